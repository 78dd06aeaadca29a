import { actorOf } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { find, type Through } from '../../core/db/read.js';
import { all, among, any, type Condition, sql } from '../../core/db/sql.js';
import { phoneEnds, phoneGram } from '../../core/found.js';
import { gramNumber } from '../../core/grams.js';
import { kindOf } from '../../core/ids.js';
import { likeText, searchKey } from '../../core/text.js';
import { registrationIdReadings } from '../countries/registration-id.check.js';
import { Customer } from './customer.entity.js';
import { customersNamed, ownerOf } from './customer.owner.service.js';
import { seesPartnersOwn, visibleCustomers } from './customer.policy.js';
import { CustomerGram } from './customer-gram.entity.js';
import { domainSuffix } from './domain.service.js';
import { externalIdKey } from './external-id.check.js';

/** What a search means. */
export interface Meant {
  /** Names the customers whose id, domain or number it is; null when it is none of these. */
  named: Condition | null;
  /** The words to look for, the better ones first: who finds nothing by them tries the next. */
  words: readonly (readonly string[])[];
}

/** So many words of a search count. */
const mostWords = 8;
/** So many customers may share a number; a number that more have is looked for like a word. */
const mostSharing = 100;
/** No id or number is longer. */
const longestNumber = 60;

export async function meantBy(ctx: Context, search: string): Promise<Meant> {
  const written = search.normalize('NFKC').trim();
  const words = wordsIn(written.replace(/^(https?:\/\/)?(www\.)?/i, ''));
  const exact = await idOrDomain(ctx, written.toLowerCase());
  if (exact) return { named: exact, words: [] };
  const ids = new Set([...(await customersNamed(ctx, written)), ...(await byNumber(ctx, written))]);
  if (ids.size > 0) return { named: among('id', [...ids]), words: [] };
  if (!isNumber(written)) return { named: null, words: [words] };
  const compact = searchKey(written).replaceAll(' ', '');
  const bare = compact.replace(/^[a-z]{2}(?=\d)/, '');
  return { named: null, words: [[compact], [bare], words] };
}

function wordsIn(text: string): string[] {
  return searchKey(text).split(' ').filter(Boolean).slice(0, mostWords);
}

/** An id of a customer or of something that belongs to one, its whole domain or the sign-in name of its admin. */
async function idOrDomain(ctx: Context, written: string): Promise<Condition | null> {
  const kind = kindOf(written);
  if (kind) return sql`id = ${await ownerOf(ctx, kind, written)}`;
  const [, prefix] = /^(?:https?:\/\/)?(?:[^@\s]+@)?([a-z0-9]+)(\.[a-z.]+)\/?$/.exec(written) ?? [];
  return prefix && written.replace(/\/$/, '').endsWith(prefix + domainSuffix) ? sql`domainPrefix = ${prefix}` : null;
}

/** Digits, and no more letters than a country's or a register's, however they are grouped. */
function isNumber(written: string): boolean {
  if (written.length > longestNumber || !/^[\p{L}\p{N}\s.\-–/()+·:]+$/u.test(written)) return false;
  const digits = written.match(/\d/g)?.length ?? 0;
  return digits >= 6 && (written.match(/\p{L}/gu)?.length ?? 0) <= Math.min(digits, 8);
}

async function byNumber(ctx: Context, written: string): Promise<string[]> {
  if (!isNumber(written)) return [];
  return [
    ...(await byExternalId(ctx, written)),
    ...(await byRegistrationId(ctx, written)),
    ...(await byPhone(ctx, written)),
  ];
}

async function byExternalId(ctx: Context, written: string): Promise<string[]> {
  const actor = actorOf(ctx);
  if (!seesPartnersOwn(actor)) return [];
  return idsOf(ctx, sql`externalIdKey = ${externalIdKey(written)} AND partnerId = ${actor.partnerId}`);
}

async function byRegistrationId(ctx: Context, written: string): Promise<string[]> {
  const where = all(visibleCustomers(actorOf(ctx)), among('registrationId', registrationIdReadings(written)));
  return idsOf(ctx, where);
}

async function byPhone(ctx: Context, written: string): Promise<string[]> {
  const actor = actorOf(ctx);
  const ends = phoneEnds(written);
  const [longest] = ends;
  if (!longest) return [];
  const where = all(
    visibleCustomers(actor),
    any(...ends.map((end) => sql`searchPhones LIKE ${`%${likeText(end)} %`} ESCAPE '!'`)),
  );
  // A reseller's customers are few, and its providers' pieces are not its own.
  if (actor.partnerType === 'INDIRECT_RESELLER') return idsOf(ctx, where);
  const gram = gramNumber(actor.partnerId, phoneGram(longest));
  return idsOf(ctx, where, { entity: CustomerGram, where: sql`gram = ${gram}` });
}

async function idsOf(ctx: Context, where: Condition, through?: Through): Promise<string[]> {
  const rows = await find(ctx, Customer, where, { selected: new Set(['id']), limit: mostSharing + 1, through });
  return rows.length > mostSharing ? [] : rows.map(({ id }) => id);
}
