import type { GraphQLResolveInfo } from 'graphql';
import { type Context, viewerOf } from '../../core/context.js';
import { all, any, type Condition, sql } from '../../core/db/sql.js';
import { isShort } from '../../core/grams.js';
import { type Connection, defaultPageSize, type Order, page } from '../../core/page.js';
import { likeText, searchKey } from '../../core/text.js';
import { countOfCustomers } from './country-total.service.js';
import { Customer } from './customer.entity.js';
import { searchFor } from './customer.grams.service.js';
import { type CustomerArgs, type CustomerFilter, CustomerSort } from './customer.input.js';
import { visibleCustomers } from './customer.policy.js';
import { AgreementStatus } from './customer.types.js';

const orders: Record<CustomerSort, Order<Customer>> = {
  CREATED_AT_DESC: { column: 'createdAt', direction: 'DESC' },
  CREATED_AT_ASC: { column: 'createdAt', direction: 'ASC' },
  NAME_ASC: { column: 'sortKey', direction: 'ASC' },
  NAME_DESC: { column: 'sortKey', direction: 'DESC' },
};

export async function listCustomers(
  ctx: Context,
  args: CustomerArgs,
  info: GraphQLResolveInfo,
): Promise<Connection<Customer>> {
  const viewer = viewerOf(ctx);
  const { filter, sort } = args;
  const words = searchKey(filter?.search ?? '')
    .split(' ')
    .filter(Boolean)
    .slice(0, 8);
  const where = all(visibleCustomers(viewer), ...words.map(hasWord), ...conditions(filter));
  const order = orders[sort ?? CustomerSort.CREATED_AT_DESC];
  const tag = filter?.tag;
  // A reseller's customers are few, and its providers' pieces are not its own.
  if ((words.length === 0 && !tag) || viewer.partnerType === 'INDIRECT_RESELLER') {
    // Counted already, country by country.
    const counted =
      words.length === 0 && !conditions({ ...filter, countries: null }).some(Boolean)
        ? () => countOfCustomers(ctx, filter?.countries)
        : undefined;
    return page(ctx, Customer, where, args, order, info, { counted });
  }
  const search = await searchFor(ctx, viewer.partnerId, { words, tag }, where);
  const { through } = search;
  if (order.column === 'sortKey') return page(ctx, Customer, where, args, order, info, { through });
  const ids = await search.fewer(args.first ?? args.last ?? defaultPageSize);
  return page(ctx, Customer, ids ? sql`id IN ${ids}` : where, args, order, info);
}

function conditions(filter: CustomerFilter | null | undefined) {
  const confirmed = filter?.agreementStatus === AgreementStatus.CONFIRMED;
  return [
    filter?.countries && sql`country IN ${filter.countries}`,
    filter?.resellerIds && sql`resellerId IN ${filter.resellerIds}`,
    filter?.segments && sql`segment IN ${filter.segments}`,
    filter?.agreementStatus && (confirmed ? sql`agreementConfirmedAt IS NOT NULL` : sql`agreementConfirmedAt IS NULL`),
    // Not LIKE: that takes capitals for small letters, and on MariaDB accents for none.
    filter?.tag && sql`LENGTH(REPLACE(tags, ${JSON.stringify(filter.tag)}, '')) < LENGTH(tags)`,
  ];
}

function hasWord(word: string): Condition {
  const text = likeText(word);
  if (!isShort(word)) return sql`searchText LIKE ${`%${text}%`} ESCAPE '!'`;
  return any(sql`searchText LIKE ${`${text}%`} ESCAPE '!'`, sql`searchText LIKE ${`% ${text}%`} ESCAPE '!'`);
}
