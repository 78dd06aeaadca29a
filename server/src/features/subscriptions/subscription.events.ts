import { DomainEvent } from '../../core/event.js';

export const licenceCountChanged = new DomainEvent(
  'LICENCE_COUNT_CHANGED',
  'subscription.licenceCountChanged',
  'Changed the number of licences of a subscription: `changeLicenceCount`.',
);
export const subscriptionSuspended = new DomainEvent(
  'SUBSCRIPTION_SUSPENDED',
  'subscription.suspended',
  'Suspended a subscription: `suspendSubscription`.',
);
export const subscriptionReactivated = new DomainEvent(
  'SUBSCRIPTION_REACTIVATED',
  'subscription.reactivated',
  'Reactivated a suspended subscription: `reactivateSubscription`.',
);
export const subscriptionCanceled = new DomainEvent(
  'SUBSCRIPTION_CANCELED',
  'subscription.canceled',
  'Canceled a subscription: `cancelSubscription`.',
);
