import { actorOf } from '../../core/actor.js';
import { findOne } from '../../core/db/read.js';
import { sql } from '../../core/db/sql.js';
import type { Feature } from '../../platform/feature.js';
import { LicenceAddition } from './licence-addition.entity.js';
import { Subscription } from './subscription.entity.js';
import {
  licenceCountChanged,
  subscriptionCanceled,
  subscriptionReactivated,
  subscriptionSuspended,
} from './subscription.events.js';
import { visibleSubscriptions } from './subscription.policy.js';
import { SubscriptionConnectionResolver, SubscriptionResolver } from './subscription.resolver.js';
import {
  CustomerSubscriptionsResolver,
  OfferInUseResolver,
  OrderLineSubscriptionResolver,
  SubscriptionFieldsResolver,
} from './subscription-fields.resolver.js';
import { SubscriptionLiveResolver } from './subscription-live.resolver.js';

export const subscriptions: Feature = {
  name: 'subscriptions',
  entities: [Subscription, LicenceAddition],
  resolvers: [
    SubscriptionResolver,
    SubscriptionFieldsResolver,
    SubscriptionConnectionResolver,
    SubscriptionLiveResolver,
    CustomerSubscriptionsResolver,
    OfferInUseResolver,
    OrderLineSubscriptionResolver,
  ],
  nodes: {
    subscription: {
      type: 'Subscription',
      find: (ctx, id) => findOne(ctx, Subscription, sql`id = ${id} AND ${visibleSubscriptions(actorOf(ctx))}`),
    },
  },
  events: [licenceCountChanged, subscriptionSuspended, subscriptionReactivated, subscriptionCanceled],
};
