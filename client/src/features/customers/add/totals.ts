import type { BillingFrequency } from '../../../generated/graphql';

type Money = { amount: number; currency: string };

const paidPeriods = ['MONTHLY', 'ANNUAL', 'TRIENNIAL'] as const;
export type PeriodTotal = { billingFrequency: (typeof paidPeriods)[number]; total: Money };
type PricedLine = { billingFrequency: BillingFrequency; price: Money | null };

/** What the lines cost a month, a year and every three years; null as long as a line has no price. */
export function totalsOf(lines: readonly PricedLine[]): PeriodTotal[] | null {
  if (lines.some(({ price }) => price === null)) return null;
  return paidPeriods.flatMap((billingFrequency) => {
    const prices = lines.flatMap((line) =>
      line.billingFrequency === billingFrequency && line.price ? [line.price] : [],
    );
    const [first] = prices;
    if (!first) return [];
    const amount = prices.reduce((sum, price) => sum + price.amount, 0);
    return [{ billingFrequency, total: { currency: first.currency, amount } }];
  });
}
