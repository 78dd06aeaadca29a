import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { AtMost } from '../../core/list-size.js';
import { CountryCode } from '../../core/scalars.js';

export enum AddressField {
  LINE1 = 'LINE1',
  LINE2 = 'LINE2',
  CITY = 'CITY',
  STATE = 'STATE',
  POSTAL_CODE = 'POSTAL_CODE',
}
registerEnumType(AddressField, {
  name: 'AddressField',
  description:
    'A part of a postal address. `LINE1` is `AddressInput.line1`, and so on. The order for a form is that of `CountryRules.addressFields`.',
  valuesConfig: {
    LINE1: { description: 'Street and number, or the post box: 1–200 characters, required in every country.' },
    LINE2: { description: 'Floor, building, department: up to 200 characters, never required.' },
    CITY: { description: 'Town, village or postal town. Not required in the few city states.' },
    STATE: {
      description:
        'State or province. Where `CountryRules.states` is not empty it takes one of those codes, else any text.',
    },
    POSTAL_CODE: { description: 'Postal code in the form of `CountryRules.postalCode`.' },
  },
});

export enum NameOrder {
  GIVEN_FIRST = 'GIVEN_FIRST',
  FAMILY_FIRST = 'FAMILY_FIRST',
}
registerEnumType(NameOrder, {
  name: 'NameOrder',
  description: "In which order a person's names are shown and asked for.",
  valuesConfig: {
    GIVEN_FIRST: { description: 'First name, then last name: Anna Lindqvist.' },
    FAMILY_FIRST: { description: 'Last name, then first name, as in Hungary or China: Nagy Anna, 王芳.' },
  },
});

@ObjectType({ description: 'A country or territory of ISO 3166-1, or Kosovo, in which a customer may have its seat.' })
export class Country {
  @Field(() => CountryCode, {
    description: 'ISO 3166-1 alpha-2 code, e.g. `SE`. The United Kingdom is `GB`, Kosovo `XK`.',
  })
  code!: string;

  @Field(() => String, { description: 'Its name in the language of the request, from CLDR.' })
  name!: string;

  @Field(() => [String], {
    description:
      'What else people type to find the country: its ISO 3166-1 alpha-3 code, its English name, its name in the languages spoken there, and usual other names. The most telling come first.',
  })
  searchNames!: readonly string[];
}

@ObjectType({ description: 'A state or province that `AddressInput.state` may name.' })
export class State {
  @Field(() => String, { description: 'The code to send, at most three characters: `CA`, `BJ`, `CMX`.' })
  code!: string;

  @Field(() => String, {
    description: 'The name to show, in the language of the request where the language has a name of its own for it.',
  })
  name!: string;
}

@ObjectType({ description: 'What a form needs to know of one part of an address.' })
export class AddressFieldRule {
  @Field(() => AddressField, { description: 'The part of the address.' })
  field!: AddressField;

  @Field(() => Boolean, { description: 'True when an empty value is refused with `address.<part>.required`.' })
  required!: boolean;

  @Field(() => String, {
    description:
      'What to call the field, in the language of the request and after the way of the country: "ZIP code" in the United States, "Prefecture" in Japan, "Emirate" in the United Arab Emirates.',
  })
  label!: string;
}

@ObjectType({ description: 'How a postal code looks in the country.' })
export class PostalCodeRule {
  @Field(() => Boolean, { description: 'True when an empty postal code is refused.' })
  required!: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      'Regular expression the whole code matches, in the syntax of ECMAScript, for capitals. Null when the country has no postal codes or no fixed form.',
  })
  pattern!: string | null;

  @Field(() => String, { nullable: true, description: 'A postal code that is right, to show as a hint.' })
  example!: string | null;
}

@ObjectType({ description: 'How a company is identified in the country.' })
export class RegistrationIdRule {
  @Field(() => Boolean, {
    description:
      'True in the 24 countries where a customer cannot be added without it; the company phone is required there too.',
  })
  required!: boolean;

  @Field(() => String, {
    description:
      'What to call the field, in at most 50 characters and in the language of the request: the kind of number, with its official local name where there is room, e.g. "Organization number (organisationsnummer)".',
  })
  label!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'What to show under the field in the language of the request: the official local names of the number and an example, e.g. "NIP, REGON, or KRS, such as 123-456-32-01". Null where `label` has the local name already; `example` is the hint there.',
  })
  hint!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Regular expression for the number in capitals without blanks, dots and dashes. The server checks more than this: check digits, and that it is not the number of a person. Null where the country’s numbers differ too much for one expression, or any 2–40 characters are taken.',
  })
  pattern!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'A well-formed number to show as a hint. It belongs to nobody in particular.',
  })
  example!: string | null;
}

@ObjectType({ description: 'How the company phone is asked for.' })
export class PhoneRule {
  @Field(() => Boolean, { description: 'True where the registration ID is required too.' })
  required!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'The calling code with its plus sign, e.g. `+46`. Null for territories without telephones.',
  })
  callingCode!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'A number of the country in international form, to show as a hint.',
  })
  example!: string | null;
}

@ObjectType({
  description:
    'Everything a form for a customer in this country needs to know. The same rules judge `addCustomer` and `updateCustomer`, so that a form drawn from them is never surprised.',
})
export class CountryRules {
  @Field(() => CountryCode, { description: 'ISO 3166-1 alpha-2 code of the country.' })
  country!: string;

  @Field(() => String, { description: 'Its name in the language of the request, from CLDR.' })
  name!: string;

  @Field(() => String, {
    description:
      'ISO 4217 code of the price list that customers in this country buy from; `USD` where none is their own.',
  })
  currency!: string;

  @Field(() => NameOrder, {
    description: "The name order to propose for a contact there; the contact's own choice wins.",
  })
  nameOrder!: NameOrder;

  @Field(() => Boolean, {
    description: 'True in EU and EFTA countries, where an order may name up to five additional resellers.',
  })
  additionalResellersAllowed!: boolean;

  @AtMost(5)
  @Field(() => [AddressFieldRule], {
    description:
      'The parts of an address in the order in which people of the country write them and a form should ask for them. A part that is not listed is not used there.',
  })
  addressFields!: AddressFieldRule[];

  @AtMost(100)
  @Field(() => [State], {
    description:
      'The states, provinces or prefectures `AddressInput.state` must be one of, sorted by name, those of Japan from north to south. Empty where the state is free text or not used.',
  })
  states!: State[];

  @Field(() => PostalCodeRule, { description: 'What the postal code must look like.' })
  postalCode!: PostalCodeRule;

  @Field(() => RegistrationIdRule, { description: 'What the registration ID must look like.' })
  registrationId!: RegistrationIdRule;

  @Field(() => PhoneRule, { description: 'What the company phone must look like.' })
  phone!: PhoneRule;
}
