import { registerEnumType } from 'type-graphql';

/** Every action the log knows, by its name in the API. Each has a sentence in locales/<language>/audit.json under its value. */
export const AuditActions = {
  SIGNED_IN: 'session.signedIn',
  SIGNED_OUT: 'session.signedOut',
  CUSTOMER_ADDED: 'customer.added',
  CUSTOMER_UPDATED: 'customer.updated',
  AGREEMENT_CONFIRMED: 'agreement.confirmed',
  ORDER_PLACED: 'order.placed',
  LICENCE_COUNT_CHANGED: 'subscription.licenceCountChanged',
  SUBSCRIPTION_SUSPENDED: 'subscription.suspended',
  SUBSCRIPTION_REACTIVATED: 'subscription.reactivated',
  SUBSCRIPTION_CANCELED: 'subscription.canceled',
} as const;
export type AuditAction = (typeof AuditActions)[keyof typeof AuditActions];

export const auditActions: readonly AuditAction[] = Object.values(AuditActions);

registerEnumType(AuditActions, {
  name: 'AuditAction',
  description: 'What a user did. New actions come with new features: show an unknown one by the entry’s `message`.',
  valuesConfig: {
    SIGNED_IN: { description: 'Signed in: `signIn`.' },
    SIGNED_OUT: { description: 'Signed out: `signOut`.' },
    CUSTOMER_ADDED: { description: 'Added a customer: `addCustomer`.' },
    CUSTOMER_UPDATED: { description: 'Changed the details of a customer: `updateCustomer`.' },
    AGREEMENT_CONFIRMED: {
      description: 'Confirmed that a customer accepted the customer agreement: `confirmAgreement` or `addCustomer`.',
    },
    ORDER_PLACED: { description: 'Placed an order: `placeOrder` or `addCustomer`.' },
    LICENCE_COUNT_CHANGED: { description: 'Changed the number of licences of a subscription: `changeLicenceCount`.' },
    SUBSCRIPTION_SUSPENDED: { description: 'Suspended a subscription: `suspendSubscription`.' },
    SUBSCRIPTION_REACTIVATED: { description: 'Reactivated a suspended subscription: `reactivateSubscription`.' },
    SUBSCRIPTION_CANCELED: { description: 'Canceled a subscription: `cancelSubscription`.' },
  },
});
