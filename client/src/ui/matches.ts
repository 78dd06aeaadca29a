import type { Option as SelectOption } from './SelectField';

/** `terms` are other words by which people look for it; one that is typed whole, such as a code, counts as the option itself. */
export type ComboOption = SelectOption & { terms?: readonly string[]; note?: string; isFirst?: boolean };

/** The options that fit what is typed, the likeliest first: its code, then what begins so, then a word of it, then any part. */
export function matchesOf<T extends ComboOption>(options: readonly T[], query: string): readonly T[] {
  const wanted = fold(query);
  if (!wanted) return options;
  return options
    .map((option) => ({ option, rank: rankOf(option, wanted) }))
    .filter(({ rank }) => rank < Number.POSITIVE_INFINITY)
    .sort((a, b) => a.rank - b.rank)
    .map(({ option }) => option);
}

function rankOf({ value, label, terms = [] }: ComboOption, wanted: string): number {
  const name = fold(label);
  const others = terms.map(fold);
  const tests = [
    terms.length > 0 && fold(value) === wanted,
    name === wanted || others.includes(wanted),
    name.startsWith(wanted),
    others.some((other) => other.startsWith(wanted)),
    hasWord(name, wanted),
    others.some((other) => hasWord(other, wanted)),
    // Two Latin letters are in the middle of every second name; one Chinese sign says more.
    (wanted.length > 2 || !/^\p{sc=Latn}/u.test(wanted)) && name.includes(wanted),
  ];
  const rank = tests.indexOf(true);
  return rank < 0 ? Number.POSITIVE_INFINITY : rank;
}

function hasWord(text: string, start: string): boolean {
  return text.includes(` ${start}`);
}

const undecomposed: Record<string, string> = { ł: 'l', ø: 'o', đ: 'd', ð: 'd', þ: 'th', æ: 'ae', ß: 'ss', ı: 'i' };

// “osterreich” finds Österreich, “lodz” finds Łódź, and “cote divoire” needs no apostrophe.
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}|['’ʻʼ.]/gu, '')
    .toLowerCase()
    .replace(/[łøđðþæßı]/g, (letter) => undecomposed[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
