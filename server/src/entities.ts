import { IdempotencyKey } from './core/db/idempotency.entity.js';
import { Agreement } from './features/agreements/agreement.entity.js';
import { AuditEntry } from './features/audit/audit.entity.js';
import { Session } from './features/auth/session.entity.js';
import { User } from './features/auth/user.entity.js';
import { Offer } from './features/catalog/offer.entity.js';
import { CountryTotal } from './features/customers/country-total.entity.js';
import { Customer } from './features/customers/customer.entity.js';
import { CustomerGram } from './features/customers/customer-gram.entity.js';
import { Order, OrderLine } from './features/orders/order.entity.js';
import { Partner } from './features/partners/partner.entity.js';
import { Reseller } from './features/resellers/reseller.entity.js';
import { LicenceAddition } from './features/subscriptions/licence-addition.entity.js';
import { Subscription } from './features/subscriptions/subscription.entity.js';

/** Every table. A test compares them with what the migrations make. */
export const entities = [
  AuditEntry,
  Partner,
  User,
  Session,
  Offer,
  Reseller,
  Customer,
  CountryTotal,
  CustomerGram,
  Agreement,
  Order,
  OrderLine,
  Subscription,
  LicenceAddition,
  IdempotencyKey,
];
