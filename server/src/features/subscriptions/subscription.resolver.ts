import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import { Authenticated, HasRole } from '../../core/access/access.js';
import { Role } from '../../core/access/role.js';
import { connectionOf, replacedBySort } from '../../core/connection.js';
import type { Context } from '../../core/context.js';
import { idempotencyCodes } from '../../core/db/idempotency.js';
import type { Connection } from '../../core/page.js';
import { Refuses } from '../../core/refuses.js';
import { orderCodes } from '../orders/order.check.js';
import { PlaceOrderInput } from '../orders/order.input.js';
import { placeOrder } from './place-order.service.js';
import { Subscription } from './subscription.entity.js';
import {
  CancelSubscriptionInput,
  CancelSubscriptionPayload,
  ChangeLicenceCountInput,
  ChangeLicenceCountPayload,
  PlaceOrderPayload,
  ReactivateSubscriptionInput,
  ReactivateSubscriptionPayload,
  SubscriptionArgs,
  SubscriptionSort,
  SuspendSubscriptionInput,
  SuspendSubscriptionPayload,
} from './subscription.input.js';
import { changeLicenceCount } from './subscription.licences.service.js';
import { cancelSubscription, reactivateSubscription, suspendSubscription } from './subscription.lifecycle.service.js';
import { listSubscriptions, visibleSubscription } from './subscription.list.service.js';
import { stateCodes } from './subscription.states.js';

const types = connectionOf('Subscription', () => Subscription);
export const SubscriptionConnection = types.Connection;
export const SubscriptionConnectionResolver = types.ConnectionResolver;

/** Who may order and manage subscriptions. */
const ManagesSubscriptions = () =>
  HasRole(Role.GLOBAL_ADMIN, Role.ADMIN_AGENT, Role.SALES_AGENT, Role.HELPDESK_AGENT, Role.BILLING_ADMIN);

@Resolver()
export class SubscriptionResolver {
  @Query(() => Subscription, {
    nullable: true,
    description: 'One subscription; NOT_FOUND when there is none or it is not the viewer’s to see.',
  })
  @Authenticated()
  subscription(
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { description: 'The subscription’s id.' }) id: string,
  ): Promise<Subscription> {
    return visibleSubscription(ctx, id, info);
  }

  @Query(() => types.Connection, { description: 'The subscriptions of every customer the viewer sees.' })
  @Authenticated()
  subscriptions(
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
    @Args(() => SubscriptionArgs) args: SubscriptionArgs,
    @Arg('orderBy', () => SubscriptionSort, replacedBySort) orderBy: SubscriptionSort | null | undefined,
  ): Promise<Connection<Subscription>> {
    return listSubscriptions(ctx, { ...args, sort: args.sort ?? orderBy }, info);
  }

  @Mutation(() => PlaceOrderPayload, {
    nullable: true,
    description: 'Orders licences for an existing customer. Refused while the customer agreement is missing.',
  })
  @ManagesSubscriptions()
  @Refuses(...orderCodes, ...idempotencyCodes)
  placeOrder(
    @Ctx() ctx: Context,
    @Arg('input', () => PlaceOrderInput, { description: 'What to order.' }) input: PlaceOrderInput,
  ) {
    return placeOrder(ctx, input);
  }

  @Mutation(() => ChangeLicenceCountPayload, {
    nullable: true,
    description:
      'Sets the number of licences: up at any time within the offer’s limits, down only by licences added in the last 168 hours.',
  })
  @ManagesSubscriptions()
  @Refuses(...stateCodes, 'subscription.reductionWindow', 'order.licenceCountRange', 'order.agreementMissing')
  changeLicenceCount(
    @Ctx() ctx: Context,
    @Arg('input', () => ChangeLicenceCountInput, { description: 'The new number.' }) input: ChangeLicenceCountInput,
  ) {
    return changeLicenceCount(ctx, input);
  }

  @Mutation(() => SuspendSubscriptionPayload, {
    nullable: true,
    description: 'Suspends an active subscription: users lose access, billing goes on, auto-renew turns off.',
  })
  @ManagesSubscriptions()
  @Refuses(...stateCodes)
  suspendSubscription(
    @Ctx() ctx: Context,
    @Arg('input', () => SuspendSubscriptionInput, { description: 'Which one.' }) input: SuspendSubscriptionInput,
  ) {
    return suspendSubscription(ctx, input);
  }

  @Mutation(() => ReactivateSubscriptionPayload, {
    nullable: true,
    description: 'Gives access back until the end date. Auto-renew stays off.',
  })
  @ManagesSubscriptions()
  @Refuses(...stateCodes)
  reactivateSubscription(
    @Ctx() ctx: Context,
    @Arg('input', () => ReactivateSubscriptionInput, { description: 'Which one.' }) input: ReactivateSubscriptionInput,
  ) {
    return reactivateSubscription(ctx, input);
  }

  @Mutation(() => CancelSubscriptionPayload, {
    nullable: true,
    description: 'Ends a subscription for good, within 168 hours of its purchase or renewal.',
  })
  @ManagesSubscriptions()
  @Refuses(...stateCodes, 'subscription.cancelWindowPassed')
  cancelSubscription(
    @Ctx() ctx: Context,
    @Arg('input', () => CancelSubscriptionInput, { description: 'Which one.' }) input: CancelSubscriptionInput,
  ) {
    return cancelSubscription(ctx, input);
  }
}
