import { Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { minorDigits } from '../../../locales/format.mjs';
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

@Resolver(() => Money)
export class MoneyResolver {
  @FieldResolver(() => Int, {
    description:
      'How many digits the currency’s minor unit has per ISO 4217: 2 for SEK, 0 for JPY, 3 for KWD. The amount in the major unit is `amount / 10 ^ fractionDigits`.',
  })
  fractionDigits(@Root() { currency }: Money): number {
    return minorDigits(currency);
  }
}
