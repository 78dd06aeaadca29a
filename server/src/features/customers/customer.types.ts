import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Allowed } from '../../core/access/allowed.js';
import { CountryCode, EmailAddress, Locale, PhoneNumber } from '../../core/scalars.js';
import { NameOrder } from '../countries/country.types.js';

export enum EducationSegment {
  K12 = 'K12',
  HIGHER_EDUCATION = 'HIGHER_EDUCATION',
}
registerEnumType(EducationSegment, {
  name: 'EducationSegment',
  description: 'What kind of educational institution a customer is.',
  valuesConfig: {
    K12: { description: 'A primary or secondary school.' },
    HIGHER_EDUCATION: { description: 'A university or college.' },
  },
});

export enum AgreementStatus {
  CONFIRMED = 'CONFIRMED',
  MISSING = 'MISSING',
}
registerEnumType(AgreementStatus, {
  name: 'AgreementStatus',
  description: 'Whether the customer agreement is confirmed. Without it no order and no change of licence count.',
  valuesConfig: {
    CONFIRMED: { description: 'At least one confirmation is on record.' },
    MISSING: { description: 'Nobody has confirmed the agreement yet.' },
  },
});

@ObjectType({ description: 'A postal address.' })
export class Address {
  @Field(() => CountryCode, { description: 'The country or territory.' })
  country: string;

  @Field(() => String, { description: 'Street and number.' })
  line1: string;

  @Field(() => String, { nullable: true, description: 'Floor, building, department.' })
  line2: string | null;

  @Field(() => String, { nullable: true, description: 'City, town or village.' })
  city: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'State or province: a code where the country has a list, else text.',
  })
  state: string | null;

  @Field(() => String, { nullable: true, description: 'Postal code in the country’s form.' })
  postalCode: string | null;
}

@ObjectType({ description: 'The person a partner talks to at a customer.' })
export class Contact {
  @Field(() => String, { description: 'First (given) name.' })
  firstName: string;

  @Field(() => String, { description: 'Last (family) name.' })
  lastName: string;

  @Field(() => EmailAddress, { description: 'E-mail address.' })
  email: string;

  @Field(() => PhoneNumber, { nullable: true, description: 'Phone number, E.164.' })
  phone: string | null;

  @Field(() => Locale, { description: 'The language to write to this person in.' })
  language: string;

  @Field(() => NameOrder, { description: 'In which order the names are shown.' })
  nameOrder: NameOrder;
}

export enum CustomerAction {
  UPDATE = 'UPDATE',
  CONFIRM_AGREEMENT = 'CONFIRM_AGREEMENT',
  PLACE_ORDER = 'PLACE_ORDER',
}
registerEnumType(CustomerAction, {
  name: 'CustomerAction',
  description: 'What may be done to a customer.',
  valuesConfig: {
    UPDATE: { description: 'Change company, contact or reseller: `updateCustomer`.' },
    CONFIRM_AGREEMENT: { description: 'Confirm that the customer accepted the agreement: `confirmAgreement`.' },
    PLACE_ORDER: { description: 'Order licences: `placeOrder`.' },
  },
});

@ObjectType({ description: 'Whether the viewer may do something to the customer as it now stands, and if not, why.' })
export class AllowedCustomerAction extends Allowed {
  @Field(() => CustomerAction, { description: 'The action.' })
  action: CustomerAction;
}
