import type { GraphQLResolveInfo } from 'graphql';
import { actorOf } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { columnsFor, find, findOne, findOr404 } from '../../core/db/read.js';
import { all, sql } from '../../core/db/sql.js';
import type { Problems } from '../../core/errors.js';
import { batched } from '../../core/loader.js';
import { type Connection, page } from '../../core/page.js';
import { likeText, searchKey } from '../../core/text.js';
import { toPlain } from '../countries/text.check.js';
import { Reseller } from './reseller.entity.js';
import { type ResellerArgs, ResellerSort } from './reseller.input.js';
import { visibleResellers } from './reseller.policy.js';

/** Null for a reseller out of sight: who takes over a customer sees its orders, but not through whom they went before. */
export const resellerInSight = batched<Reseller | null>(async (ctx, ids, info) => {
  const where = sql`id IN ${ids} AND ${visibleResellers(actorOf(ctx))}`;
  const rows = await find(ctx, Reseller, where, { selected: columnsFor(ctx, Reseller, info) });
  const found = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => found.get(id) ?? null);
});

/** One reseller of the actor's; NOT_FOUND when it is out of sight or not there. */
export function visibleReseller(ctx: Context, id: string, info: GraphQLResolveInfo): Promise<Reseller> {
  const selected = columnsFor(ctx, Reseller, info);
  return findOr404(ctx, Reseller, sql`id = ${id} AND ${visibleResellers(actorOf(ctx))}`, { selected });
}

export function listResellers(
  ctx: Context,
  args: ResellerArgs,
  info: GraphQLResolveInfo,
): Promise<Connection<Reseller>> {
  const { filter, sort } = args;
  const words = searchKey(filter?.search ?? '');
  const signed = filter?.mpaSigned;
  const where = all(
    visibleResellers(actorOf(ctx)),
    words && sql`searchText LIKE ${`%${likeText(words)}%`} ESCAPE '!'`,
    filter?.countries && sql`country IN ${filter.countries}`,
    signed != null && (signed ? sql`mpaSignedOn IS NOT NULL` : sql`mpaSignedOn IS NULL`),
  );
  return page(
    ctx,
    Reseller,
    where,
    args,
    {
      column: 'sortKey',
      direction: sort === ResellerSort.NAME_DESC ? 'DESC' : 'ASC',
    },
    info,
  );
}

/**
 * The reseller an input names. Only an indirect provider may name one, it must be the provider's own, and it must have
 * signed the partner agreement.
 */
export async function checkReseller(
  ctx: Context,
  id: string | null | undefined,
  path: string,
  problems: Problems,
): Promise<Reseller | null> {
  if (!id) return null;
  const actor = actorOf(ctx);
  if (actor.partnerType !== 'INDIRECT_PROVIDER') {
    problems.add('reseller.onlyProviders', path);
    return null;
  }
  const reseller = await findOne(ctx, Reseller, sql`id = ${id} AND ${visibleResellers(actor)}`);
  if (!reseller) problems.add('reseller.unknown', path);
  else if (!reseller.mpaSignedOn) problems.add('reseller.mpaNotSigned', path, { name: reseller.name });
  return reseller;
}

export const mostAdditionalResellers = 5;

/** The additional resellers an order names by Partner ID: known to the provider, MPA signed, no one twice. */
export async function checkAdditionalResellers(
  ctx: Context,
  partnerIds: readonly string[],
  first: { mpnId: string } | null,
  path: string,
  problems: Problems,
): Promise<{ name: string; partnerId: string }[]> {
  if (partnerIds.length > mostAdditionalResellers) {
    problems.add('order.tooManyAdditionalResellers', path, { max: mostAdditionalResellers });
  }
  const wanted = partnerIds.slice(0, mostAdditionalResellers).map(toPlain);
  const known = await find(ctx, Reseller, sql`mpnId IN ${wanted} AND ${visibleResellers(actorOf(ctx))}`);
  wanted.forEach((partnerId, index) => {
    const place = `${path}.${index}`;
    const reseller = known.find((row) => row.mpnId === partnerId);
    if (!reseller) problems.add('order.additionalResellerUnknown', place, { partnerId: partnerId.slice(0, 40) });
    else if (!reseller.mpaSignedOn) problems.add('reseller.mpaNotSigned', place, { name: reseller.name });
    else if (partnerId === first?.mpnId)
      problems.add('order.additionalResellerIsFirst', place, { name: reseller.name });
    else if (wanted.indexOf(partnerId) < index)
      problems.add('order.additionalResellerTwice', place, { name: reseller.name });
  });
  return wanted.flatMap((partnerId) => {
    const reseller = known.find((row) => row.mpnId === partnerId);
    return reseller ? [{ name: reseller.name, partnerId }] : [];
  });
}
