import type { GraphQLResolveInfo } from 'graphql';
import { type Actor, actorOf } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { findOne } from '../../core/db/read.js';
import { all, any, type Condition, sql } from '../../core/db/sql.js';
import { sharedSearchMore } from '../../core/found.js';
import { isShort } from '../../core/grams.js';
import { type Connection, defaultPageSize, type Order, page } from '../../core/page.js';
import { duringDays, type Range, since } from '../../core/ranges.js';
import { likeText } from '../../core/text.js';
import { countOfCustomers } from './country-total.service.js';
import { Customer } from './customer.entity.js';
import { searchFor } from './customer.grams.service.js';
import { type CustomerArgs, type CustomerFilter, CustomerSort } from './customer.input.js';
import { meantBy } from './customer.meant.service.js';
import { seesPartnersOwn, visibleCustomers } from './customer.policy.js';
import { AgreementStatus } from './customer.types.js';
import { externalIdKey } from './external-id.check.js';

const orders: Record<CustomerSort, Order<Customer>> = {
  CREATED_AT_DESC: { column: 'createdAt', direction: 'DESC' },
  CREATED_AT_ASC: { column: 'createdAt', direction: 'ASC' },
  NAME_ASC: { column: 'sortKey', direction: 'ASC' },
  NAME_DESC: { column: 'sortKey', direction: 'DESC' },
  UPDATED_AT_DESC: { column: 'updatedAt', direction: 'DESC' },
  UPDATED_AT_ASC: { column: 'updatedAt', direction: 'ASC' },
};

export async function listCustomers(
  ctx: Context,
  args: CustomerArgs,
  info: GraphQLResolveInfo,
): Promise<Connection<Customer>> {
  const actor = actorOf(ctx);
  const { filter, sort } = args;
  const { named, words } = await meant(ctx, filter?.search);
  const within = visibleCustomers(actor);
  const ranges = rangesOf(ctx, filter ?? {});
  const hasWord = wordIn(actor);
  const fixed = conditions(actor, filter);
  const where = all(named, within, ...words.map(hasWord), ...fixed, ...ranges.map(({ where }) => where));
  const order = orders[sort ?? CustomerSort.CREATED_AT_DESC];
  const tag = filter?.tag;
  // A reseller's customers are few, and its providers' pieces are not its own.
  if (named || (words.length === 0 && !tag) || actor.partnerType === 'INDIRECT_RESELLER') {
    // Counted already, country by country.
    const counted =
      !named &&
      words.length === 0 &&
      ranges.length === 0 &&
      !conditions(actor, { ...filter, countries: null }).some(Boolean)
        ? () => countOfCustomers(ctx, filter?.countries)
        : undefined;
    return page(ctx, Customer, where, args, order, info, { counted, ranges: { within, ranges } });
  }
  const search = await searchFor(ctx, actor.partnerId, { words, tag }, where);
  const { through } = search;
  if (order.column === 'sortKey') return page(ctx, Customer, where, args, order, info, { through });
  const ids = await search.fewer(args.first ?? args.last ?? defaultPageSize);
  return page(ctx, Customer, ids ? sql`id IN ${ids}` : where, args, order, info);
}

/** What a search means, and of the ways to read it as words the first by which something is found. */
async function meant(ctx: Context, search: string | null | undefined) {
  const { named, words } = search ? await meantBy(ctx, search) : { named: null, words: [] };
  const [last = [], ...better] = [...words].reverse();
  for (const some of better.reverse()) if (await areFound(ctx, some)) return { named, words: some };
  return { named, words: last };
}

async function areFound(ctx: Context, words: readonly string[]): Promise<boolean> {
  const actor = actorOf(ctx);
  const where = all(visibleCustomers(actor), ...words.map(wordIn(actor)));
  if (actor.partnerType === 'INDIRECT_RESELLER') return (await findOne(ctx, Customer, where)) !== null;
  const { through } = await searchFor(ctx, actor.partnerId, { words }, where);
  return (await findOne(ctx, Customer, where, { through })) !== null;
}

function conditions(actor: Actor, filter: CustomerFilter | null | undefined) {
  const confirmed = filter?.agreementStatus === AgreementStatus.CONFIRMED;
  return [
    filter?.countries && sql`country IN ${filter.countries}`,
    filter?.resellerIds && sql`resellerId IN ${filter.resellerIds}`,
    filter?.segments && sql`segment IN ${filter.segments}`,
    filter?.agreementStatus && (confirmed ? sql`agreementConfirmedAt IS NOT NULL` : sql`agreementConfirmedAt IS NULL`),
    filter?.externalId && (seesPartnersOwn(actor) ? sql`externalIdKey = ${externalIdKey(filter.externalId)}` : nobody),
    // Not LIKE: that takes capitals for small letters, and on MariaDB accents for none.
    filter?.tag && sql`LENGTH(REPLACE(tags, ${JSON.stringify(filter.tag)}, '')) < LENGTH(tags)`,
  ];
}

const nobody = sql`1 = 0`;

function rangesOf(ctx: Context, { created, updatedSince }: CustomerFilter): Range<Customer>[] {
  return [
    ...(created ? [duringDays<Customer>(ctx, 'createdAt', created)] : []),
    ...(updatedSince ? [since<Customer>('updatedAt', updatedSince)] : []),
  ];
}

function wordIn(actor: Actor): (word: string) => Condition {
  const more = seesPartnersOwn(actor) ? sql`searchMore` : sharedSearchMore;
  return (word) => {
    const text = likeText(word);
    const patterns = isShort(word) ? [`${text}%`, `% ${text}%`] : [`%${text}%`];
    return any(
      ...patterns.flatMap((pattern) => [
        sql`searchText LIKE ${pattern} ESCAPE '!'`,
        sql`${more} LIKE ${pattern} ESCAPE '!'`,
      ]),
    );
  };
}
