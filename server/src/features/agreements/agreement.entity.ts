import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Node } from '../../core/connection.js';
import { DateTime, Day, EmailAddress, PhoneNumber } from '../../core/scalars.js';
import { NameOrder } from '../countries/country.types.js';
import { Customer } from '../customers/customer.entity.js';

@ObjectType({ description: 'The person who accepted the agreement for the customer.' })
export class Signer {
  @Field(() => String, { description: 'First (given) name.' })
  firstName: string;

  @Field(() => String, { description: 'Last (family) name.' })
  lastName: string;

  @Field(() => EmailAddress, { description: 'E-mail address.' })
  email: string;

  @Field(() => PhoneNumber, { nullable: true, description: 'Phone number, E.164.' })
  phone: string | null;

  nameOrder: NameOrder;
}

@ObjectType({
  implements: Node,
  description: 'One confirmation that a customer accepted the customer agreement. A customer may have many.',
})
@Entity('agreements')
@Index('ix_agreements_customer', ['customerId', 'confirmedAt', 'id'])
export class Agreement extends Node {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  declare id: string;

  @ManyToOne(() => Customer, { nullable: false, onUpdate: 'NO ACTION' })
  @JoinColumn({ name: 'customerId', foreignKeyConstraintName: 'fk_agreements_customer' })
  customerRow: Customer;

  @Column({ type: 'varchar', length: 40 })
  customerId: string;

  @Field(() => Signer, { description: 'Who accepted it for the customer.' })
  @Column({ type: 'simple-json' })
  signer: Signer;

  @Field(() => Day, { description: 'The day the customer accepted it; never in the future.' })
  @Column({ type: 'varchar', length: 10 })
  acceptedOn: string;

  @Field(() => DateTime, { description: 'When the partner confirmed it here.' })
  @Column({ type: 'datetime', precision: 3 })
  confirmedAt: Date;

  @Column({ type: 'varchar', length: 40 })
  confirmedById: string;

  @Field(() => String, { description: 'Name of the user who confirmed it, as it was then.' })
  @Column({ type: 'varchar', length: 120 })
  confirmedBy: string;
}
