import { findOne } from '../../core/db/read.js';
import { sql } from '../../core/db/sql.js';
import type { Feature } from '../../platform/feature.js';
import { Offer } from './offer.entity.js';
import { OfferConnectionResolver, OfferPlanResolver, OfferResolver } from './offer.resolver.js';

export const catalog: Feature = {
  name: 'catalog',
  entities: [Offer],
  resolvers: [OfferResolver, OfferPlanResolver, OfferConnectionResolver],
  nodes: { offer: { type: 'Offer', find: (ctx, id) => findOne(ctx, Offer, sql`id = ${id}`) } },
};
