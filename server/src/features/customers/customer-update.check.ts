import type { Context } from '../../core/context.js';
import { Problems } from '../../core/errors.js';
import { requiresRegistrationId } from '../countries/countries.service.js';
import { checkCompany, checkContact } from './customer.check.js';
import type { Customer } from './customer.entity.js';
import type { CompanyInput, ContactInput } from './customer.input.js';
import type { UpdateCompanyInput, UpdateContactInput, UpdateCustomerInput } from './customer-update.input.js';
import { checkExternalId } from './external-id.check.js';

type Changed = ReturnType<typeof checkCompany> & ReturnType<typeof checkContact> & Pick<Customer, 'externalId'>;

/** The paths of the input by the columns they change. */
export const inputPaths: Readonly<Record<keyof Changed, string>> = {
  externalId: 'externalId',
  legalName: 'company.legalName',
  registrationId: 'company.registrationId',
  country: 'company.address.country',
  line1: 'company.address.line1',
  line2: 'company.address.line2',
  city: 'company.address.city',
  state: 'company.address.state',
  postalCode: 'company.address.postalCode',
  phone: 'company.phone',
  segment: 'company.segment',
  educationSegment: 'company.educationSegment',
  website: 'company.website',
  tags: 'company.tags',
  contactFirstName: 'contact.firstName',
  contactLastName: 'contact.lastName',
  contactEmail: 'contact.email',
  contactPhone: 'contact.phone',
  contactLanguage: 'contact.language',
  contactNameOrder: 'contact.nameOrder',
};

const notClearable = [
  'company',
  'company.address',
  'company.address.country',
  'company.segment',
  'contact',
  'contact.language',
];

/**
 * Judges a change of company and contact by the rules for the whole they then are, and gives the columns that are named. What is
 * not named stays as it is stored and is not judged: a rule that is newer than a customer stops no other change. A new country
 * judges the whole address, and the registration ID and phone of before: they have to fit where they are required, and are
 * warned of elsewhere.
 */
export function checkChanges(
  ctx: Context,
  current: Customer,
  input: UpdateCustomerInput,
  problems: Problems,
): Partial<Customer> {
  for (const path of notClearable) if (valueAt(input, path) === null) problems.add('update.notClearable', path);
  const { segment } = input.company ?? {};
  if (segment && segment !== current.segment) problems.add('customer.segmentFixed', 'company.segment');
  const found = new Problems();
  const company = checkCompany(companyAfter(current, input.company ?? {}), current.segment, found);
  const contact = checkContact(ctx, contactAfter(current, input.contact ?? {}), company, found);
  const externalId = checkExternalId(kept(input.externalId, current.externalId), 'externalId', found);
  const moves = company.country !== current.country;
  const isNamed = (path: string) =>
    valueAt(input, path) !== undefined || (moves && path.startsWith('company.address.'));
  const ofCountry = moves ? ['company.registrationId', 'company.phone'] : [];
  const isStrict = requiresRegistrationId(company.country);
  for (const problem of found.errors) {
    const field = problem.field ?? '';
    if (isNamed(field) || (isStrict && ofCountry.includes(field))) problems.errors.push(problem);
    else if (ofCountry.includes(field)) problems.warnings.push(problem);
  }
  problems.warnings.push(...found.warnings.filter(({ field }) => isNamed(field ?? '')));
  const paths = new Map(Object.entries(inputPaths));
  const columns = Object.entries({ ...company, ...contact, externalId });
  return Object.fromEntries(columns.filter(([column]) => isNamed(paths.get(column) ?? '')));
}

function valueAt(input: object, path: string): unknown {
  return path.split('.').reduce<unknown>((value, name) => Object(value)[name], input);
}

/** What is left out is as it was; null stays null. */
const kept = <T>(given: T | undefined, stored: T): T => (given === undefined ? stored : given);

function companyAfter(current: Customer, given: UpdateCompanyInput): Required<CompanyInput> {
  const address = given.address ?? {};
  return {
    legalName: kept(given.legalName, current.legalName) ?? '',
    registrationId: kept(given.registrationId, current.registrationId),
    address: {
      country: address.country ?? current.country,
      line1: kept(address.line1, current.line1) ?? '',
      line2: kept(address.line2, current.line2),
      city: kept(address.city, current.city),
      state: kept(address.state, current.state),
      postalCode: kept(address.postalCode, current.postalCode),
    },
    phone: kept(given.phone, current.phone),
    segment: current.segment,
    educationSegment: kept(given.educationSegment, current.educationSegment),
    website: kept(given.website, current.website),
    tags: kept(given.tags, current.tags),
  };
}

function contactAfter(current: Customer, given: UpdateContactInput): Required<ContactInput> {
  return {
    firstName: kept(given.firstName, current.contactFirstName) ?? '',
    lastName: kept(given.lastName, current.contactLastName) ?? '',
    email: kept(given.email, current.contactEmail) ?? '',
    phone: kept(given.phone, current.contactPhone),
    language: given.language ?? current.contactLanguage,
    nameOrder: kept(given.nameOrder, current.contactNameOrder),
  };
}
