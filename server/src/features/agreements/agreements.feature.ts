import { actorOf } from '../../core/actor.js';
import { findOne } from '../../core/db/read.js';
import { sql } from '../../core/db/sql.js';
import type { Feature } from '../../platform/feature.js';
import { ofVisibleCustomers } from '../customers/customer.policy.js';
import { Agreement } from './agreement.entity.js';
import { agreementConfirmed } from './agreement.events.js';
import {
  AgreementConnectionResolver,
  AgreementResolver,
  CustomerAgreementsResolver,
  SignerResolver,
} from './agreement.resolver.js';

export const agreements: Feature = {
  name: 'agreements',
  entities: [Agreement],
  resolvers: [AgreementResolver, SignerResolver, AgreementConnectionResolver, CustomerAgreementsResolver],
  nodes: {
    agreement: {
      type: 'Agreement',
      find: (ctx, id) => findOne(ctx, Agreement, sql`id = ${id} AND ${ofVisibleCustomers(actorOf(ctx))}`),
    },
  },
  events: [agreementConfirmed],
};
