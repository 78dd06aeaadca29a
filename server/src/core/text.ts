import type { Language } from './i18n.js';

// Letters that Unicode does not take apart into a base letter and a mark.
const undecomposed: Record<string, string> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ı: 'i',
};

/**
 * The form in which text is searched: lower case, without accents, single blanks, no punctuation; `Łódź & Søn` becomes
 * `lodz son`. Chinese and other scripts stay as they are.
 */
export function searchKey(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[łøđðþæœßı]/g, (letter) => undecomposed[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

// Letters with a place of their own in the alphabet, as base letter plus `~` and a rank: they sort right after it.
const ownPlaces: Partial<Record<Language, Record<string, string>>> = {
  sv: { å: 'z~1', ä: 'z~2', æ: 'z~2', ö: 'z~3', ø: 'z~3' },
  pl: { ą: 'a~', ć: 'c~', ę: 'e~', ł: 'l~', ń: 'n~', ó: 'o~', ś: 's~', ź: 'z~1', ż: 'z~2' },
  hu: { ö: 'o~', ő: 'o~', ü: 'u~', ű: 'u~' },
};

/**
 * The form in which text is sorted in a language, comparable byte by byte: å ä ö after z in Swedish, ł after l in Polish,
 * ö after o in Hungarian; where a language gives a letter no place of its own, accents do not count.
 */
export function sortKey(text: string, language: Language): string {
  const places = ownPlaces[language];
  if (!places) return searchKey(text);
  const letters = [...text.normalize('NFC').toLowerCase()];
  return letters
    .map((letter) => places[letter] ?? (searchKey(letter) || ' '))
    .join('')
    .replace(/ +/g, ' ')
    .trim();
}

/** Makes user text safe inside a LIKE pattern; used with `ESCAPE '!'`. */
export function likeText(text: string): string {
  return text.replace(/[!%_]/g, (sign) => `!${sign}`);
}
