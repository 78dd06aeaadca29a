import { languages } from '../../../core/languages';

const longestPrefix = 27;
// Letters that no decomposition takes apart.
const plain: Record<string, string> = { ø: 'o', ł: 'l', đ: 'd', ð: 'd', æ: 'ae', œ: 'oe', ß: 'ss', þ: 'th', ı: 'i' };

/** A domain prefix made from a legal name, without its legal form: “Żabka Polska Sp. z o.o.” gives `zabkapolska`. */
export function prefixFrom(legalName: string): string {
  const words = legalName.split(/\s+/).filter(Boolean);
  while (words.length > 1 && looksLikeLegalForm(words.at(-1) ?? '')) words.pop();
  return words
    .join('')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\x20-\x7f]/g, (letter) => plain[letter] ?? '')
    .replace(/[^a-z0-9]/g, '')
    .slice(0, longestPrefix);
}

// AB, B.V., GmbH, Kft., A/S, z o.o.: short, and in capitals or with a dot.
function looksLikeLegalForm(word: string): boolean {
  return word.length <= 6 && (/\./.test(word) || /\p{Lu}.*\p{Lu}/u.test(word) || word.length === 1);
}

/** The most likely language of a country, if Kundpost speaks it. */
export function languageOf(country: string): string {
  const likely = country ? new Intl.Locale('und', { region: country }).maximize().language : 'en';
  return languages.find((language) => language === likely) ?? 'en';
}

type Person = { firstName: string; lastName: string };

/** The whole name in the given order; names in Chinese characters stand without a space. */
export function personName({ firstName, lastName }: Person, order: string | undefined): string {
  const names = order === 'FAMILY_FIRST' ? [lastName, firstName] : [firstName, lastName];
  const isHan = names.every((name) => /^\p{Script=Han}*$/u.test(name));
  return names.filter(Boolean).join(isHan ? '' : ' ');
}
