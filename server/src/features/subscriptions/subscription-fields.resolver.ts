import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { Context } from '../../core/context.js';
import { Needs } from '../../core/db/columns.js';
import { AtMost } from '../../core/list-size.js';
import { Money } from '../../core/money.js';
import type { Connection } from '../../core/page.js';
import { DateTime } from '../../core/scalars.js';
import { Offer } from '../catalog/offer.entity.js';
import { offerById } from '../catalog/offer.service.js';
import { Customer } from '../customers/customer.entity.js';
import { customerById } from '../customers/customer.service.js';
import { Order, OrderLine } from '../orders/order.entity.js';
import { orderById } from '../orders/order.service.js';
import { Reseller } from '../resellers/reseller.entity.js';
import { resellerInSight } from '../resellers/reseller.service.js';
import { allowedSubscriptionActions, mostReducible, reducibleLicences } from './subscription.actions.service.js';
import { Subscription } from './subscription.entity.js';
import { SubscriptionArgs } from './subscription.input.js';
import { subscriptionsOf } from './subscription.list.service.js';
import { SubscriptionConnection } from './subscription.resolver.js';
import { licencesInUseOf, subscriptionsOfOrder } from './subscription.service.js';
import { judge } from './subscription.states.js';
import {
  AllowedSubscriptionAction,
  LicencesInUse,
  OfferInUse,
  ReducibleLicences,
  SubscriptionAction,
} from './subscription.types.js';

@Resolver(() => Subscription)
export class SubscriptionFieldsResolver {
  @FieldResolver(() => Customer, { description: 'Who holds the licences.' })
  @Needs('customerId')
  customer(
    @Root() { customerId }: Subscription,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Customer> {
    return customerById(ctx, customerId, info);
  }

  @FieldResolver(() => Offer, { description: 'What the licences are for.' })
  @Needs('offerId')
  offer(@Root() { offerId }: Subscription, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<Offer> {
    return offerById(ctx, offerId, info);
  }

  @FieldResolver(() => Order, { description: 'The order that started it.' })
  @Needs('orderId')
  order(@Root() { orderId }: Subscription, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<Order> {
    return orderById(ctx, orderId, info);
  }

  @FieldResolver(() => Reseller, {
    nullable: true,
    description:
      'The reseller of record: through whom it was sold; null when the partner sold directly, and for an indirect reseller when it was another one.',
  })
  @Needs('resellerId')
  reseller(
    @Root() { resellerId }: Subscription,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Reseller | null> | null {
    return resellerId ? resellerInSight(ctx, resellerId, info) : null;
  }

  @FieldResolver(() => Money, { description: 'One licence for one billing period.' })
  @Needs('unitAmount', 'currency')
  unitPrice(@Root() { unitAmount, currency }: Subscription): Money {
    return { amount: unitAmount, currency };
  }

  @FieldResolver(() => Money, { description: 'All licences for one billing period.' })
  @Needs('unitAmount', 'licenceCount', 'currency')
  price(@Root() { unitAmount, licenceCount, currency }: Subscription): Money {
    return { amount: unitAmount * licenceCount, currency };
  }

  @AtMost(mostReducible)
  @FieldResolver(() => [ReducibleLicences], {
    description: 'Licences that may still be taken away, the newest first and the newest 25 additions at most.',
  })
  @Needs('status', 'isTrial', 'endDate', 'termStartedAt', 'customerId')
  reducibleLicences(@Root() subscription: Subscription, @Ctx() ctx: Context): Promise<ReducibleLicences[]> {
    return reducibleLicences(ctx, subscription);
  }

  @FieldResolver(() => DateTime, {
    nullable: true,
    description: 'Until when it may be canceled; null when it may not be.',
  })
  @Needs('status', 'isTrial', 'endDate', 'termStartedAt')
  cancelableUntil(@Root() subscription: Subscription, @Ctx() ctx: Context): Date | null {
    return judge(ctx, SubscriptionAction.CANCEL, subscription).until;
  }

  @AtMost(10)
  @FieldResolver(() => [AllowedSubscriptionAction], {
    description: 'What the viewer may do to it now, until when, or why not.',
  })
  @Needs('status', 'isTrial', 'endDate', 'termStartedAt', 'customerId')
  allowedActions(
    @Root() subscription: Subscription,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AllowedSubscriptionAction[]> {
    return allowedSubscriptionActions(ctx, subscription, info);
  }
}

@Resolver(() => Customer)
export class CustomerSubscriptionsResolver {
  @FieldResolver(() => SubscriptionConnection, { description: 'Every subscription it has or had.' })
  @Needs('id')
  subscriptions(
    @Root() customer: Customer,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
    @Args(() => SubscriptionArgs) args: SubscriptionArgs,
  ): Promise<Connection<Subscription>> {
    return subscriptionsOf(ctx, customer.id, info, args);
  }

  @FieldResolver(() => LicencesInUse, { description: 'How many subscriptions and licences it has in use now.' })
  @Needs('id')
  licencesInUse(@Root() customer: Customer, @Ctx() ctx: Context): Promise<LicencesInUse> {
    return licencesInUseOf(ctx, customer.id);
  }
}

@Resolver(() => OfferInUse)
export class OfferInUseResolver {
  @FieldResolver(() => Offer, { description: 'The offer.' })
  offer(@Root() { offerId }: OfferInUse, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<Offer> {
    return offerById(ctx, offerId, info);
  }
}

@Resolver(() => OrderLine)
export class OrderLineSubscriptionResolver {
  @FieldResolver(() => Subscription, { nullable: true, description: 'The subscription this line started.' })
  @Needs('id', 'orderId')
  async subscription(@Root() line: OrderLine, @Ctx() ctx: Context): Promise<Subscription | undefined> {
    const started = await subscriptionsOfOrder(ctx, line.orderId);
    return started.find((subscription) => subscription.orderLineId === line.id);
  }
}
