import { actorOf } from '../../core/actor.js';
import { findOne } from '../../core/db/read.js';
import { sql } from '../../core/db/sql.js';
import type { Feature } from '../../platform/feature.js';
import { AddressResolver, ContactResolver } from './address.resolver.js';
import { AuditCustomerResolver, CustomerHistoryResolver } from './audit-customer.resolver.js';
import { CountryTotal } from './country-total.entity.js';
import { Customer } from './customer.entity.js';
import { customerAdded, customerUpdated } from './customer.events.js';
import { visibleCustomers } from './customer.policy.js';
import { CustomerConnectionResolver, CustomerResolver } from './customer.resolver.js';
import { CustomerGram } from './customer-gram.entity.js';
import { CustomerLiveResolver } from './customer-live.resolver.js';
import { ExternalIdResolver } from './external-id.resolver.js';
import { ContactPhoneResolver, CustomerPhoneResolver } from './phone.resolver.js';

export const customers: Feature = {
  name: 'customers',
  entities: [Customer, CountryTotal, CustomerGram],
  resolvers: [
    CustomerResolver,
    CustomerConnectionResolver,
    CustomerLiveResolver,
    AddressResolver,
    ContactResolver,
    ContactPhoneResolver,
    CustomerPhoneResolver,
    ExternalIdResolver,
    AuditCustomerResolver,
    CustomerHistoryResolver,
  ],
  nodes: {
    customer: {
      type: 'Customer',
      find: (ctx, id) => findOne(ctx, Customer, sql`id = ${id} AND ${visibleCustomers(actorOf(ctx))}`),
    },
  },
  events: [customerAdded, customerUpdated],
};
