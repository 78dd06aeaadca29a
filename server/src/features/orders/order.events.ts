import { DomainEvent } from '../../core/event.js';

export const orderPlaced = new DomainEvent(
  'ORDER_PLACED',
  'order.placed',
  'Placed an order: `placeOrder` or `addCustomer`.',
);
