import { actorOf } from '../../core/actor.js';
import { findOne } from '../../core/db/read.js';
import { sql } from '../../core/db/sql.js';
import type { Feature } from '../../platform/feature.js';
import { Order, OrderLine } from './order.entity.js';
import { orderPlaced } from './order.events.js';
import { visibleOrders } from './order.policy.js';
import { CustomerOrdersResolver, OrderConnectionResolver, OrderLineResolver, OrderResolver } from './order.resolver.js';

export const orders: Feature = {
  name: 'orders',
  entities: [Order, OrderLine],
  resolvers: [OrderConnectionResolver, OrderResolver, OrderLineResolver, CustomerOrdersResolver],
  nodes: {
    order: {
      type: 'Order',
      find: (ctx, id) => findOne(ctx, Order, sql`id = ${id} AND ${visibleOrders(actorOf(ctx))}`),
    },
  },
  events: [orderPlaced],
};
