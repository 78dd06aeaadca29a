import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Resolver, Root, Subscription } from 'type-graphql';
import { Authenticated } from '../../core/access/access.js';
import { actorOf } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { find } from '../../core/db/read.js';
import { sql } from '../../core/db/sql.js';
import { Constraint } from '../../core/input/constraint.js';
import { type LiveContext, type News, newsFor } from '../../platform/live/live.js';
import { Customer } from './customer.entity.js';
import { visibleCustomers } from './customer.policy.js';
import { visibleCustomer } from './customer.service.js';
import { CustomerChange, CustomersChange, ResumeArgs } from './customer-live.types.js';

interface Subscribed<A> {
  args: A;
  context: LiveContext;
}

const everything = () => true;

@Resolver(() => CustomerChange)
export class CustomerLiveResolver {
  @Subscription(() => CustomerChange, {
    description:
      'Follows one customer: tells when it or its agreements, orders or subscriptions change. NOT_FOUND when there is none or it is not the viewer’s to see.',
    subscribe: async ({ args, context }: Subscribed<{ id: string } & ResumeArgs>) => {
      await visibleCustomer(context, args.id);
      return newsFor(context, { objectId: args.id, isWanted: everything, after: args.after });
    },
  })
  @Authenticated()
  customerChanged(
    @Root() { cursor, isOwn }: News,
    @Constraint({ idOf: 'customer' })
    @Arg('id', () => ID, { description: 'The customer’s id.' })
    customerId: string,
    @Args(() => ResumeArgs) _resume: ResumeArgs,
  ): CustomerChange {
    return { cursor, isOwn, customerId };
  }

  @Subscription(() => CustomersChange, {
    description: 'Follows all customers of the viewer, for instance to say beside a list that it is out of date.',
    subscribe: ({ args, context }: Subscribed<ResumeArgs>) =>
      newsFor(context, { isWanted: (type) => !type.startsWith('session.'), after: args.after }),
  })
  @Authenticated()
  async customersChanged(
    @Ctx() ctx: Context,
    @Root() { cursor, isOwn, isIncomplete, objectIds }: News,
    @Args(() => ResumeArgs) _resume: ResumeArgs,
  ): Promise<CustomersChange> {
    const where = sql`id IN ${objectIds} AND ${visibleCustomers(actorOf(ctx))}`;
    const rows = objectIds.length > 0 ? await find(ctx, Customer, where, { selected: new Set(['id']) }) : [];
    return { cursor, isOwn, isIncomplete, customerIds: rows.map(({ id }) => id) };
  }

  @FieldResolver(() => Customer, { description: 'The customer as it is now.' })
  customer(
    @Root() { customerId }: CustomerChange,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Customer> {
    return visibleCustomer(ctx, customerId, info);
  }
}
