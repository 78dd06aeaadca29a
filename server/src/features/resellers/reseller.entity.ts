import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Node } from '../../core/connection.js';
import { Needs } from '../../core/db/columns.js';
import { CountryCode, Day } from '../../core/scalars.js';
import { Partner } from '../partners/partner.entity.js';

@ObjectType({
  implements: Node,
  description:
    'An indirect reseller as one indirect provider knows it: the company that sells to a customer through the provider.',
})
@Entity('resellers')
@Index('uq_resellers_partnerId_mpnId', ['partnerId', 'mpnId'], { unique: true })
@Index('ix_resellers_partner_sort', ['partnerId', 'sortKey', 'id'])
@Index('ix_resellers_resellerPartnerId', ['resellerPartnerId'])
export class Reseller extends Node {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  declare id: string;

  @ManyToOne(() => Partner, { nullable: false, onUpdate: 'NO ACTION' })
  @JoinColumn({ name: 'partnerId', foreignKeyConstraintName: 'fk_resellers_partner' })
  partnerRow: Partner;

  /** The tenant: the provider that works with this reseller. */
  @Column({ type: 'varchar', length: 40 })
  partnerId: string;

  @ManyToOne(() => Partner, { nullable: true, onUpdate: 'NO ACTION' })
  @JoinColumn({ name: 'resellerPartnerId', foreignKeyConstraintName: 'fk_resellers_resellerPartner' })
  resellerPartnerRow: Partner | null;

  /** The reseller's own account on Kundpost, when it has one; its users see the customers tied to this row. */
  @Column({ type: 'varchar', length: 40, nullable: true })
  resellerPartnerId: string | null;

  @Field(() => String, { description: 'The reseller’s company name.' })
  @Column({ type: 'varchar', length: 255 })
  name: string;

  @Column({ type: 'varchar', length: 255 })
  sortKey: string;

  /** Name and Partner ID as searched. */
  @Column({ type: 'varchar', length: 300 })
  searchText: string;

  @Field(() => CountryCode, { description: 'Where its seat is.' })
  @Column({ type: 'varchar', length: 2 })
  country: string;

  @Needs('mpnId')
  @Field(() => String, { name: 'partnerId', description: 'Its numeric Partner ID (formerly MPN ID).' })
  @Column({ type: 'varchar', length: 20 })
  mpnId: string;

  @Field(() => Day, {
    nullable: true,
    description: 'When it signed the partner agreement (MPA). Null: not signed, so no order may name it.',
  })
  @Column({ type: 'varchar', length: 10, nullable: true })
  mpaSignedOn: string | null;
}
