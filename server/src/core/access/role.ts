import { registerEnumType } from 'type-graphql';

export enum Role {
  GLOBAL_ADMIN = 'GLOBAL_ADMIN',
  USER_ADMIN = 'USER_ADMIN',
  ADMIN_AGENT = 'ADMIN_AGENT',
  SALES_AGENT = 'SALES_AGENT',
  HELPDESK_AGENT = 'HELPDESK_AGENT',
  BILLING_ADMIN = 'BILLING_ADMIN',
}

registerEnumType(Role, {
  name: 'Role',
  description:
    'What a user of a partner may do. Roles add up and are no hierarchy: a field lists every role that may use it.',
  valuesConfig: {
    GLOBAL_ADMIN: {
      description: 'Runs the partner account; adds customers, manages subscriptions, reads the activity log.',
    },
    USER_ADMIN: { description: 'Manages the partner’s users; may add customers.' },
    ADMIN_AGENT: {
      description: 'Works for customers in full: adds them, confirms agreements, orders, reads the activity log.',
    },
    SALES_AGENT: { description: 'Sells: adds customers, confirms agreements and orders.' },
    HELPDESK_AGENT: { description: 'Helps customers: sees them, edits their details and manages their subscriptions.' },
    BILLING_ADMIN: { description: 'Handles billing: sees customers and manages their subscriptions.' },
  },
});
