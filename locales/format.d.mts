export interface Money {
  amount: number;
  currency: string;
}

/** How a language writes things. Dates are ISO texts: a `Date` (`2026-11-20`) keeps its day in every time zone. */
export interface LanguageFormat {
  number(value: number): string;
  /** For cells: “25 nov. 2026”. */
  date(iso: string): string;
  /** For cells: “25 nov. 2026 14:47”. */
  dateTime(iso: string): string;
  /** For sentences: “25 november 2026”. */
  dateLong(iso: string): string;
  /** For sentences: “25 november 2026 kl. 14:47”. */
  dateTimeLong(iso: string): string;
  /** “A, B, and C”. */
  list(items: readonly string[]): string;
  /** “A, B, or C”. */
  anyOf(items: readonly string[]): string;
  money(money: Money): string;
  country(code: string): string;
  /** `P1M`, `P1Y`, `P3Y` as “1 month”, “1 year”, “3 years”. */
  duration(iso: string): string;
  /** “in 3 days”, “2 hours ago”. */
  fromNow(iso: string, now?: number): string;
}

/** How many digits the minor unit of a currency has, in which the API counts. */
export function minorDigits(currency: string): number;

/** The time zone in which moments are written from now on; the browser's when it does not know the name. */
export function showTimesIn(timeZone: string): void;

export function formatIn(language: string): LanguageFormat;
