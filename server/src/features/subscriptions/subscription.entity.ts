import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Node } from '../../core/connection.js';
import { DateTime, Day, Duration } from '../../core/scalars.js';
import { BillingFrequency } from '../catalog/catalog.types.js';
import { Offer } from '../catalog/offer.entity.js';
import { Customer } from '../customers/customer.entity.js';
import { OrderLine } from '../orders/order.entity.js';
import { Reseller } from '../resellers/reseller.entity.js';

export enum SubscriptionStatus {
  ACTIVE = 'ACTIVE',
  SUSPENDED = 'SUSPENDED',
  EXPIRED = 'EXPIRED',
  DISABLED = 'DISABLED',
  CANCELED = 'CANCELED',
  DELETED = 'DELETED',
}
registerEnumType(SubscriptionStatus, {
  name: 'SubscriptionStatus',
  description: 'Where a subscription stands in its life.',
  valuesConfig: {
    ACTIVE: { description: 'In use and billed.' },
    SUSPENDED: { description: 'Users have no access; still billed. May be reactivated until the end date.' },
    EXPIRED: { description: 'The term ended without renewal. Users keep access for 30 days; not billed.' },
    DISABLED: { description: 'Only admins reach the data; not billed.' },
    CANCELED: { description: 'Ended by the partner inside the cancellation window.' },
    DELETED: { description: 'Gone for good, with its data.' },
  },
});

@ObjectType('LicenceSubscription', {
  implements: Node,
  description: 'The licences of one offer that a customer holds for a term.',
})
@Entity('subscriptions')
@Index('uq_subscriptions_orderLineId', ['orderLineId'], { unique: true })
@Index('ix_subscriptions_customer', ['customerId', 'createdAt', 'id'])
@Index('ix_subscriptions_customer_end', ['customerId', 'endDate', 'id'])
@Index('ix_subscriptions_customer_updated', ['customerId', 'updatedAt', 'id'])
@Index('ix_subscriptions_order', ['orderId', 'createdAt', 'id'])
@Index('ix_subscriptions_offer_created', ['partnerId', 'offerId', 'createdAt', 'id'])
@Index('ix_subscriptions_offer_end', ['partnerId', 'offerId', 'endDate', 'id'])
@Index('ix_subscriptions_offer_updated', ['partnerId', 'offerId', 'updatedAt', 'id'])
@Index('ix_subscriptions_status_created', ['partnerId', 'status', 'createdAt', 'id'])
@Index('ix_subscriptions_status_end', ['partnerId', 'status', 'endDate', 'id'])
@Index('ix_subscriptions_status_updated', ['partnerId', 'status', 'updatedAt', 'id'])
@Index('ix_subscriptions_partner_created', ['partnerId', 'createdAt', 'id'])
@Index('ix_subscriptions_partner_end', ['partnerId', 'endDate', 'id'])
@Index('ix_subscriptions_partner_updated', ['partnerId', 'updatedAt', 'id'])
export class Subscription extends Node {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  declare id: string;

  /** The tenant, as on the customer, so that lists by date need no join. */
  @Column({ type: 'varchar', length: 40 })
  partnerId: string;

  @ManyToOne(() => Customer, { nullable: false, onUpdate: 'NO ACTION' })
  @JoinColumn({ name: 'customerId', foreignKeyConstraintName: 'fk_subscriptions_customer' })
  customerRow: Customer;

  @Column({ type: 'varchar', length: 40 })
  customerId: string;

  @ManyToOne(() => OrderLine, { nullable: false, onUpdate: 'NO ACTION' })
  @JoinColumn({ name: 'orderLineId', foreignKeyConstraintName: 'fk_subscriptions_order_line' })
  orderLineRow: OrderLine;

  @Column({ type: 'varchar', length: 40 })
  orderLineId: string;

  @Column({ type: 'varchar', length: 40 })
  orderId: string;

  @ManyToOne(() => Offer, { nullable: false, onUpdate: 'NO ACTION' })
  @JoinColumn({ name: 'offerId', foreignKeyConstraintName: 'fk_subscriptions_offer' })
  offerRow: Offer;

  @Column({ type: 'varchar', length: 40 })
  offerId: string;

  @ManyToOne(() => Reseller, { nullable: true, onUpdate: 'NO ACTION' })
  @JoinColumn({ name: 'resellerId', foreignKeyConstraintName: 'fk_subscriptions_reseller' })
  resellerRow: Reseller | null;

  /** The partner of record: the reseller the licences were sold through (POR). */
  @Column({ type: 'varchar', length: 40, nullable: true })
  resellerId: string | null;

  @Field(() => Int, { description: 'How many licences.' })
  @Column({ type: 'int' })
  licenceCount: number;

  @Field(() => SubscriptionStatus, { description: 'Where it stands in its life.' })
  @Column({ type: 'varchar', length: 12 })
  status: SubscriptionStatus;

  @Field(() => Duration, { description: 'How long one term lasts.' })
  @Column({ type: 'varchar', length: 10 })
  term: string;

  @Field(() => BillingFrequency, { description: 'How often it is billed.' })
  @Column({ type: 'varchar', length: 10 })
  billingFrequency: BillingFrequency;

  /** One licence for one billing period, minor units. */
  @Column({ type: 'bigint', transformer: { to: (value: number) => value, from: Number } })
  unitAmount: number;

  @Column({ type: 'varchar', length: 3 })
  currency: string;

  @Field(() => Boolean, { description: 'A trial: its licence count and status cannot be changed.' })
  @Column({ type: 'boolean' })
  isTrial: boolean;

  @Field(() => Day, {
    description:
      'First day of the current term: for the first term the day of the order, in the time zone of the user who placed it.',
  })
  @Column({ type: 'varchar', length: 10 })
  startDate: string;

  @Field(() => Day, { description: 'Last day of the current term, that day included.' })
  @Column({ type: 'varchar', length: 10 })
  endDate: string;

  @Field(() => Boolean, {
    description: 'Whether it renews by itself after the end date. Suspending turns it off for good.',
  })
  @Column({ type: 'boolean' })
  autoRenew: boolean;

  /** When the current term was bought or renewed; the cancellation window runs from here. */
  @Column({ type: 'datetime', precision: 3 })
  termStartedAt: Date;

  @Field(() => Int, {
    description: 'Goes up with every change. Pass it as `expectedVersion` to change only what you have seen.',
  })
  @Column({ type: 'int' })
  version: number;

  @Field(() => DateTime, { description: 'When it was bought.' })
  @Column({ type: 'datetime', precision: 3 })
  createdAt: Date;

  @Field(() => DateTime, { description: 'When it last changed.' })
  @Column({ type: 'datetime', precision: 3 })
  updatedAt: Date;
}
