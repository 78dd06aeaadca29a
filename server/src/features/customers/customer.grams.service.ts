import type { Context } from '../../core/context.js';
import type { Database } from '../../core/db/data-source.js';
import { count, find, type Through } from '../../core/db/read.js';
import { all, type Condition, sql } from '../../core/db/sql.js';
import { insert, remove } from '../../core/db/write.js';
import { phoneGrams } from '../../core/found.js';
import { gramNumber, gramsFor, numbersOf, sampleNumber, sampleShare, tagGram } from '../../core/grams.js';
import { Customer } from './customer.entity.js';
import { CustomerGram } from './customer-gram.entity.js';

type Found = Pick<Customer, 'id' | 'partnerId' | 'sortKey' | 'searchText' | 'searchMore' | 'searchPhones' | 'tags'>;

/** What a customer is found by. */
export function gramRows({
  id,
  partnerId,
  sortKey,
  searchText,
  searchMore,
  searchPhones,
  tags,
}: Found): CustomerGram[] {
  const text = `${searchText} | ${searchMore}`;
  const numbers = [...numbersOf({ tenant: partnerId, id, text, tags, more: phoneGrams(searchPhones) })];
  // Sorted: two transactions that write the same pieces then never wait for each other in a circle.
  return numbers.sort((a, b) => a - b).map((gram) => ({ gram, sortKey, id }));
}

/** Makes a new customer findable. */
export function insertGrams(tx: Context, customer: Found): Promise<void> {
  return insert(tx, CustomerGram, ...gramRows(customer));
}

/** Makes a changed customer findable by what it is now, and no more by what it was. */
export async function updateGrams(tx: Context, before: Found, after: Found): Promise<void> {
  const [old, now] = [gramRows(before), gramRows(after)];
  const { id, sortKey } = before;
  const gone = without(old, sortKey === after.sortKey ? now : []).map(({ gram }) => gram);
  if (gone.length > 0) await remove(tx, CustomerGram, sql`gram IN ${gone} AND sortKey = ${sortKey} AND id = ${id}`);
  await insert(tx, CustomerGram, ...without(now, sortKey === after.sortKey ? old : []));
}

function without(rows: readonly CustomerGram[], others: readonly CustomerGram[]): CustomerGram[] {
  const grams = new Set(others.map(({ gram }) => gram));
  return rows.filter(({ gram }) => !grams.has(gram));
}

/** How a search finds customers by the pieces of its words, and by a tag. */
export interface Search {
  /** The rows that lead to the customers who may fulfil `where`, each customer once. */
  through: Through;
  /** The customers themselves, or null where that is more than a walk along the list needs to fill a page of so many. */
  fewer: (wanted: number) => Promise<string[] | null>;
}

/**
 * Narrows `where`, which still says what a match is, to the customers that have the rarest pieces of these words and this tag, of
 * which there has to be one at least.
 */
export async function searchFor(
  ctx: Context,
  tenant: string,
  { words, tag }: { words: readonly string[]; tag?: string | null },
  where: Condition,
): Promise<Search> {
  const parts = [...words.map(gramsFor), ...(tag ? [[tagGram(tag)]] : [])];
  const ranked = (await rankedGrams(ctx, tenant, parts)).slice(0, triedGrams);
  const rarest = ranked[0]?.size ?? 0;
  const rarestFew = ranked.slice(0, usedGrams - 1).map(({ gram }) => gramNumber(tenant, gram));
  const numbers = rarest > notWorthAsking ? (await tellingGrams(ctx, tenant, ranked)).numbers : rarestFew;
  const pieces = all(having(numbers), within(ranked.map(({ gram }) => gramNumber(tenant, gram))));
  const through = { entity: CustomerGram, where: pieces };
  const fewer = async (wanted: number) => {
    const { matches } = await tellingGrams(ctx, tenant, ranked);
    const tenants = await inSample(ctx, [sampleNumber(tenant, '')]);
    // One customer in n / m fits: with m = √(wanted · n) the walk reads as many customers as there are matches.
    const most = Math.ceil(Math.sqrt(wanted * sampleShare * (tenants + 1)) / 2);
    const walked = (wanted * tenants) / Math.max(matches, 1 / 2);
    if (matches * sampleShare > most || rarest * sampleShare > walked) return null;
    const rows = await find(ctx, Customer, where, { selected: new Set(['id']), limit: most + 1, through });
    return rows.length > most ? null : rows.map(({ id }) => id);
  };
  return { through, fewer };
}

/** So many pieces are looked at, and of those so many used, each of which has to leave half of the customers at most. */
const triedGrams = 8;
const usedGrams = 4;
const worthALook = 1 / 2;
/** With so few rows in the sample, going through all that have a piece costs less than asking how many have the others too. */
const notWorthAsking = 32;

/** The pieces that leave the fewest customers, the rarest first, and how many of the sample have them all. */
async function tellingGrams(ctx: Context, tenant: string, [first, ...others]: readonly Ranked[]) {
  const chosen = first ? [first.gram] : [];
  let matches = first?.size ?? 0;
  for (const { gram } of others) {
    if (matches === 0 || chosen.length === usedGrams) break;
    const left = await inSample(
      ctx,
      [...chosen, gram].map((each) => sampleNumber(tenant, each)),
    );
    if (left > matches * worthALook) continue;
    chosen.push(gram);
    matches = left;
  }
  return { numbers: chosen.map((gram) => gramNumber(tenant, gram)), matches };
}

interface Ranked {
  gram: string;
  /** How many customers of the sample have it. */
  size: number;
}

/** Rare ones first. A word's second piece comes later than its size says, because it mostly stands where its first one does. */
async function rankedGrams(ctx: Context, tenant: string, parts: readonly string[][]): Promise<Ranked[]> {
  const ofParts = parts.map(async (part) => {
    const grams = part.map(async (gram) => ({
      gram,
      size: await inSample(ctx, [sampleNumber(tenant, gram)]),
    }));
    const rarestFirst = (await Promise.all(grams)).sort((a, b) => a.size - b.size);
    return rarestFirst.map((each, place) => ({ ...each, weight: each.size * (place + 1) }));
  });
  return (await Promise.all(ofParts)).flat().sort((a, b) => a.weight - b.weight);
}

/**
 * Holds for the rows of the first of these pieces whose customers have the other ones as well. Scalar subqueries are what no
 * database turns round: the rarest piece always leads.
 */
function having([first, ...others]: readonly (number | undefined)[]): Condition {
  return all(
    sql`gram = ${first ?? null}`,
    ...others.map(
      (gram) =>
        sql`(SELECT COUNT(*) FROM customer_grams other WHERE other.gram = ${gram ?? null} AND other.sortKey = customer_grams.sortKey AND other.id = customer_grams.id) = 1`,
    ),
  );
}

/**
 * Holds between the first and the last name that may have all these pieces. Names that begin alike stand together, so the rows of
 * one piece often begin thousands before a match: going to the first row of each piece that is not before the last piece's
 * leaps over them. Of `nordsyd`, `dsy` begins with every `lindsyd`, but `rds` begins after them.
 */
function within(grams: readonly number[]): Condition {
  const first = grams.reduce<Condition | null>(
    (after, gram) =>
      sql`(SELECT MIN(sortKey) FROM customer_grams WHERE ${all(sql`gram = ${gram}`, after && sql`sortKey >= ${after}`)})`,
    null,
  );
  const last = grams.reduce<Condition | null>(
    (before, gram) =>
      sql`(SELECT MAX(sortKey) FROM customer_grams WHERE ${all(sql`gram = ${gram}`, before && sql`sortKey <= ${before}`)})`,
    null,
  );
  return all(first && sql`customer_grams.sortKey >= ${first}`, last && sql`customer_grams.sortKey <= ${last}`);
}

const kept = 10_000;
const keptFor = 5 * 60_000;
const samples = new WeakMap<Database, Map<string, { size: number; until: number }>>();

/** How many customers of the sample have all these pieces. Some minutes old: it decides about the way, never about the rows. */
async function inSample(ctx: Context, numbers: readonly number[]): Promise<number> {
  const known = samples.get(ctx.db) ?? new Map<string, { size: number; until: number }>();
  samples.set(ctx.db, known);
  const key = numbers.join(' ');
  const cached = known.get(key);
  if (cached && cached.until > performance.now()) return cached.size;
  const size = await count(ctx, CustomerGram, having(numbers));
  known.delete(key);
  known.set(key, { size, until: performance.now() + keptFor });
  for (const oldest of known.keys()) if (known.size > kept) known.delete(oldest);
  return size;
}
