import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { SubscriptionRowFragment } from '../../generated/graphql';
import { useSubscriptionText } from './useSubscriptionText';

type Props = { subscription: SubscriptionRowFragment; after: SubscriptionRowFragment['price'] | null };

const useStyles = makeStyles({
  prices: {
    display: 'grid',
    gridTemplateColumns: '1fr max-content',
    gap: '4px 16px',
    margin: 0,
    padding: '12px',
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
  },
  value: { margin: 0, textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
  after: { fontWeight: tokens.fontWeightSemibold },
});

/** What is billed now and what will be. */
export function LicencePrices({ subscription, after }: Props) {
  const { t } = useTranslation('subscriptions');
  const text = useSubscriptionText();
  const styles = useStyles();
  return (
    <dl className={styles.prices} aria-live="polite">
      <dt>{t('change.before')}</dt>
      <dd className={styles.value}>{text.price(subscription.price, subscription)}</dd>
      <dt className={styles.after}>{t('change.after')}</dt>
      <dd className={`${styles.value} ${styles.after}`}>{after ? text.price(after, subscription) : '–'}</dd>
    </dl>
  );
}
