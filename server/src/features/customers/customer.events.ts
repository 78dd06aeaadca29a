import { DomainEvent } from '../../core/event.js';

export const customerAdded = new DomainEvent('CUSTOMER_ADDED', 'customer.added', 'Added a customer: `addCustomer`.');
export const customerUpdated = new DomainEvent(
  'CUSTOMER_UPDATED',
  'customer.updated',
  'Changed the details of a customer: `updateCustomer`.',
);
