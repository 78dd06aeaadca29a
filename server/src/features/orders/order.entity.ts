import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Node } from '../../core/connection.js';
import { AtMost } from '../../core/list-size.js';
import { DateTime, Duration } from '../../core/scalars.js';
import { BillingFrequency } from '../catalog/catalog.types.js';
import { Offer } from '../catalog/offer.entity.js';
import { Customer } from '../customers/customer.entity.js';
import { Reseller } from '../resellers/reseller.entity.js';

@ObjectType({
  description: 'A further reseller of a transaction, declared because the law of the EU and EFTA wants it.',
})
export class AdditionalReseller {
  @Field(() => String, { description: 'Its company name, as it was when the order was placed.' })
  name: string;

  @Field(() => String, { description: 'Its numeric Partner ID.' })
  partnerId: string;
}

@ObjectType({ description: 'What the partner declared when it placed the order.' })
export class Attestations {
  @Field(() => Boolean, {
    description: 'The partner acts as indirect partner when a reseller is named, and as direct partner when none is.',
  })
  actsAsDeclared: boolean;

  @Field(() => Boolean, {
    description: 'The products are not resold to other partners that belong to the same parent organization.',
  })
  notResoldToAffiliates: boolean;
}

@ObjectType({
  implements: Node,
  description: 'What was bought in one go. Never changes; the subscriptions it made do.',
})
@Entity('orders')
@Index('ix_orders_customer', ['customerId', 'createdAt', 'id'])
@Index('ix_orders_customer_updated', ['customerId', 'updatedAt', 'id'])
@Index('ix_orders_partner_created', ['partnerId', 'createdAt', 'id'])
@Index('ix_orders_partner_updated', ['partnerId', 'updatedAt', 'id'])
@Index('uq_orders_number', ['number', 'partnerId'], { unique: true })
export class Order extends Node {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  declare id: string;

  /** The end of its id, as a rule. Rows that were written past the service have none. */
  @Column({ type: 'varchar', length: 9, nullable: true })
  number: string | null;

  /** The tenant, as on the customer, so that lists by date need no join. */
  @Column({ type: 'varchar', length: 40, default: '' })
  partnerId: string;

  @ManyToOne(() => Customer, { nullable: false, onUpdate: 'NO ACTION' })
  @JoinColumn({ name: 'customerId', foreignKeyConstraintName: 'fk_orders_customer' })
  customerRow: Customer;

  @Column({ type: 'varchar', length: 40 })
  customerId: string;

  @ManyToOne(() => Reseller, { nullable: true, onUpdate: 'NO ACTION' })
  @JoinColumn({ name: 'resellerId', foreignKeyConstraintName: 'fk_orders_reseller' })
  resellerRow: Reseller | null;

  @Column({ type: 'varchar', length: 40, nullable: true })
  resellerId: string | null;

  @AtMost(5)
  @Field(() => [AdditionalReseller], { description: 'Up to five resellers besides the first one.' })
  @Column({ type: 'simple-json' })
  additionalResellers: AdditionalReseller[];

  @Field(() => Attestations, { description: 'What the partner declared.' })
  @Column({ type: 'simple-json' })
  attestations: Attestations;

  @Column({ type: 'varchar', length: 3 })
  currency: string;

  /** Sum of the lines' first billing periods, minor units. */
  @Column({ type: 'bigint', transformer: { to: (value: number) => value, from: Number } })
  totalAmount: number;

  @Column({ type: 'varchar', length: 40 })
  createdById: string;

  @Field(() => String, { description: 'Name of the user who placed it, as it was then.' })
  @Column({ type: 'varchar', length: 120 })
  createdBy: string;

  @Field(() => DateTime, { description: 'When it was placed.' })
  @Column({ type: 'datetime', precision: 3 })
  createdAt: Date;

  @Field(() => DateTime, { description: 'When it last changed: so far, when it was placed.' })
  @Column({ type: 'datetime', precision: 3, default: '1970-01-01 00:00:00.000' })
  updatedAt: Date;
}

@ObjectType({ description: 'One offer of an order, with the price it was bought at.' })
@Entity('order_lines')
@Index('ix_order_lines_order', ['orderId', 'position'])
export class OrderLine {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id: string;

  @ManyToOne(() => Order, { nullable: false, onUpdate: 'NO ACTION' })
  @JoinColumn({ name: 'orderId', foreignKeyConstraintName: 'fk_order_lines_order' })
  orderRow: Order;

  @Column({ type: 'varchar', length: 40 })
  orderId: string;

  /** 0 for the first line. */
  @Column({ type: 'int' })
  position: number;

  @ManyToOne(() => Offer, { nullable: false, onUpdate: 'NO ACTION' })
  @JoinColumn({ name: 'offerId', foreignKeyConstraintName: 'fk_order_lines_offer' })
  offerRow: Offer;

  @Column({ type: 'varchar', length: 40 })
  offerId: string;

  @Field(() => Int, { description: 'How many licences were bought.' })
  @Column({ type: 'int' })
  licenceCount: number;

  @Field(() => Duration, { description: 'The term.' })
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
}
