import { crc32 } from 'node:zlib';

// How the migrations up to 1764710000000 fill the columns and the index of the search. This is a copy of the server's code of that
// time. It is never changed: when the search changes, a new migration brings the stored rows up to date.

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

function searchKey(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[łøđðþæœßı]/g, (letter) => undecomposed[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const script = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}';
const runs = new RegExp(`[${script}]+|[^${script}]+`, 'gu');
const eastAsian = new RegExp(`[${script}]`, 'u');
const onlyDigits = /^\p{Nd}+$/u;

/** One row in so many is in its tenant's sample as well. */
const sampleShare = 256;

interface Findable {
  tenant: string;
  id: string;
  /** In the form of `searchKey`. */
  text: string;
  tags: readonly string[];
  more?: readonly string[];
}

/** Every number under which a customer is found; only of the wanted pieces of text if there is a choice. */
export function numbersOf(
  { tenant, id, text, tags, more = [] }: Findable,
  wanted?: (gram: string) => boolean,
): Set<number> {
  const all = [...gramsIn(text), ...tags.map((tag) => `#${tag}`), ...more];
  const grams = wanted ? all.filter(wanted) : all;
  const numbers = new Set(grams.map((gram) => gramNumber(tenant, gram)));
  if ((crc32(id) >>> 0) % sampleShare > 0) return numbers;
  for (const gram of ['', ...grams]) numbers.add(gramNumber(`${tenant} sample`, gram));
  return numbers;
}

function gramsIn(text: string): Set<string> {
  const grams = new Set<string>();
  for (const [run] of text.replace(/[^\p{L}\p{N}]+/gu, ' ').matchAll(runs)) {
    for (const part of run.split(' ')) {
      const found = eastAsian.test(part)
        ? [...windows(part, 1), ...windows(part, 2)]
        : [
            ...windows(part === '' ? part : `^^${part}`, 3),
            ...windows(part, 4).filter((gram) => onlyDigits.test(gram)),
          ];
      for (const gram of found) grams.add(gram);
    }
  }
  return grams;
}

function gramNumber(tenant: string, gram: string): number {
  return crc32(`${tenant}:${gram}`) | 0;
}

/** By UTF-16 units. */
function windows(run: string, size: number): string[] {
  return Array.from({ length: Math.max(0, run.length - size + 1) }, (_, start) => run.slice(start, start + size));
}

/** Between what a customer brings itself and what its signers do. */
const ofSigners = ' || ';
const longestMore = 10_000;
const longestPhones = 2000;

interface Extras {
  address: readonly (string | null)[];
  postalCode: string | null;
  tags: readonly string[];
  phones: readonly (string | null)[];
}

interface ExtraColumns {
  searchMore: string;
  searchPhones: string;
}

export function extraColumns({ address, postalCode, tags, phones }: Extras): ExtraColumns {
  const compactCode = searchKey(postalCode ?? '').replaceAll(' ', '');
  const own = [...address, postalCode, compactCode, ...tags].map((text) => searchKey(text ?? '')).filter(Boolean);
  return {
    searchMore: [own.join(' | '), ''].join(ofSigners).slice(0, longestMore),
    searchPhones: [spaced(phones), ''].join(ofSigners).slice(0, longestPhones),
  };
}

export function withSigner(
  before: ExtraColumns,
  { firstName, lastName, email, phone }: { firstName: string; lastName: string; email: string; phone: string | null },
): ExtraColumns {
  const [own = '', signers = ''] = before.searchMore.split(ofSigners);
  const [ownPhones = '', signersPhones = ''] = before.searchPhones.split(ofSigners);
  const more = [firstName, lastName, email].map(searchKey).join(' | ');
  return {
    searchMore: [own, joined(more, signers)].join(ofSigners).slice(0, longestMore),
    searchPhones: [ownPhones, joined(spaced([phone]), signersPhones)].join(ofSigners).slice(0, longestPhones),
  };
}

/** The newest first, each once: what is too long loses its oldest part. */
function joined(added: string, before: string): string {
  if (!added.trim() || ` ${before} `.includes(` ${added.trim()} `)) return before;
  return before ? `${added} | ${before}` : added;
}

function spaced(phones: readonly (string | null)[]): string {
  const digits = phones.map((phone) => (phone ?? '').replace(/\D/g, '')).filter(Boolean);
  return digits.length > 0 ? ` ${[...new Set(digits)].join(' ')} ` : '';
}

/** The pieces by which phone numbers are found: their last six digits. */
export function phoneGrams(searchPhones: string): string[] {
  return (searchPhones.match(/\d+/g) ?? []).map((digits) => `+${digits.slice(-6)}`);
}
