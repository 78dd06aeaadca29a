import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { SubscriptionRowFragment } from '../../generated/graphql';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', color: tokens.colorNeutralForeground2 },
});

/** How many may be taken away again, and until when: every addition has its own window. */
export function ReducibleLicences({ licences }: { licences: SubscriptionRowFragment['reducibleLicences'] }) {
  const { t } = useTranslation('subscriptions');
  const styles = useStyles();
  if (licences.length === 0) return <p className={styles.list}>{t('change.notReducible')}</p>;
  return (
    <ul className={styles.list}>
      {licences.map(({ licenceCount, until }) => (
        <li key={until}>{t('change.reducible', { count: licenceCount, time: until })}</li>
      ))}
    </ul>
  );
}
