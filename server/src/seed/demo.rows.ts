import type { ObjectLiteral } from 'typeorm';
import type { Entity } from '../core/db/table.js';
import { Agreement } from '../features/agreements/agreement.entity.js';
import { AuditEntry } from '../features/audit/audit.entity.js';
import { User } from '../features/auth/user.entity.js';
import { Customer } from '../features/customers/customer.entity.js';
import { gramRows } from '../features/customers/customer.grams.service.js';
import { CustomerGram } from '../features/customers/customer-gram.entity.js';
import { Order, OrderLine } from '../features/orders/order.entity.js';
import { Partner } from '../features/partners/partner.entity.js';
import { Reseller } from '../features/resellers/reseller.entity.js';
import { LicenceAddition } from '../features/subscriptions/licence-addition.entity.js';
import { Subscription } from '../features/subscriptions/subscription.entity.js';

type Columns<T, Relations extends keyof T = never> = Omit<T, Relations>;

export type PartnerRow = Columns<Partner>;
export type UserRow = Columns<User, 'partnerRow'>;
export type ResellerRow = Columns<Reseller, 'partnerRow' | 'resellerPartnerRow'>;
export type CustomerRow = Columns<Customer, 'partnerRow' | 'resellerRow'>;
export type AgreementRow = Columns<Agreement, 'customerRow'>;
export type OrderRow = Columns<Order, 'customerRow' | 'resellerRow'>;
export type OrderLineRow = Columns<OrderLine, 'orderRow' | 'offerRow'>;
export type SubscriptionRow = Columns<Subscription, 'customerRow' | 'orderLineRow' | 'offerRow' | 'resellerRow'>;
export type LicenceAdditionRow = Columns<LicenceAddition, 'subscriptionRow'>;
export type AuditRow = Columns<AuditEntry>;

/** Every row of the demo, made in memory before any is written. */
export class DemoRows {
  readonly partners: PartnerRow[] = [];
  readonly users: UserRow[] = [];
  readonly resellers: ResellerRow[] = [];
  readonly customers: CustomerRow[] = [];
  readonly agreements: AgreementRow[] = [];
  readonly orders: OrderRow[] = [];
  readonly orderLines: OrderLineRow[] = [];
  readonly subscriptions: SubscriptionRow[] = [];
  readonly licenceAdditions: LicenceAdditionRow[] = [];
  readonly auditEntries: AuditRow[] = [];

  /** The tables in the order in which they have to be filled: a row comes after the rows it refers to. */
  tables(): [table: Entity<ObjectLiteral>, rows: ObjectLiteral[]][] {
    return [
      [Partner, this.partners],
      [User, this.users],
      [Reseller, this.resellers],
      [Customer, this.customers],
      [CustomerGram, this.customers.flatMap(gramRows)],
      [Agreement, this.agreements],
      [Order, this.orders],
      [OrderLine, this.orderLines],
      [Subscription, this.subscriptions],
      [LicenceAddition, this.licenceAdditions],
      [AuditEntry, this.auditEntries],
    ];
  }
}
