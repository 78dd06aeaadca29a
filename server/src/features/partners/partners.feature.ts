import { actorOf } from '../../core/actor.js';
import { findOne } from '../../core/db/read.js';
import { sql } from '../../core/db/sql.js';
import type { Feature } from '../../platform/feature.js';
import { Partner } from './partner.entity.js';
import { PartnerResolver } from './partner.resolver.js';

export const partners: Feature = {
  name: 'partners',
  entities: [Partner],
  resolvers: [PartnerResolver],
  nodes: {
    partner: {
      type: 'Partner',
      find: (ctx, id) => findOne(ctx, Partner, sql`id = ${id} AND id = ${actorOf(ctx).partnerId}`),
    },
  },
};
