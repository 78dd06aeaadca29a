import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { SubscriptionRowFragment } from '../../generated/graphql';
import { useSubscriptionText } from './useSubscriptionText';

type Props = { subscription: SubscriptionRowFragment; after: SubscriptionRowFragment['price'] | null };

const useStyles = makeStyles({
  prices: {
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    margin: 0,
    padding: '12px',
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
  },
  line: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: '0 16px' },
  value: { margin: 0, fontVariantNumeric: 'tabular-nums' },
  after: { fontWeight: tokens.fontWeightSemibold },
});

/** What is billed now and what will be. */
export function LicencePrices({ subscription, after }: Props) {
  const { t } = useTranslation('subscriptions');
  const text = useSubscriptionText();
  const styles = useStyles();
  return (
    <dl className={styles.prices} aria-live="polite">
      <div className={styles.line}>
        <dt>{t('change.before')}</dt>
        <dd className={styles.value}>{text.price(subscription.price, subscription)}</dd>
      </div>
      <div className={mergeClasses(styles.line, styles.after)}>
        <dt>{t('change.after')}</dt>
        <dd className={styles.value}>{after ? text.price(after, subscription) : '–'}</dd>
      </div>
    </dl>
  );
}
