import { useTranslation } from 'react-i18next';
import { languageName } from './languages';

type Money = { amount: number; currency: string };
export type Format = ReturnType<typeof formatIn>;

const formats = new Map<string, Format>();

/** Everything `Intl` says in the language of the page. */
export function useFormat(): Format {
  const { language } = useTranslation().i18n;
  return formatFor(language);
}

export function formatFor(language: string): Format {
  const known = formats.get(language);
  if (known) return known;
  const made = formatIn(language);
  formats.set(language, made);
  return made;
}

// The API counts in the minor units of ISO 4217. Intl cannot tell them: it knows the digits people write, and nobody writes
// the forint's two.
const otherThanTwo: Record<string, number> = {
  ISK: 0,
  JPY: 0,
  KRW: 0,
  VND: 0,
  CLP: 0,
  BHD: 3,
  JOD: 3,
  KWD: 3,
  OMR: 3,
  TND: 3,
};

// CLDR calls Taiwan 台湾; in China, for which our Chinese is written, a list of countries and regions must not.
const ownNames: Record<string, Record<string, string>> = { zh: { TW: '中国台湾' } };

function minorDigits(currency: string): number {
  return otherThanTwo[currency] ?? 2;
}

function formatIn(language: string) {
  const dates = new Intl.DateTimeFormat(language, { dateStyle: 'medium' });
  // A Date has no time zone: reading it as UTC and showing it as UTC keeps the day.
  const days = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
  const moments = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  const numbers = new Intl.NumberFormat(language);
  const countries = new Intl.DisplayNames(language, { type: 'region' });
  const tongues = new Intl.DisplayNames(language, { type: 'language' });
  const lists = new Intl.ListFormat(language, { type: 'conjunction' });
  const choices = new Intl.ListFormat(language, { type: 'disjunction' });
  const relatives = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const collator = new Intl.Collator(language);

  return {
    /** A `Date` (`2026-11-20`) or the day of a `DateTime`, in the reader's zone. */
    date: (iso: string) => (iso.includes('T') ? dates : days).format(new Date(iso)),
    dateTime: (iso: string) => moments.format(new Date(iso)),
    number: (value: number) => numbers.format(value),
    money: ({ amount, currency }: Money) =>
      new Intl.NumberFormat(language, { style: 'currency', currency }).format(amount / 10 ** minorDigits(currency)),
    country: (code: string) => ownNames[language]?.[code] ?? countries.of(code) ?? code,
    language: (code: string) => languageName(code, tongues),
    list: (items: string[]) => lists.format(items),
    /** “A, B, or C”. */
    anyOf: (items: string[]) => choices.format(items),
    /** `P1M`, `P1Y`, `P3Y` as “1 month”, “1 year”, “3 years”. */
    duration: (iso: string) => {
      const [, count, letter] = iso.match(/^P(\d+)([DMY])$/) ?? [];
      if (!count || !letter) return iso;
      const unit = { D: 'day', M: 'month', Y: 'year' }[letter];
      return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(Number(count));
    },
    /** “in 3 days”, “2 hours ago”. */
    fromNow: (iso: string, now = Date.now()) => {
      const hours = (Date.parse(iso) - now) / 3_600_000;
      // Up: who is told to wait must not come too early, nor read “in 0 minutes”.
      if (Math.abs(hours) < 1) return relatives.format(Math.ceil(hours * 60), 'minute');
      if (Math.abs(hours) < 48) return relatives.format(Math.round(hours), 'hour');
      return relatives.format(Math.round(hours / 24), 'day');
    },
    /** Alphabetical in the reader's language: å after z for a Swede. */
    compare: collator.compare,
  };
}
