import { crc32 } from 'node:zlib';

// Scripts that put no blanks between words, and where one character can be a word.
const script = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}';
const runs = new RegExp(`[${script}]+|[^${script}]+`, 'gu');
const eastAsian = new RegExp(`[${script}]`, 'u');

/** Three letters are looked for anywhere in a word; fewer only where one begins, because most words have them somewhere. */
const letters = 3;

/** Ten digits tell less than an alphabet: of a million customers thousands have the same three in a row, some hundred the same four. */
const digits = 4;
const onlyDigits = /^\p{Nd}+$/u;

/** Whether a word of a search is so short that it is found at the beginning of words only. */
export function isShort(word: string): boolean {
  return word.length < letters && !eastAsian.test(word);
}

/**
 * The pieces by which a folded text can be found: every three letters in a row, every four digits, a word's first one and first
 * two behind `^`, and of Chinese, Japanese and Korean each character and each pair.
 */
export function gramsIn(text: string): Set<string> {
  const grams = new Set<string>();
  for (const [run] of text.replace(/[^\p{L}\p{N}]+/gu, ' ').matchAll(runs)) {
    for (const part of run.split(' ')) {
      const found = eastAsian.test(part)
        ? [...windows(part, 1), ...windows(part, 2)]
        : [...windows(part === '' ? part : `^^${part}`, letters), ...numbersIn(part)];
      for (const gram of found) grams.add(gram);
    }
  }
  return grams;
}

/** The pieces that every text with this word has; never none. */
export function gramsFor(word: string): string[] {
  if (isShort(word)) return windows(`^^${word}`, letters).slice(-1);
  const found = (word.match(runs) ?? []).flatMap((run) => {
    if (eastAsian.test(run)) return run.length === 1 ? [run] : windows(run, 2);
    const numbers = numbersIn(run);
    return [...windows(run, letters).filter((gram) => !numbers.some((number) => number.includes(gram))), ...numbers];
  });
  return [...new Set(found)];
}

/** A tag as a piece: it is found whole, and exactly as written. Nothing in a text looks like it. */
export function tagGram(tag: string): string {
  return `#${tag}`;
}

/** A piece as the number it is stored by, 32 bits with a sign; for another tenant it is another number. */
export function gramNumber(tenant: string, gram: string): number {
  return crc32(`${tenant}:${gram}`) | 0;
}

function numbersIn(run: string): string[] {
  return windows(run, digits).filter((gram) => onlyDigits.test(gram));
}

/** By UTF-16 units: a rare character of two units is then found by its two halves, like any pair. */
function windows(run: string, size: number): string[] {
  return Array.from({ length: Math.max(0, run.length - size + 1) }, (_, start) => run.slice(start, start + size));
}

/** One row in so many is in its tenant's sample as well, from which a search tells at once how rare a piece is. */
export const sampleShare = 256;

/** The number of a piece in the tenant's sample. Every row of the sample has the empty piece. */
export function sampleNumber(tenant: string, gram: string): number {
  return gramNumber(`${tenant} sample`, gram);
}

interface Findable {
  tenant: string;
  id: string;
  /** Folded. */
  text: string;
  tags: readonly string[];
  /** Pieces that are no part of the text. */
  more?: readonly string[];
}

/** Every number that a row with this text and these tags is found by; of the wanted pieces only, if some are. */
export function numbersOf(
  { tenant, id, text, tags, more = [] }: Findable,
  wanted?: (gram: string) => boolean,
): Set<number> {
  const all = [...gramsIn(text), ...tags.map(tagGram), ...more];
  const grams = wanted ? all.filter(wanted) : all;
  const numbers = new Set<number>();
  for (const gram of grams) numbers.add(gramNumber(tenant, gram));
  if ((crc32(id) >>> 0) % sampleShare > 0) return numbers;
  for (const gram of ['', ...grams]) numbers.add(sampleNumber(tenant, gram));
  return numbers;
}
