// How numbers, dates, lists and money are written: one definition for the app and the server, in sentences and in cells.

/** @typedef {{ amount: number, currency: string }} Money */

// Digits of the minor unit per ISO 4217, where they are not two. Intl cannot tell them: it knows the digits people write, and
// nobody writes the forint's two.
/** @type {Record<string, number>} */
const otherThanTwo = { ISK: 0, JPY: 0, KRW: 0, VND: 0, CLP: 0, BHD: 3, JOD: 3, KWD: 3, OMR: 3, TND: 3 };

// A currency has its sign only at home: “Nkr” and “US$” are signs of strangers, which a Swede writes NOK and USD.
/** @type {Record<string, string>} */
const homeCurrency = { en: 'USD', sv: 'SEK', nl: 'EUR', zh: 'CNY', pl: 'PLN', hu: 'HUF' };

// CLDR calls Taiwan 台湾; in China, for which our Chinese is written, a list of countries and regions must not.
/** @type {Record<string, Record<string, string>>} */
const ownNames = { zh: { TW: '中国台湾' } };

/** How many digits the minor unit of a currency has, in which the API counts. @param {string} currency */
export function minorDigits(currency) {
  return otherThanTwo[currency] ?? 2;
}

/** @type {string | undefined} */
let readersZone;

/**
 * The time zone in which moments are written from now on: that of the signed-in reader, or the browser's when it does not know the
 * name. For the app alone; the server has many readers and writes no moments.
 * @param {string} timeZone
 */
export function showTimesIn(timeZone) {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    readersZone = timeZone;
  } catch {
    readersZone = undefined;
  }
}

/** @type {Map<string, ReturnType<typeof make>>} */
const made = new Map();

/** Everything `Intl` says in a language. @param {string} language */
export function formatIn(language) {
  const known = made.get(language);
  if (known) return known;
  const format = make(language);
  made.set(language, format);
  return format;
}

/** @param {string} language */
function make(language) {
  const numbers = new Intl.NumberFormat(language);
  const countries = new Intl.DisplayNames(language, { type: 'region' });
  const lists = new Intl.ListFormat(language, { type: 'conjunction' });
  const choices = new Intl.ListFormat(language, { type: 'disjunction' });
  const relatives = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  /** @type {Map<string, Intl.NumberFormat>} */
  const currencies = new Map();
  const short = datesOf(language, 'medium');
  const long = datesOf(language, 'long');

  return {
    number: (/** @type {number} */ value) => numbers.format(value),
    /** For cells: “25 nov. 2026”. A `Date` (`2026-11-20`) or the day of a `DateTime`, in the reader's zone. */
    date: short.date,
    /** For cells: “25 nov. 2026 14:47”. */
    dateTime: short.dateTime,
    /** For sentences: “25 november 2026”. */
    dateLong: long.date,
    /** For sentences: “25 november 2026 kl. 14:47”. */
    dateTimeLong: long.dateTime,
    /** “A, B, and C”. */
    list: (/** @type {readonly string[]} */ items) => lists.format(items),
    /** “A, B, or C”. */
    anyOf: (/** @type {readonly string[]} */ items) => choices.format(items),
    money: (/** @type {Money} */ { amount, currency }) => {
      const currencyDisplay = currency === homeCurrency[language] ? 'symbol' : 'code';
      const one =
        currencies.get(currency) ?? new Intl.NumberFormat(language, { style: 'currency', currency, currencyDisplay });
      currencies.set(currency, one);
      return one.format(amount / 10 ** minorDigits(currency));
    },
    country: (/** @type {string} */ code) => ownNames[language]?.[code] ?? countries.of(code) ?? code,
    /** `P1M`, `P1Y`, `P3Y` as “1 month”, “1 year”, “3 years”. */
    duration: (/** @type {string} */ iso) => {
      const [, count, letter] = iso.match(/^P(\d+)([DMY])$/) ?? [];
      const unit = { D: 'day', M: 'month', Y: 'year' }[letter ?? ''];
      if (!unit) return iso;
      return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(Number(count));
    },
    /** “in 3 days”, “2 hours ago”. */
    fromNow: (/** @type {string} */ iso, now = Date.now()) => {
      const hours = (Date.parse(iso) - now) / 3_600_000;
      // Up: who is told to wait must not come too early, nor read “in 0 minutes”.
      if (Math.abs(hours) < 1) return relatives.format(Math.ceil(hours * 60), 'minute');
      if (Math.abs(hours) < 48) return relatives.format(Math.round(hours), 'hour');
      return relatives.format(Math.round(hours / 24), 'day');
    },
  };
}

/**
 * @param {string} language
 * @param {'medium' | 'long'} dateStyle
 */
function datesOf(language, dateStyle) {
  // A Date has no time zone: reading it as UTC and showing it as UTC keeps the day.
  const days = new Intl.DateTimeFormat(language, { dateStyle, timeZone: 'UTC' });
  const dates = inReadersZone(language, { dateStyle });
  const moments = inReadersZone(language, { dateStyle, timeStyle: 'short' });
  return {
    date: (/** @type {string} */ iso) => (iso.includes('T') ? dates() : days).format(new Date(iso)),
    dateTime: (/** @type {string} */ iso) => moments().format(new Date(iso)),
  };
}

/**
 * @param {string} language
 * @param {Intl.DateTimeFormatOptions} options
 */
function inReadersZone(language, options) {
  /** @type {Map<string | undefined, Intl.DateTimeFormat>} */
  const formats = new Map();
  return () => {
    const format = formats.get(readersZone) ?? new Intl.DateTimeFormat(language, { ...options, timeZone: readersZone });
    formats.set(readersZone, format);
    return format;
  };
}
