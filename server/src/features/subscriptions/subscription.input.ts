import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { PageArgs } from '../../core/connection.js';
import { Constraint, largestInt, mostChoices } from '../../core/input/constraint.js';
import { AtMost } from '../../core/list-size.js';
import { Money } from '../../core/money.js';
import { DayRange } from '../../core/ranges.js';
import { DateTime, Day } from '../../core/scalars.js';
import { UserError } from '../../core/user-errors.js';
import { Price } from '../catalog/catalog.types.js';
import { Customer } from '../customers/customer.entity.js';
import { AdditionalReseller, Order } from '../orders/order.entity.js';
import { Subscription, SubscriptionStatus } from './subscription.entity.js';

export enum SubscriptionSort {
  CREATED_AT_DESC = 'CREATED_AT_DESC',
  CREATED_AT_ASC = 'CREATED_AT_ASC',
  END_DATE_ASC = 'END_DATE_ASC',
  END_DATE_DESC = 'END_DATE_DESC',
  UPDATED_AT_DESC = 'UPDATED_AT_DESC',
  UPDATED_AT_ASC = 'UPDATED_AT_ASC',
}
registerEnumType(SubscriptionSort, {
  name: 'SubscriptionSort',
  description: 'How a list of subscriptions is sorted.',
  valuesConfig: {
    CREATED_AT_DESC: { description: 'Newest first.' },
    CREATED_AT_ASC: { description: 'Oldest first.' },
    END_DATE_ASC: { description: 'The term that ends first comes first.' },
    END_DATE_DESC: { description: 'The term that ends last comes first.' },
    UPDATED_AT_DESC: { description: 'The subscription that changed last comes first.' },
    UPDATED_AT_ASC: {
      description: 'The subscription that changed last comes last: the order in which to synchronize.',
    },
  },
});

@InputType({ description: 'Which subscriptions to list. All conditions must hold.' })
export class SubscriptionFilter {
  @Constraint({ idOf: 'customer' })
  @Field(() => ID, { nullable: true, description: 'Only this customer’s.' })
  customerId?: string | null;

  @Constraint({ maxItems: mostChoices })
  @Field(() => [SubscriptionStatus], { nullable: true, description: 'Only in these states.' })
  statuses?: SubscriptionStatus[] | null;

  @Constraint({ idOf: 'offer' })
  @Field(() => ID, { nullable: true, description: 'Only of this offer.' })
  offerId?: string | null;

  @Field(() => DayRange, { nullable: true, description: 'Only those whose term ends on one of these days.' })
  ends?: DayRange | null;

  @Field(() => DayRange, {
    nullable: true,
    description: 'Only those that were bought on one of these days, as they begin and end in the caller’s time zone.',
  })
  created?: DayRange | null;

  @Field(() => DateTime, { nullable: true, description: 'Only those that changed at this moment or later.' })
  updatedSince?: Date | null;

  @Field(() => Day, {
    nullable: true,
    description: 'Only those whose term ends before this day.',
    deprecationReason: 'Since 2026-11-28 `ends: { to }` names the last day itself.',
  })
  endsBefore?: string | null;
}

@ArgsType()
export class SubscriptionArgs extends PageArgs {
  @Field(() => SubscriptionFilter, { nullable: true, description: 'Which subscriptions; all when absent.' })
  filter?: SubscriptionFilter | null;

  @Field(() => SubscriptionSort, { nullable: true, description: 'How they are sorted; the newest first when absent.' })
  sort?: SubscriptionSort | null;
}

const expectedVersion = {
  nullable: true,
  description:
    'The `version` you have seen. If it changed meanwhile, the answer is `subscription.conflict` with the current subscription.',
} as const;

@InputType({ description: 'How many licences a subscription is to have.' })
export class ChangeLicenceCountInput {
  @Field(() => ID, { description: 'The subscription.' })
  subscriptionId: string;

  @Constraint({ min: 1, max: largestInt })
  @Field(() => Int, { description: 'The new number of licences, not the difference.' })
  licenceCount: number;

  @Constraint({ min: 1, max: largestInt })
  @Field(() => Int, expectedVersion)
  expectedVersion?: number | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Only tell the problems and the price; change nothing.' })
  dryRun: boolean;
}

@InputType({ description: 'The subscription to suspend.' })
export class SuspendSubscriptionInput {
  @Field(() => ID, { description: 'The subscription.' })
  subscriptionId: string;

  @Constraint({ min: 1, max: largestInt })
  @Field(() => Int, expectedVersion)
  expectedVersion?: number | null;
}

@InputType({ description: 'The subscription to reactivate.' })
export class ReactivateSubscriptionInput extends SuspendSubscriptionInput {}

@InputType({ description: 'The subscription to cancel.' })
export class CancelSubscriptionInput extends SuspendSubscriptionInput {}

@ObjectType({ description: 'The answer to `changeLicenceCount`.' })
export class ChangeLicenceCountPayload {
  @Field(() => Subscription, {
    nullable: true,
    description: 'The subscription as it now is; after a conflict, as the other change left it.',
  })
  subscription?: Subscription | null;

  @Field(() => Money, { nullable: true, description: 'What a billing period costs with the new count.' })
  price?: Money | null;

  @Field(() => [UserError], { description: 'Every problem of the input. When there is one, nothing was changed.' })
  userErrors?: UserError[];
}

@ObjectType({ description: 'The answer to `suspendSubscription`.' })
export class SuspendSubscriptionPayload {
  @Field(() => Subscription, {
    nullable: true,
    description: 'The subscription as it now is; after a conflict, as the other change left it.',
  })
  subscription?: Subscription | null;

  @Field(() => [UserError], { description: 'Why it could not be done. When there is one, nothing was changed.' })
  userErrors?: UserError[];
}

@ObjectType({ description: 'The answer to `reactivateSubscription`.' })
export class ReactivateSubscriptionPayload extends SuspendSubscriptionPayload {}

@ObjectType({ description: 'The answer to `cancelSubscription`.' })
export class CancelSubscriptionPayload extends SuspendSubscriptionPayload {}

@ObjectType({ description: 'The answer to `placeOrder`.' })
export class PlaceOrderPayload {
  @Field(() => Order, { nullable: true, description: 'The order; null for a dry run.' })
  order?: Order | null;

  @AtMost(50)
  @Field(() => [Subscription], { description: 'The subscriptions it started, in the order of its lines.' })
  subscriptions?: Subscription[];

  @Field(() => Customer, { nullable: true, description: 'The customer it was placed for.' })
  customer?: Customer | null;

  @Field(() => Price, {
    nullable: true,
    description: 'What it costs; also told by a dry run, for the lines that are right.',
  })
  price?: Price | null;

  @AtMost(5)
  @Field(() => [AdditionalReseller], {
    description:
      'For a dry run only: the additional resellers of the order, each by its name and Partner ID. Empty otherwise; an order that was placed has them itself.',
  })
  additionalResellers?: AdditionalReseller[];

  @Field(() => Boolean, { description: 'True when this answer was given before for the same `idempotencyKey`.' })
  replayed: boolean;

  @Field(() => [UserError], { description: 'Every problem of the input. When there is one, nothing was written.' })
  userErrors?: UserError[];
}
