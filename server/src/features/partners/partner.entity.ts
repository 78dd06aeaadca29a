import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Node } from '../../core/connection.js';
import { Needs } from '../../core/db/columns.js';
import { CountryCode, Locale, TimeZone } from '../../core/scalars.js';

export enum PartnerType {
  DIRECT_BILL = 'DIRECT_BILL',
  INDIRECT_PROVIDER = 'INDIRECT_PROVIDER',
  INDIRECT_RESELLER = 'INDIRECT_RESELLER',
}

registerEnumType(PartnerType, {
  name: 'PartnerType',
  description: 'How a partner sells.',
  valuesConfig: {
    DIRECT_BILL: { description: 'Buys from the vendor, bills and supports its own customers.' },
    INDIRECT_PROVIDER: { description: 'A distributor: buys from the vendor and orders on behalf of its resellers.' },
    INDIRECT_RESELLER: {
      description:
        'Sells through indirect providers. Sees the customers tied to it, but adds no customers and places no orders.',
    },
  },
});

@ObjectType({
  implements: Node,
  description: 'A company that uses Kundpost: the tenant. Nobody sees another tenant’s rows.',
})
@Entity('partners')
@Index('uq_partners_mpnId', ['mpnId'], { unique: true })
export class Partner extends Node {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  declare id: string;

  @Field(() => String, { description: 'The company’s name.' })
  @Column({ type: 'varchar', length: 255 })
  name: string;

  @Field(() => PartnerType, { description: 'How it sells.' })
  @Column({ type: 'varchar', length: 20 })
  type: PartnerType;

  @Field(() => CountryCode, { description: 'Where its seat is.' })
  @Column({ type: 'varchar', length: 2 })
  country: string;

  @Field(() => Locale, { description: 'The language in which its lists are sorted and its mail is written.' })
  @Column({ type: 'varchar', length: 5 })
  language: string;

  @Field(() => TimeZone, { description: 'The time zone of its users who have none of their own.' })
  @Column({ type: 'varchar', length: 40, default: 'UTC' })
  timeZone: string;

  @Field(() => String, {
    description: 'The currency it reports in, ISO 4217. Orders use the currency of the customer’s country.',
  })
  @Column({ type: 'varchar', length: 3 })
  currency: string;

  @Needs('mpnId')
  @Field(() => String, { name: 'partnerId', description: 'Its numeric Partner ID with the vendor (formerly MPN ID).' })
  @Column({ type: 'varchar', length: 20 })
  mpnId: string;

  /** The part after @ of its own mail addresses. */
  @Column({ type: 'varchar', length: 120 })
  mailDomain: string;
}
