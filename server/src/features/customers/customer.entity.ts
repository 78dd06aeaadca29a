import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Node } from '../../core/connection.js';
import { DateTime, PhoneNumber } from '../../core/scalars.js';
import { Segment } from '../catalog/catalog.types.js';
import { NameOrder } from '../countries/country.types.js';
import { Partner } from '../partners/partner.entity.js';
import { Reseller } from '../resellers/reseller.entity.js';
import { EducationSegment } from './customer.types.js';

@ObjectType({ implements: Node, description: 'A company that a partner sells licences to: the customer record.' })
@Entity('customers')
@Index('uq_customers_domainPrefix', ['domainPrefix'], { unique: true })
@Index('uq_customers_externalId', ['externalIdKey', 'partnerId'], { unique: true })
@Index('ix_customers_registration', ['partnerId', 'registrationId'])
@Index('ix_customers_reseller_created', ['resellerId', 'createdAt', 'id'])
@Index('ix_customers_reseller_updated', ['resellerId', 'updatedAt', 'id'])
@Index('ix_customers_reseller_sort', ['resellerId', 'sortKey', 'id'])
@Index('ix_customers_agreement_created', ['partnerId', 'agreementConfirmedAt', 'createdAt', 'id'])
@Index('ix_customers_agreement_updated', ['partnerId', 'agreementConfirmedAt', 'updatedAt', 'id'])
@Index('ix_customers_agreement_sort', ['partnerId', 'agreementConfirmedAt', 'sortKey', 'id'])
@Index('ix_customers_country_created', ['partnerId', 'country', 'createdAt', 'id'])
@Index('ix_customers_country_updated', ['partnerId', 'country', 'updatedAt', 'id'])
@Index('ix_customers_country_sort', ['partnerId', 'country', 'sortKey', 'id'])
@Index('ix_customers_segment_created', ['partnerId', 'segment', 'createdAt', 'id'])
@Index('ix_customers_segment_updated', ['partnerId', 'segment', 'updatedAt', 'id'])
@Index('ix_customers_segment_sort', ['partnerId', 'segment', 'sortKey', 'id'])
@Index('ix_customers_partner_created', ['partnerId', 'createdAt', 'id'])
@Index('ix_customers_partner_updated', ['partnerId', 'updatedAt', 'id'])
@Index('ix_customers_partner_sort', ['partnerId', 'sortKey', 'id'])
export class Customer extends Node {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  declare id: string;

  @ManyToOne(() => Partner, { nullable: false, onUpdate: 'NO ACTION' })
  @JoinColumn({ name: 'partnerId', foreignKeyConstraintName: 'fk_customers_partner' })
  partnerRow: Partner;

  /** The tenant: the direct-bill partner or indirect provider the customer belongs to. */
  @Column({ type: 'varchar', length: 40 })
  partnerId: string;

  @ManyToOne(() => Reseller, { nullable: true, onUpdate: 'NO ACTION' })
  @JoinColumn({ name: 'resellerId', foreignKeyConstraintName: 'fk_customers_reseller' })
  resellerRow: Reseller | null;

  @Column({ type: 'varchar', length: 40, nullable: true })
  resellerId: string | null;

  @Field(() => String, { description: 'The exact legal name, 2 to 255 characters.' })
  @Column({ type: 'varchar', length: 255 })
  legalName: string;

  /** The legal name as the partner's language sorts it. */
  @Column({ type: 'varchar', length: 512 })
  sortKey: string;

  /** Everything the search box finds a customer by, folded: name, domain, registration ID, contact. */
  @Column({ type: 'varchar', length: 1000 })
  searchText: string;

  /** And by what else is printed of it, folded: address, tags, who signed its agreements, and the partner's own number at the end. */
  @Column({ type: 'varchar', length: 10_000, default: '' })
  searchMore: string;

  /** The digits of its phone numbers and its signers', between blanks. */
  @Column({ type: 'varchar', length: 2000, default: '' })
  searchPhones: string;

  /** The partner's own number. An indirect reseller is not told it, so it is read through a field resolver. */
  @Column({ type: 'varchar', length: 60, nullable: true })
  externalId: string | null;

  /** By what it is compared: the same for every spelling. */
  @Column({ type: 'varchar', length: 64, nullable: true })
  externalIdKey: string | null;

  @Field(() => String, {
    description: 'The customer’s domain without the suffix. Unique in the world, and never changes.',
  })
  @Column({ type: 'varchar', length: 27 })
  domainPrefix: string;

  @Field(() => String, {
    nullable: true,
    description: 'The business’s official number, in the country’s compact form.',
  })
  @Column({ type: 'varchar', length: 40, nullable: true })
  registrationId: string | null;

  @Column({ type: 'varchar', length: 2 })
  country: string;

  @Column({ type: 'varchar', length: 200 })
  line1: string;

  @Column({ type: 'varchar', length: 200, nullable: true })
  line2: string | null;

  @Column({ type: 'varchar', length: 100, nullable: true })
  city: string | null;

  @Column({ type: 'varchar', length: 100, nullable: true })
  state: string | null;

  @Column({ type: 'varchar', length: 20, nullable: true })
  postalCode: string | null;

  @Field(() => PhoneNumber, { nullable: true, description: 'The company’s phone number, E.164.' })
  @Column({ type: 'varchar', length: 20, nullable: true })
  phone: string | null;

  @Field(() => Segment, { description: 'The market it belongs to. Never changes.' })
  @Column({ type: 'varchar', length: 20 })
  segment: Segment;

  @Field(() => EducationSegment, {
    nullable: true,
    description: 'Which kind of educational institution; null for other segments.',
  })
  @Column({ type: 'varchar', length: 20, nullable: true })
  educationSegment: EducationSegment | null;

  @Field(() => String, { nullable: true, description: 'The company’s web address.' })
  @Column({ type: 'varchar', length: 255, nullable: true })
  website: string | null;

  @Field(() => [String], { description: 'The partner’s own labels: at most 150, of at most 50 characters.' })
  @Column({ type: 'simple-json' })
  tags: string[];

  @Column({ type: 'varchar', length: 40 })
  contactFirstName: string;

  @Column({ type: 'varchar', length: 40 })
  contactLastName: string;

  @Column({ type: 'varchar', length: 254 })
  contactEmail: string;

  @Column({ type: 'varchar', length: 20, nullable: true })
  contactPhone: string | null;

  @Column({ type: 'varchar', length: 5 })
  contactLanguage: string;

  @Column({ type: 'varchar', length: 20 })
  contactNameOrder: NameOrder;

  @Field(() => String, { description: 'Sign-in name of the customer’s first admin.' })
  @Column({ type: 'varchar', length: 60 })
  adminUserName: string;

  /** When the temporary password was given out. The password itself is stored nowhere, in no form. */
  @Column({ type: 'datetime', precision: 3 })
  adminCredentialIssuedAt: Date;

  /** When the customer agreement was first confirmed; null while it is missing. Kept here so that lists can filter by it. */
  @Column({ type: 'datetime', precision: 3, nullable: true })
  agreementConfirmedAt: Date | null;

  @Field(() => Int, {
    description: 'Goes up with every change. Pass it as `expectedVersion` to change only what you have seen.',
  })
  @Column({ type: 'int' })
  version: number;

  @Field(() => DateTime, { description: 'When it was added.' })
  @Column({ type: 'datetime', precision: 3 })
  createdAt: Date;

  @Field(() => DateTime, {
    description:
      'When it last changed: company, contact, reseller or agreement. Lists can be asked for what changed since a moment.',
  })
  @Column({ type: 'datetime', precision: 3 })
  updatedAt: Date;
}
