import type {
  AddCustomerInput,
  BillingFrequency,
  EducationSegment,
  NameOrder,
  Segment,
  WizardCountryRulesQuery,
} from '../../../generated/graphql';

export type CountryRules = NonNullable<WizardCountryRulesQuery['countryRules']>;
export type Acceptance = 'PARTNER' | 'CUSTOMER';
export type OrderLineForm = {
  offerId: string;
  licenceCount: number | null;
  term: string;
  billingFrequency: BillingFrequency;
};

/** `AddCustomerInput` as the fields hold it: nothing is null, and two switches stand beside the agreement. */
export type CustomerForm = {
  company: {
    legalName: string;
    registrationId: string;
    address: { country: string; line1: string; line2: string; city: string; state: string; postalCode: string };
    phone: string;
    segment: Segment;
    educationSegment: EducationSegment | '';
    website: string;
    tags: string[];
  };
  domainPrefix: string;
  externalId: string;
  contact: {
    firstName: string;
    lastName: string;
    email: string;
    phone: string;
    language: string;
    /** Empty: as usual in the country. */
    nameOrder: NameOrder | '';
  };
  acceptance: Acceptance;
  signerIsContact: boolean;
  agreement: {
    signer: { firstName: string; lastName: string; email: string; phone: string };
    acceptedOn: string;
  };
  resellerId: string;
  order: {
    lines: OrderLineForm[];
    additionalResellers: string[];
    attestations: { actsAsDeclared: boolean; notResoldToAffiliates: boolean };
  };
};

export function emptyForm(country: string, language: string): CustomerForm {
  return {
    company: {
      legalName: '',
      registrationId: '',
      address: { country, line1: '', line2: '', city: '', state: '', postalCode: '' },
      phone: '',
      segment: 'COMMERCIAL',
      educationSegment: '',
      website: '',
      tags: [],
    },
    domainPrefix: '',
    externalId: '',
    contact: { firstName: '', lastName: '', email: '', phone: '', language, nameOrder: '' },
    acceptance: 'PARTNER',
    signerIsContact: true,
    agreement: { signer: { firstName: '', lastName: '', email: '', phone: '' }, acceptedOn: '' },
    resellerId: '',
    order: {
      lines: [],
      additionalResellers: [],
      attestations: { actsAsDeclared: false, notResoldToAffiliates: false },
    },
  };
}

/** What is sent: only what the form shows right now, so that a value kept from another choice does no harm. */
export function toInput(form: CustomerForm, rules: CountryRules | undefined): AddCustomerInput {
  const { company, contact } = form;
  return {
    company: {
      legalName: company.legalName,
      registrationId: given(company.registrationId),
      address: addressInput(company.address, rules),
      phone: given(company.phone),
      segment: company.segment,
      educationSegment: company.segment === 'EDUCATION' ? given(company.educationSegment) : null,
      website: given(company.website),
      tags: company.tags,
    },
    domainPrefix: form.domainPrefix,
    externalId: given(form.externalId),
    contact: { ...contact, phone: given(contact.phone), nameOrder: given(contact.nameOrder) },
    agreement: form.acceptance === 'PARTNER' ? agreementInput(form) : null,
    resellerId: given(form.resellerId),
    order: hasOrder(form) ? orderInput(form, rules) : null,
  };
}

/** A customer that accepts the agreement itself cannot buy before it has. */
export function hasOrder({ acceptance, order }: CustomerForm): boolean {
  return acceptance === 'PARTNER' && order.lines.length > 0;
}

/** Only the EU and EFTA want every reseller of an order declared, and only behind a first one. */
export function mayHaveMoreResellers(form: CustomerForm, rules: CountryRules | undefined): boolean {
  return form.resellerId !== '' && rules?.additionalResellersAllowed === true;
}

function addressInput(address: CustomerForm['company']['address'], rules: CountryRules | undefined) {
  const used = (field: CountryRules['addressFields'][number]['field']) =>
    !rules || rules.addressFields.some((rule) => rule.field === field);
  return {
    country: address.country,
    line1: address.line1,
    line2: used('LINE2') ? given(address.line2) : null,
    city: used('CITY') ? given(address.city) : null,
    state: used('STATE') ? given(address.state) : null,
    postalCode: used('POSTAL_CODE') ? given(address.postalCode) : null,
  };
}

function agreementInput({ agreement, contact, signerIsContact }: CustomerForm) {
  const { firstName, lastName, email, phone } = signerIsContact ? contact : agreement.signer;
  return { signer: { firstName, lastName, email, phone: given(phone) }, acceptedOn: agreement.acceptedOn };
}

function orderInput(form: CustomerForm, rules: CountryRules | undefined) {
  const { lines, additionalResellers, attestations } = form.order;
  return {
    lines: lines.map((line) => ({ ...line, licenceCount: line.licenceCount ?? 0 })),
    additionalResellers: mayHaveMoreResellers(form, rules) ? additionalResellers : [],
    attestations,
  };
}

function given<T extends string>(text: T): Exclude<T, ''> | null {
  return isGiven(text) ? text : null;
}

function isGiven<T extends string>(text: T): text is Exclude<T, ''> {
  return text !== '';
}
