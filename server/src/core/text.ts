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

// Letters with a place of their own in the alphabet. Each is written as the letter it follows and `zzz`, so that it sorts
// behind everything that begins with that letter, byte by byte as well as in the collations of MySQL and MariaDB.
const ownPlaces: Partial<Record<Language, Record<string, string>>> = {
  sv: { å: 'zzz1', ä: 'zzz2', æ: 'zzz2', ö: 'zzz3', ø: 'zzz3' },
  pl: { ą: 'azzz', ć: 'czzz', ę: 'ezzz', ł: 'lzzz', ń: 'nzzz', ó: 'ozzz', ś: 'szzz', ź: 'zzz1', ż: 'zzz2' },
  hu: { ö: 'ozzz', ő: 'ozzz', ü: 'uzzz', ű: 'uzzz' },
};

// Chinese sorts by pinyin. `Intl` compares by it but spells nothing, so each letter has the first character read with it.
const pinyin = new Intl.Collator('zh-u-co-pinyin');
const firstReadWith = [...'a阿b八c嚓d哒e妸f发g旮h哈j讥k咔l垃m妈n拿o哦p妑q七r呥s仨t他w屲x夕y丫z帀'];

/** A Chinese character behind the letter its pinyin begins with: `海` becomes `h海`. Other characters stay as they are. */
function withInitial(character: string): string {
  if (!/\p{Script=Han}/u.test(character)) return character;
  const place = firstReadWith.findLastIndex((first, at) => at % 2 === 1 && pinyin.compare(first, character) <= 0);
  return (firstReadWith[place - 1] ?? '') + character;
}

/**
 * The form in which text is sorted in a language, the same in every database: å ä ö after z in Swedish, ł after l in Polish,
 * ö after o in Hungarian, Chinese by the initials of its pinyin; where a language gives a letter no place of its own, accents
 * do not count.
 */
export function sortKey(text: string, language: Language): string {
  if (language === 'zh') return [...searchKey(text)].map(withInitial).join('');
  const places = ownPlaces[language];
  if (!places) return searchKey(text);
  // What is still a mark of its own here, as the dot that a lower-case İ leaves behind, belongs to no letter of the alphabet.
  const letters = [...text.normalize('NFC').toLowerCase().replace(/\p{M}/gu, '')];
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
