import { ArgsType, Field, ID, InputType, registerEnumType } from 'type-graphql';
import { PageArgs } from '../../core/connection.js';
import { Constraint, longestSearch, mostChoices } from '../../core/input/constraint.js';
import { DayRange } from '../../core/ranges.js';
import { CountryCode, DateTime, EmailAddress, Locale, PhoneNumber } from '../../core/scalars.js';
import { Segment } from '../catalog/catalog.types.js';
import { NameOrder } from '../countries/country.types.js';
import { AgreementStatus, EducationSegment } from './customer.types.js';

@InputType({ description: 'A postal address. Which parts are required depends on the country: see `countryRules`.' })
export class AddressInput {
  @Field(() => CountryCode, { description: 'The country or territory.' })
  country: string;

  @Constraint({ maxLength: 200 })
  @Field(() => String, { description: 'Street and number.' })
  line1: string;

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

@InputType({ description: 'The company itself.' })
export class CompanyInput {
  @Constraint({ maxLength: 255 })
  @Field(() => String, { description: 'The exact legal name: no acronym, short form or test name.' })
  legalName: string;

  @Constraint({ maxLength: 40 })
  @Field(() => String, {
    nullable: true,
    description: 'The business’s official number; required in 24 countries. Never a personal number.',
  })
  registrationId?: string | null;

  @Field(() => AddressInput, { description: 'Where its seat is.' })
  address: AddressInput;

  @Field(() => PhoneNumber, { nullable: true, description: 'Phone number; required where the registration ID is.' })
  phone?: string | null;

  @Field(() => Segment, {
    nullable: true,
    description: 'The market it belongs to; `COMMERCIAL` when absent. Set once: a change is refused.',
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
    description: 'The partner’s own labels.',
  })
  tags?: string[] | null;
}

@InputType({ description: 'The person a partner talks to at the customer.' })
export class ContactInput {
  @Constraint({ maxLength: 40 })
  @Field(() => String, { description: 'First (given) name.' })
  firstName: string;

  @Constraint({ maxLength: 40 })
  @Field(() => String, { description: 'Last (family) name.' })
  lastName: string;

  @Field(() => EmailAddress, { description: 'E-mail address; not the partner’s own domain.' })
  email: string;

  @Field(() => PhoneNumber, { nullable: true, description: 'Phone number.' })
  phone?: string | null;

  @Field(() => Locale, { description: 'The language to write to this person in.' })
  language: string;

  @Field(() => NameOrder, {
    nullable: true,
    description: 'In which order the names are shown; the country’s own when absent.',
  })
  nameOrder?: NameOrder | null;
}

export enum CustomerSort {
  CREATED_AT_DESC = 'CREATED_AT_DESC',
  CREATED_AT_ASC = 'CREATED_AT_ASC',
  NAME_ASC = 'NAME_ASC',
  NAME_DESC = 'NAME_DESC',
  UPDATED_AT_DESC = 'UPDATED_AT_DESC',
  UPDATED_AT_ASC = 'UPDATED_AT_ASC',
}
registerEnumType(CustomerSort, {
  name: 'CustomerSort',
  description: 'How a list of customers is sorted.',
  valuesConfig: {
    CREATED_AT_DESC: { description: 'Newest first.' },
    CREATED_AT_ASC: { description: 'Oldest first.' },
    NAME_ASC: { description: 'By legal name, A to Z, in the alphabet of the partner’s language.' },
    NAME_DESC: { description: 'By legal name, Z to A.' },
    UPDATED_AT_DESC: { description: 'The customer that changed last comes first.' },
    UPDATED_AT_ASC: { description: 'The customer that changed last comes last: the order in which to synchronize.' },
  },
});

@InputType({ description: 'Which customers to list. All conditions must hold.' })
export class CustomerFilter {
  @Constraint({ maxLength: longestSearch })
  @Field(() => String, {
    nullable: true,
    description:
      'What to find the customers by. Words are found in the name, the domain, the registration ID, the contact, the web address, the postal address, the tags, the partner’s own number (not for an indirect reseller) and in who signed an agreement: a customer has all of them. Accents, capitals and the width of characters do not matter. A word of three letters or more is found anywhere inside a word, a shorter one at the beginning of a word, Chinese, Japanese and Korean anywhere; the first eight words count. A whole domain, the sign-in name of the admin, an id of a customer or of one of its orders, subscriptions or agreements, the number of an order, a registration ID, a phone number and a number of the partner’s own with six digits or more are found as what they are, however they are written, and then nothing else is.',
  })
  search?: string | null;

  @Constraint({ maxItems: mostChoices })
  @Field(() => [CountryCode], { nullable: true, description: 'Only customers in these countries.' })
  countries?: string[] | null;

  @Constraint({ maxItems: 100, idOf: 'reseller' })
  @Field(() => [ID], { nullable: true, description: 'Only customers of these resellers.' })
  resellerIds?: string[] | null;

  @Field(() => AgreementStatus, { nullable: true, description: 'Only those with, or without, a confirmed agreement.' })
  agreementStatus?: AgreementStatus | null;

  @Constraint({ maxItems: mostChoices })
  @Field(() => [Segment], { nullable: true, description: 'Only these segments.' })
  segments?: Segment[] | null;

  @Constraint({ minLength: 1, maxLength: 50 })
  @Field(() => String, { nullable: true, description: 'Only customers with this tag, written exactly so.' })
  tag?: string | null;

  @Constraint({ minLength: 1, maxLength: 60 })
  @Field(() => String, {
    nullable: true,
    description:
      'Only the customer with this `externalId`, the whole of it; capitals and the width of characters do not matter. For an indirect reseller there is none.',
  })
  externalId?: string | null;

  @Field(() => DayRange, {
    nullable: true,
    description:
      'Only customers that were added on one of these days, as they begin and end in the caller’s time zone.',
  })
  created?: DayRange | null;

  @Field(() => DateTime, { nullable: true, description: 'Only customers that changed at this moment or later.' })
  updatedSince?: Date | null;
}

@ArgsType()
export class CustomerArgs extends PageArgs {
  @Field(() => CustomerFilter, { nullable: true, description: 'Which customers; all when absent.' })
  filter?: CustomerFilter | null;

  @Field(() => CustomerSort, { nullable: true, description: 'How they are sorted; the newest first when absent.' })
  sort?: CustomerSort | null;
}
