import { useTranslation } from 'react-i18next';
import type { SubscriptionRowFragment } from '../../generated/graphql';

type Money = SubscriptionRowFragment['price'];
type Ending = Pick<SubscriptionRowFragment, 'status' | 'autoRenew' | 'endDate'>;

/** Sentences about a subscription that more than one place says. */
export function useSubscriptionText() {
  const { t } = useTranslation('subscriptions');
  return {
    price: (price: Money, { billingFrequency }: Pick<SubscriptionRowFragment, 'billingFrequency'>) =>
      t(`price.${billingFrequency}`, { price }),
    ending: ({ status, autoRenew, endDate }: Ending) => {
      if (status === 'EXPIRED' || status === 'DISABLED') return t('period.endedOn', { date: endDate });
      if (status !== 'ACTIVE' && status !== 'SUSPENDED') return null;
      if (status === 'ACTIVE' && autoRenew) return t('period.renewsOn', { date: dayAfter(endDate) });
      return t('period.endsOn', { date: endDate });
    },
  };
}

// The end date belongs to the term: the next one begins the day after.
function dayAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}
