import { actorOf } from '../../core/actor.js';
import { findOne } from '../../core/db/read.js';
import { sql } from '../../core/db/sql.js';
import type { Feature } from '../../platform/feature.js';
import { Reseller } from './reseller.entity.js';
import { visibleResellers } from './reseller.policy.js';
import { ResellerConnectionResolver, ResellerResolver } from './reseller.resolver.js';

export const resellers: Feature = {
  name: 'resellers',
  entities: [Reseller],
  resolvers: [ResellerResolver, ResellerConnectionResolver],
  nodes: {
    reseller: {
      type: 'Reseller',
      find: (ctx, id) => findOne(ctx, Reseller, sql`id = ${id} AND ${visibleResellers(actorOf(ctx))}`),
    },
  },
};
