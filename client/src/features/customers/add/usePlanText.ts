import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../core/format';
import type { Plan } from './useOffers';

/** Plans in words: term, billing and the price of one license. */
export function usePlanText() {
  const { t } = useTranslation('wizard');
  const format = useFormat();
  const plan = ({ term, billingFrequency, price }: Plan) =>
    t(`plan.${billingFrequency}`, { term: format.duration(term), price: format.money(price) });
  /** The cheapest way to pay monthly, which is how people compare; else the usual plan. */
  const from = (plans: readonly Plan[]) => {
    const monthly = plans.filter(({ billingFrequency }) => billingFrequency === 'MONTHLY');
    const [cheapest] = monthly.sort((a, b) => a.price.amount - b.price.amount);
    if (cheapest) return t('plan.from', { price: format.money(cheapest.price) });
    return plans[0] ? plan(plans[0]) : '';
  };
  return { plan, from };
}
