import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { CountryCode } from '../../core/scalars.js';

@ObjectType({ description: 'The customers of one country, and their licences, in numbers.' })
@Entity('country_totals')
export class CountryTotal {
  /** Whose count: the partner's, or a reseller's for the customers tied to it. */
  @PrimaryColumn({ type: 'varchar', length: 40 })
  scopeId: string;

  @Field(() => CountryCode, { description: 'The country or territory the customers’ addresses are in.' })
  @PrimaryColumn({ type: 'varchar', length: 2 })
  country: string;

  /** A number is the sum of its slots: transactions that count at the same moment mostly write different rows. */
  @PrimaryColumn({ type: 'int' })
  slot: number;

  @Field(() => Int, { description: 'How many customers; at least 1.' })
  @Column({ type: 'int' })
  customerCount: number;

  @Field(() => Int, {
    description:
      'How many licences they hold in active and suspended subscriptions, trials included: the states in which licences are billed.',
  })
  @Column({ type: 'int' })
  licenceCount: number;
}
