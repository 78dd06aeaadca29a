import type { GraphQLResolveInfo } from 'graphql';
import { actorOf } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { columnsFor, find, findOne, findOr404 } from '../../core/db/read.js';
import { all, sql } from '../../core/db/sql.js';
import { readShortNumber } from '../../core/ids.js';
import { type Connection, page } from '../../core/page.js';
import { pagesByParent } from '../../core/page-by-parent.js';
import { duringDays, type Range, since } from '../../core/ranges.js';
import { namesCustomers, tellsCustomer } from '../customers/customer.owner.service.js';
import { Order } from './order.entity.js';
import { type OrderArgs, type OrderFilter, OrderSort } from './order.input.js';
import { visibleOrders } from './order.policy.js';

interface Sorting {
  column: 'createdAt' | 'updatedAt';
  direction: 'ASC' | 'DESC';
}

const orders: Record<OrderSort, Sorting> = {
  CREATED_AT_DESC: { column: 'createdAt', direction: 'DESC' },
  CREATED_AT_ASC: { column: 'createdAt', direction: 'ASC' },
  UPDATED_AT_DESC: { column: 'updatedAt', direction: 'DESC' },
  UPDATED_AT_ASC: { column: 'updatedAt', direction: 'ASC' },
};

export function listOrders(ctx: Context, args: OrderArgs, info: GraphQLResolveInfo): Promise<Connection<Order>> {
  const within = visibleOrders(actorOf(ctx));
  const ranges = rangesOf(ctx, args.filter ?? {});
  const where = all(within, customerOf(args.filter), ...ranges.map(({ where }) => where));
  return page(ctx, Order, where, args, orderOf(args), info, { ranges: { within, ranges } });
}

/** A customer's own. */
export const ordersOf = pagesByParent<Order, OrderArgs>(Order, 'customerId', (ctx, args) => ({
  order: orderOf(args),
  where: all(customerOf(args.filter), ...rangesOf(ctx, args.filter ?? {}).map(({ where }) => where)),
}));

/** One order of the actor's; NOT_FOUND when it is out of sight or not there. */
export function visibleOrder(ctx: Context, id: string, info?: GraphQLResolveInfo): Promise<Order> {
  const selected = columnsFor(ctx, Order, info);
  return findOr404(ctx, Order, sql`id = ${id} AND ${visibleOrders(actorOf(ctx))}`, { selected });
}

tellsCustomer('order', async (ctx, id) => (await findOne(ctx, Order, sql`id = ${id}`))?.customerId ?? null);

namesCustomers(async (ctx, text) => {
  const number = readShortNumber(text);
  if (!number) return [];
  const where = sql`number = ${number} AND ${visibleOrders(actorOf(ctx))}`;
  const orders = await find(ctx, Order, where, { selected: new Set(['customerId']) });
  return orders.map(({ customerId }) => customerId);
});

function orderOf({ sort }: OrderArgs): Sorting {
  return orders[sort ?? OrderSort.CREATED_AT_DESC];
}

function customerOf(filter: OrderFilter | null | undefined) {
  return filter?.customerId ? sql`customerId = ${filter.customerId}` : null;
}

function rangesOf(ctx: Context, { created, updatedSince }: OrderFilter): Range<Order>[] {
  return [
    ...(created ? [duringDays<Order>(ctx, 'createdAt', created)] : []),
    ...(updatedSince ? [since<Order>('updatedAt', updatedSince)] : []),
  ];
}
