import { useTranslation } from 'react-i18next';
import type { Plan } from './useOffers';

/** Plans in words: term, billing and the price of one license. */
export function usePlanText() {
  const { t } = useTranslation('wizard');
  const plan = ({ term, billingFrequency, price }: Plan) => t(`plan.${billingFrequency}`, { term, price });
  /** The cheapest way to pay monthly, which is how people compare; else the usual plan. */
  const from = (plans: readonly Plan[]) => {
    const monthly = plans.filter(({ billingFrequency }) => billingFrequency === 'MONTHLY');
    const [cheapest] = monthly.sort((a, b) => a.price.amount - b.price.amount);
    if (cheapest) return t('plan.from', { price: cheapest.price });
    return plans[0] ? plan(plans[0]) : '';
  };
  return { plan, from };
}
