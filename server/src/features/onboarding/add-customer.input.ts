import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Constraint } from '../../core/input/constraint.js';
import { AtMost } from '../../core/list-size.js';
import { UserError } from '../../core/user-errors.js';
import { Agreement } from '../agreements/agreement.entity.js';
import { AgreementInput } from '../agreements/agreement.input.js';
import { Price } from '../catalog/catalog.types.js';
import { Customer } from '../customers/customer.entity.js';
import { CompanyInput, ContactInput } from '../customers/customer.input.js';
import { Order } from '../orders/order.entity.js';
import { OrderInput } from '../orders/order.input.js';
import { Subscription } from '../subscriptions/subscription.entity.js';
import { CustomerPreview } from './customer-preview.types.js';

@InputType({ description: 'Everything the add-a-customer wizard asks for.' })
export class AddCustomerInput {
  @Constraint({ maxLength: 200 })
  @Field(() => String, {
    nullable: true,
    description:
      'Any text but an empty one, new for each customer. The same key with the same input gets the first answer again, without the password; with another input it is refused.',
  })
  idempotencyKey?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Only tell every problem and the price; write nothing.' })
  dryRun: boolean;

  @Field(() => CompanyInput, { description: 'The company.' })
  company: CompanyInput;

  @Constraint({ maxLength: 27 })
  @Field(() => String, {
    description:
      'The customer’s domain without its suffix: letters and digits. Unique in the world, and never changes.',
  })
  domainPrefix: string;

  @Constraint({ maxLength: 60 })
  @Field(() => String, {
    nullable: true,
    description:
      'The partner’s own number of the customer, for example the one in its ERP system. It is refused with `externalId.taken` when another customer of the partner has it.',
  })
  externalId?: string | null;

  @Field(() => ContactInput, { description: 'The primary contact.' })
  contact: ContactInput;

  @Field(() => AgreementInput, {
    nullable: true,
    description:
      'The confirmed customer agreement. Absent: the customer will accept it directly, so nothing can be ordered yet.',
  })
  agreement?: AgreementInput | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The indirect reseller; only for indirect providers. Absent: a direct customer of the provider.',
  })
  resellerId?: string | null;

  @Field(() => OrderInput, { nullable: true, description: 'What to order. Absent: a customer without subscriptions.' })
  order?: OrderInput | null;
}

@ObjectType({ description: 'The sign-in of the customer’s first admin.' })
export class AdminCredential {
  @Field(() => String, { description: 'The name to sign in with.' })
  userName: string;

  @Field(() => String, {
    nullable: true,
    description: 'Told once, in the first answer only, and stored nowhere. Null when the answer is a repeat.',
  })
  temporaryPassword: string | null;
}

@ObjectType({ description: 'The answer to `addCustomer`.' })
export class AddCustomerPayload {
  @Field(() => Customer, { nullable: true, description: 'The new customer; null for a dry run.' })
  customer?: Customer | null;

  @Field(() => Agreement, { nullable: true, description: 'The confirmed agreement, if one was given.' })
  agreement?: Agreement | null;

  @Field(() => Order, { nullable: true, description: 'The order, if one was given.' })
  order?: Order | null;

  @AtMost(50)
  @Field(() => [Subscription], { description: 'The subscriptions it started, in the order of its lines.' })
  subscriptions?: Subscription[];

  @Field(() => AdminCredential, {
    nullable: true,
    description: 'How the customer’s first admin signs in; null for a dry run.',
  })
  adminCredential?: AdminCredential | null;

  @Field(() => Price, {
    nullable: true,
    description: 'What the order costs; also told by a dry run, for the lines that are right.',
  })
  price?: Price | null;

  @Field(() => CustomerPreview, {
    nullable: true,
    description:
      'For a dry run only: the customer as it would be stored and printed, also while there are problems. Null otherwise.',
  })
  preview?: CustomerPreview | null;

  @Field(() => Boolean, { description: 'True when this answer was given before for the same `idempotencyKey`.' })
  replayed: boolean;

  @Field(() => [UserError], { description: 'What looks odd but is allowed.' })
  warnings?: UserError[];

  @Field(() => [UserError], { description: 'Every problem of the input. When there is one, nothing was written.' })
  userErrors?: UserError[];
}
