import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { Authenticated } from '../../core/access/access.js';
import { connectionOf } from '../../core/connection.js';
import type { Context } from '../../core/context.js';
import { Needs } from '../../core/db/columns.js';
import { shortNumber } from '../../core/ids.js';
import { AtMost } from '../../core/list-size.js';
import { Money } from '../../core/money.js';
import type { Connection } from '../../core/page.js';
import { Offer } from '../catalog/offer.entity.js';
import { offerById } from '../catalog/offer.service.js';
import { Customer } from '../customers/customer.entity.js';
import { customerById } from '../customers/customer.service.js';
import { Reseller } from '../resellers/reseller.entity.js';
import { resellerInSight } from '../resellers/reseller.service.js';
import { Order, OrderLine } from './order.entity.js';
import { OrderArgs } from './order.input.js';
import { listOrders, ordersOf, visibleOrder } from './order.list.service.js';
import { linesOf } from './order.service.js';

const types = connectionOf('Order', () => Order);
export const OrderConnectionResolver = types.ConnectionResolver;

@Resolver(() => Order)
export class OrderResolver {
  @Query(() => Order, {
    nullable: true,
    description: 'One order; NOT_FOUND when there is none or it is not the viewer’s to see.',
  })
  @Authenticated()
  order(
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { description: 'The order’s id.' }) id: string,
  ): Promise<Order> {
    return visibleOrder(ctx, id, info);
  }

  @Query(() => types.Connection, { description: 'The orders of every customer the viewer sees.' })
  @Authenticated()
  orders(
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
    @Args(() => OrderArgs) args: OrderArgs,
  ): Promise<Connection<Order>> {
    return listOrders(ctx, args, info);
  }

  @FieldResolver(() => String, {
    description:
      'The number by which people name the order, for example `7K3M-9QXT`: two groups of four digits and capital letters. No two orders of a partner have the same, and it never changes.',
  })
  @Needs('id', 'number')
  number(@Root() { id, number }: Order): string {
    return number ?? shortNumber(id);
  }

  @FieldResolver(() => Customer, { description: 'The customer it was placed for.' })
  @Needs('customerId')
  customer(@Root() order: Order, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<Customer> {
    return customerById(ctx, order.customerId, info);
  }

  @FieldResolver(() => Reseller, {
    nullable: true,
    description:
      'The first reseller; null when the partner sold directly, and for an indirect reseller when it was another one.',
  })
  @Needs('resellerId')
  reseller(
    @Root() { resellerId }: Order,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Reseller | null> | null {
    return resellerId ? resellerInSight(ctx, resellerId, info) : null;
  }

  @AtMost(50)
  @FieldResolver(() => [OrderLine], { description: 'What was bought, in the order it was asked for.' })
  @Needs('id')
  lines(@Root() order: Order, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<OrderLine[]> {
    return linesOf(ctx, order.id, info);
  }

  @FieldResolver(() => Money, { description: 'The sum of the lines: the first billing period of each.' })
  @Needs('totalAmount', 'currency')
  total(@Root() { totalAmount, currency }: Order): Money {
    return { amount: totalAmount, currency };
  }
}

@Resolver(() => OrderLine)
export class OrderLineResolver {
  @FieldResolver(() => Offer, { description: 'What was bought.' })
  @Needs('offerId')
  offer(@Root() line: OrderLine, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<Offer> {
    return offerById(ctx, line.offerId, info);
  }

  @FieldResolver(() => Money, { description: 'One licence for one billing period.' })
  @Needs('unitAmount', 'currency')
  unitPrice(@Root() { unitAmount, currency }: OrderLine): Money {
    return { amount: unitAmount, currency };
  }

  @FieldResolver(() => Money, { description: 'All licences for one billing period.' })
  @Needs('unitAmount', 'licenceCount', 'currency')
  price(@Root() { unitAmount, licenceCount, currency }: OrderLine): Money {
    return { amount: unitAmount * licenceCount, currency };
  }
}

@Resolver(() => Customer)
export class CustomerOrdersResolver {
  @FieldResolver(() => types.Connection, { description: 'Every order that was placed for it.' })
  @Needs('id')
  orders(
    @Root() customer: Customer,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
    @Args(() => OrderArgs) args: OrderArgs,
  ): Promise<Connection<Order>> {
    return ordersOf(ctx, customer.id, info, args);
  }
}
