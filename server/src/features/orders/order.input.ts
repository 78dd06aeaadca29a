import { ArgsType, Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { PageArgs } from '../../core/connection.js';
import { Constraint, largestInt } from '../../core/input/constraint.js';
import { DayRange } from '../../core/ranges.js';
import { DateTime, Duration } from '../../core/scalars.js';
import { BillingFrequency } from '../catalog/catalog.types.js';

@InputType({ description: 'One offer to order.' })
export class OrderLineInput {
  @Field(() => ID, { description: 'The offer.' })
  offerId: string;

  @Constraint({ min: 1, max: largestInt })
  @Field(() => Int, { description: 'How many licences, within the offer’s limits.' })
  licenceCount: number;

  @Field(() => Duration, {
    nullable: true,
    description: 'The term; that of the offer’s first fitting plan when absent.',
  })
  term?: string | null;

  @Field(() => BillingFrequency, {
    nullable: true,
    description: 'How often it is billed; that of the first fitting plan when absent.',
  })
  billingFrequency?: BillingFrequency | null;
}

@InputType({ description: 'What the partner declares with an order. Both are required.' })
export class AttestationsInput {
  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'My organization acts as indirect partner when a reseller is named, and as direct partner when none is.',
  })
  actsAsDeclared: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'The products of this order are not resold to other partners that belong to the same parent organization.',
  })
  notResoldToAffiliates: boolean;
}

@InputType({ description: 'What to order in one go.' })
export class OrderInput {
  @Constraint({ maxItems: 50 })
  @Field(() => [OrderLineInput], { description: 'The offers; at least one.' })
  lines: OrderLineInput[];

  @Constraint({ maxItems: 5, maxLength: 40 })
  @Field(() => [String], {
    nullable: true,
    description:
      'Partner IDs of further resellers; only for customers in the EU or EFTA and only when a first reseller is named.',
  })
  additionalResellers?: string[] | null;

  @Field(() => AttestationsInput, { description: 'What the partner declares.' })
  attestations: AttestationsInput;
}

@InputType({ description: 'An order for an existing customer.' })
export class PlaceOrderInput {
  @Field(() => ID, { description: 'The customer. Its agreement must be confirmed.' })
  customerId: string;

  @Constraint({ maxLength: 200 })
  @Field(() => String, {
    nullable: true,
    description:
      'Any text but an empty one, new for each order. The same key with the same input gets the first answer again.',
  })
  idempotencyKey?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Only tell the problems and the price; order nothing.' })
  dryRun: boolean;

  @Field(() => OrderInput, { description: 'What to order.' })
  order: OrderInput;
}

export enum OrderSort {
  CREATED_AT_DESC = 'CREATED_AT_DESC',
  CREATED_AT_ASC = 'CREATED_AT_ASC',
  UPDATED_AT_DESC = 'UPDATED_AT_DESC',
  UPDATED_AT_ASC = 'UPDATED_AT_ASC',
}
registerEnumType(OrderSort, {
  name: 'OrderSort',
  description: 'How a list of orders is sorted.',
  valuesConfig: {
    CREATED_AT_DESC: { description: 'The order that was placed last comes first.' },
    CREATED_AT_ASC: { description: 'The order that was placed first comes first.' },
    UPDATED_AT_DESC: { description: 'The order that changed last comes first.' },
    UPDATED_AT_ASC: { description: 'The order that changed last comes last: the order in which to synchronize.' },
  },
});

@InputType({ description: 'Which orders to list. All conditions must hold.' })
export class OrderFilter {
  @Constraint({ idOf: 'customer' })
  @Field(() => ID, { nullable: true, description: 'Only this customer’s.' })
  customerId?: string | null;

  @Field(() => DayRange, {
    nullable: true,
    description: 'Only those that were placed on one of these days, as they begin and end in the caller’s time zone.',
  })
  created?: DayRange | null;

  @Field(() => DateTime, { nullable: true, description: 'Only those that changed at this moment or later.' })
  updatedSince?: Date | null;
}

@ArgsType()
export class OrderArgs extends PageArgs {
  @Field(() => OrderFilter, { nullable: true, description: 'Which orders; all when absent.' })
  filter?: OrderFilter | null;

  @Field(() => OrderSort, { nullable: true, description: 'How they are sorted; the newest first when absent.' })
  sort?: OrderSort | null;
}
