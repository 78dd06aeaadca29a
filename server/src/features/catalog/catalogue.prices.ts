/**
 * How a list price in euro becomes one in another currency: rounded to a step that looks like a price list there.
 * `perEuro` and `step` are in minor units of the currency (ISO 4217: the yen has none, the forint has two nobody uses,
 * hence whole forints as multiples of 100).
 */
const currencyTable = {
  EUR: { perEuro: 100, step: 10 },
  USD: { perEuro: 108, step: 10 },
  GBP: { perEuro: 86, step: 10 },
  CHF: { perEuro: 97, step: 5 },
  SEK: { perEuro: 1140, step: 100 },
  NOK: { perEuro: 1175, step: 100 },
  DKK: { perEuro: 746, step: 50 },
  PLN: { perEuro: 430, step: 10 },
  HUF: { perEuro: 40_000, step: 1_000 },
  CZK: { perEuro: 2_520, step: 100 },
  CNY: { perEuro: 780, step: 50 },
  INR: { perEuro: 9_800, step: 500 },
  BRL: { perEuro: 610, step: 10 },
  JPY: { perEuro: 165, step: 10 },
  AUD: { perEuro: 170, step: 10 },
  CAD: { perEuro: 150, step: 10 },
};

export type Currency = keyof typeof currencyTable;
/** Minor units per currency, for one licence and one billing period. */
export type PriceList = Record<Currency, number>;

/** A plan billed month by month without a yearly promise costs this much more. */
const MONTHLY_TERM_FACTOR = 1.2;

export function currencyStep(currency: Currency): number {
  return currencyTable[currency].step;
}

function inEveryCurrency(price: (currency: Currency) => number): PriceList {
  return {
    EUR: price('EUR'),
    USD: price('USD'),
    GBP: price('GBP'),
    CHF: price('CHF'),
    SEK: price('SEK'),
    NOK: price('NOK'),
    DKK: price('DKK'),
    PLN: price('PLN'),
    HUF: price('HUF'),
    CZK: price('CZK'),
    CNY: price('CNY'),
    INR: price('INR'),
    BRL: price('BRL'),
    JPY: price('JPY'),
    AUD: price('AUD'),
    CAD: price('CAD'),
  };
}

function rounded(euro: number, currency: Currency): number {
  const { perEuro, step } = currencyTable[currency];
  return Math.max(1, Math.round((euro * perEuro) / step)) * step;
}

/** `euro`: the monthly price of the annual plan. Upfront plans pay the rounded monthly price `months` times, so the lists agree. */
export function upfrontPrices(euro: number, months: number): PriceList {
  return inEveryCurrency((currency) => rounded(euro, currency) * months);
}

export function monthlyTermPrices(euro: number): PriceList {
  return inEveryCurrency((currency) => rounded(euro * MONTHLY_TERM_FACTOR, currency));
}

export const noPrices: PriceList = inEveryCurrency(() => 0);
export const currencies = Object.keys(noPrices);
