import { Field, ObjectType } from 'type-graphql';
import { SafeInt } from './scalars.js';

@ObjectType({ description: 'An amount of money, without tax.' })
export class Money {
  @Field(() => SafeInt, {
    description:
      'In the currency’s minor unit per ISO 4217: 1250 EUR is €12.50, 1250 JPY is ¥1250. Never a fraction of that unit.',
  })
  amount: number;

  @Field(() => String, { description: 'ISO 4217 code, e.g. `SEK`.' })
  currency: string;
}
