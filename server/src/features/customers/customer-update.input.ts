import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Constraint, largestInt } from '../../core/input/constraint.js';
import { CountryCode, EmailAddress, Locale, PhoneNumber } from '../../core/scalars.js';
import { UserError } from '../../core/user-errors.js';
import { Segment } from '../catalog/catalog.types.js';
import { NameOrder } from '../countries/country.types.js';
import { Customer } from './customer.entity.js';
import { EducationSegment } from './customer.types.js';

@InputType({ description: 'What to change of an address. What is absent stays, what is null is cleared.' })
export class UpdateAddressInput {
  @Field(() => CountryCode, { nullable: true, description: 'The country or territory. Cannot be cleared.' })
  country?: string | null;

  @Constraint({ maxLength: 200 })
  @Field(() => String, { nullable: true, description: 'Street and number. Cannot be cleared.' })
  line1?: string | null;

  @Constraint({ maxLength: 200 })
  @Field(() => String, { nullable: true, description: 'Floor, building, department.' })
  line2?: string | null;

  @Constraint({ maxLength: 100 })
  @Field(() => String, { nullable: true, description: 'City, town or village.' })
  city?: string | null;

  @Constraint({ maxLength: 100 })
  @Field(() => String, { nullable: true, description: 'State or province; a code where `countryRules` lists them.' })
  state?: string | null;

  @Constraint({ maxLength: 20 })
  @Field(() => String, { nullable: true, description: 'Postal code in the country’s form.' })
  postalCode?: string | null;
}

@InputType({ description: 'What to change of the company. What is absent stays, what is null is cleared.' })
export class UpdateCompanyInput {
  @Constraint({ maxLength: 255 })
  @Field(() => String, { nullable: true, description: 'The exact legal name. Cannot be cleared.' })
  legalName?: string | null;

  @Constraint({ maxLength: 40 })
  @Field(() => String, {
    nullable: true,
    description: 'The business’s official number. Cannot be cleared where the country requires it.',
  })
  registrationId?: string | null;

  @Field(() => UpdateAddressInput, { nullable: true, description: 'Where its seat is. Cannot be cleared.' })
  address?: UpdateAddressInput | null;

  @Field(() => PhoneNumber, {
    nullable: true,
    description: 'Phone number. Cannot be cleared where the registration ID is required.',
  })
  phone?: string | null;

  @Field(() => Segment, {
    nullable: true,
    description: 'The market it belongs to. It is set once: another one, or null, is refused.',
  })
  segment?: Segment | null;

  @Field(() => EducationSegment, {
    nullable: true,
    description: 'Required for the segment `EDUCATION`, refused for others.',
  })
  educationSegment?: EducationSegment | null;

  @Constraint({ maxLength: 200 })
  @Field(() => String, { nullable: true, description: 'Web address.' })
  website?: string | null;

  @Constraint({ maxItems: 150, maxLength: 50 })
  @Field(() => [String], {
    nullable: true,
    description:
      'The partner’s own labels: all of them, those that are to stay included. Null and an empty list remove all.',
  })
  tags?: string[] | null;
}

@InputType({ description: 'What to change of the primary contact. What is absent stays, what is null is cleared.' })
export class UpdateContactInput {
  @Constraint({ maxLength: 40 })
  @Field(() => String, { nullable: true, description: 'First (given) name. Cannot be cleared.' })
  firstName?: string | null;

  @Constraint({ maxLength: 40 })
  @Field(() => String, { nullable: true, description: 'Last (family) name. Cannot be cleared.' })
  lastName?: string | null;

  @Field(() => EmailAddress, {
    nullable: true,
    description: 'E-mail address; not the partner’s own domain. Cannot be cleared.',
  })
  email?: string | null;

  @Field(() => PhoneNumber, { nullable: true, description: 'Phone number.' })
  phone?: string | null;

  @Field(() => Locale, { nullable: true, description: 'The language to write to this person in. Cannot be cleared.' })
  language?: string | null;

  @Field(() => NameOrder, {
    nullable: true,
    description: 'In which order the names are shown; null for the country’s own.',
  })
  nameOrder?: NameOrder | null;
}

@InputType({
  description:
    'What to change. What is absent stays as it is, at every level; what is null is cleared, or refused with a UserError where it cannot be.',
})
export class UpdateCustomerInput {
  @Field(() => ID, { description: 'The customer.' })
  customerId: string;

  @Constraint({ min: 1, max: largestInt })
  @Field(() => Int, {
    nullable: true,
    description:
      'The `version` you have seen. If it changed meanwhile, the answer is `customer.conflict` with the current customer.',
  })
  expectedVersion?: number | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Only tell the problems; change nothing.' })
  dryRun: boolean;

  @Constraint({ maxLength: 60 })
  @Field(() => String, {
    nullable: true,
    description:
      'The partner’s own number of the customer, for example the one in its ERP system. It is refused with `externalId.taken` when another customer of the partner has it.',
  })
  externalId?: string | null;

  @Field(() => UpdateCompanyInput, { nullable: true, description: 'The company. Cannot be cleared.' })
  company?: UpdateCompanyInput | null;

  @Field(() => UpdateContactInput, { nullable: true, description: 'The primary contact. Cannot be cleared.' })
  contact?: UpdateContactInput | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The indirect reseller; null makes it a direct customer of the provider.',
  })
  resellerId?: string | null;
}

@ObjectType({ description: 'The answer to `updateCustomer`.' })
export class UpdateCustomerPayload {
  @Field(() => Customer, {
    nullable: true,
    description:
      'The customer as it now is, also when the change is refused; after a conflict, as the other edit left it.',
  })
  customer?: Customer | null;

  @Field(() => [UserError], { description: 'What looks odd but is allowed.' })
  warnings?: UserError[];

  @Field(() => [UserError], { description: 'Every problem of the input. When there is one, nothing was changed.' })
  userErrors?: UserError[];
}
