import type { GraphQLResolveInfo } from 'graphql';
import { actorOf } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { columnsFor, findOne, findOr404 } from '../../core/db/read.js';
import { all, type Condition, sql } from '../../core/db/sql.js';
import { type Connection, type Order, page } from '../../core/page.js';
import { pagesByParent } from '../../core/page-by-parent.js';
import { duringDays, onDays, type Range, since } from '../../core/ranges.js';
import { tellsCustomer } from '../customers/customer.owner.service.js';
import { Subscription } from './subscription.entity.js';
import { type SubscriptionArgs, type SubscriptionFilter, SubscriptionSort } from './subscription.input.js';
import { visibleSubscriptions } from './subscription.policy.js';

const orders: Record<SubscriptionSort, Order<Subscription>> = {
  CREATED_AT_DESC: { column: 'createdAt', direction: 'DESC' },
  CREATED_AT_ASC: { column: 'createdAt', direction: 'ASC' },
  END_DATE_ASC: { column: 'endDate', direction: 'ASC' },
  END_DATE_DESC: { column: 'endDate', direction: 'DESC' },
  UPDATED_AT_DESC: { column: 'updatedAt', direction: 'DESC' },
  UPDATED_AT_ASC: { column: 'updatedAt', direction: 'ASC' },
};

export function listSubscriptions(
  ctx: Context,
  args: SubscriptionArgs,
  info: GraphQLResolveInfo,
): Promise<Connection<Subscription>> {
  const within = visibleSubscriptions(actorOf(ctx));
  const ranges = rangesOf(ctx, args.filter ?? {});
  const where = all(within, fulfilling(args.filter ?? {}), ...ranges.map(({ where }) => where));
  return page(ctx, Subscription, where, args, orderOf(args), info, { ranges: { within, ranges } });
}

/** A customer's own. */
export const subscriptionsOf = pagesByParent<Subscription, SubscriptionArgs>(
  Subscription,
  'customerId',
  (ctx, args) => ({
    order: orderOf(args),
    where: all(fulfilling(args.filter ?? {}), ...rangesOf(ctx, args.filter ?? {}).map(({ where }) => where)),
  }),
);

/** One subscription of the actor's; NOT_FOUND when it is out of sight or not there. */
export function visibleSubscription(ctx: Context, id: string, info?: GraphQLResolveInfo): Promise<Subscription> {
  const selected = columnsFor(ctx, Subscription, info);
  return findOr404(ctx, Subscription, sql`id = ${id} AND ${visibleSubscriptions(actorOf(ctx))}`, { selected });
}

tellsCustomer(
  'subscription',
  async (ctx, id) => (await findOne(ctx, Subscription, sql`id = ${id}`))?.customerId ?? null,
);

function orderOf({ sort }: SubscriptionArgs): Order<Subscription> {
  return orders[sort ?? SubscriptionSort.CREATED_AT_DESC];
}

function fulfilling({ customerId, statuses, offerId }: SubscriptionFilter): Condition {
  return all(
    customerId && sql`customerId = ${customerId}`,
    statuses && sql`status IN ${statuses}`,
    offerId && sql`offerId = ${offerId}`,
  );
}

function rangesOf(
  ctx: Context,
  { ends, endsBefore, created, updatedSince }: SubscriptionFilter,
): Range<Subscription>[] {
  return [
    ...(ends ? [onDays<Subscription>('endDate', ends)] : []),
    ...(endsBefore ? [{ column: 'endDate' as const, where: sql`endDate < ${endsBefore}` }] : []),
    ...(created ? [duringDays<Subscription>(ctx, 'createdAt', created)] : []),
    ...(updatedSince ? [since<Subscription>('updatedAt', updatedSince)] : []),
  ];
}
