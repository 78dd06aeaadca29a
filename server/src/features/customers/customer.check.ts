import { actorOf } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import type { Problems } from '../../core/errors.js';
import { type ExtraColumns, extraColumns } from '../../core/found.js';
import { isLanguage, type Language } from '../../core/i18n.js';
import { searchKey, sortKey } from '../../core/text.js';
import { Segment } from '../catalog/catalog.types.js';
import { checkAddress } from '../countries/address.check.js';
import { nameOrderOf, requiresRegistrationId } from '../countries/countries.service.js';
import { NameOrder } from '../countries/country.types.js';
import { checkPhone } from '../countries/phone.check.js';
import { checkRegistrationId } from '../countries/registration-id.check.js';
import { checkCompanyName } from './company-name.check.js';
import type { Customer } from './customer.entity.js';
import type { CompanyInput, ContactInput } from './customer.input.js';
import { EducationSegment } from './customer.types.js';
import { checkEmail } from './email.check.js';
import { externalIdKey } from './external-id.check.js';
import { checkPersonName } from './person-name.check.js';
import { checkTags } from './tags.check.js';
import { checkWebsite } from './website.check.js';

type CompanyColumns = Pick<
  Customer,
  | 'legalName'
  | 'registrationId'
  | 'country'
  | 'line1'
  | 'line2'
  | 'city'
  | 'state'
  | 'postalCode'
  | 'phone'
  | 'segment'
  | 'educationSegment'
  | 'website'
  | 'tags'
>;

/** Judges the company part of an input and gives its columns, cleaned. */
export function checkCompany(input: CompanyInput, segment: Segment, problems: Problems): CompanyColumns {
  const address = checkAddress(input.address, 'company.address', problems);
  const required = requiresRegistrationId(address.country);
  return {
    legalName: checkCompanyName(input.legalName, 'company.legalName', problems),
    ...address,
    registrationId: registrationIdOf(address.country, input.registrationId, required, problems),
    phone: checkPhone(address.country, input.phone, { required }, 'company.phone', problems),
    segment,
    educationSegment: checkEducation(segment, input.educationSegment ?? null, problems),
    website: checkWebsite(input.website, 'company.website', problems),
    tags: checkTags(input.tags, 'company.tags', problems),
  };
}

function registrationIdOf(
  country: string,
  raw: string | null | undefined,
  required: boolean,
  problems: Problems,
): string | null {
  if (!raw?.trim()) {
    if (required) problems.add('registrationId.required', 'company.registrationId');
    return null;
  }
  const { value, problem } = checkRegistrationId(country, raw);
  if (problem) problems.add(problem.code, 'company.registrationId', problem.vars);
  return value;
}

/** Who may put a new customer into which segment. */
export function checkNewSegment(ctx: Context, segment: Segment, country: string, problems: Problems): void {
  const { roles } = actorOf(ctx);
  if (segment === Segment.NONPROFIT) problems.add('customer.segmentNotSettable', 'company.segment');
  if (segment === Segment.GOVERNMENT) {
    if (country !== 'US') problems.add('customer.governmentOnlyUs', 'company.segment');
    if (!roles.some((role) => role === 'GLOBAL_ADMIN' || role === 'ADMIN_AGENT')) {
      problems.add('customer.governmentRole', 'company.segment');
    }
  }
}

function checkEducation(
  segment: Segment,
  educationSegment: EducationSegment | null,
  problems: Problems,
): EducationSegment | null {
  if (segment === Segment.EDUCATION && !educationSegment) {
    problems.add('customer.educationSegmentRequired', 'company.educationSegment');
  }
  if (segment !== Segment.EDUCATION && educationSegment) {
    problems.add('customer.educationSegmentUnwanted', 'company.educationSegment');
  }
  return educationSegment;
}

type ContactColumns = Pick<
  Customer,
  'contactFirstName' | 'contactLastName' | 'contactEmail' | 'contactPhone' | 'contactLanguage' | 'contactNameOrder'
>;

/** Judges the primary contact and gives its columns, cleaned. */
export function checkContact(
  ctx: Context,
  input: ContactInput,
  company: { country: string; segment: Segment },
  problems: Problems,
): ContactColumns {
  if (!isLanguage(input.language)) problems.add('contact.language', 'contact.language');
  const rules = { partnerDomain: actorOf(ctx).mailDomain, education: company.segment === Segment.EDUCATION };
  return {
    contactFirstName: checkPersonName(input.firstName, 'contact.firstName', problems),
    contactLastName: checkPersonName(input.lastName, 'contact.lastName', problems),
    contactEmail: checkEmail(input.email, rules, 'contact.email', problems),
    contactPhone: checkPhone(company.country, input.phone, { required: false }, 'contact.phone', problems),
    contactLanguage: input.language,
    contactNameOrder: input.nameOrder ?? NameOrder[nameOrderOf(company.country)],
  };
}

type Findable = Pick<
  Customer,
  | 'legalName'
  | 'domainPrefix'
  | 'externalId'
  | 'registrationId'
  | 'contactFirstName'
  | 'contactLastName'
  | 'contactEmail'
  | 'contactPhone'
  | 'website'
  | 'line1'
  | 'line2'
  | 'city'
  | 'postalCode'
  | 'phone'
  | 'tags'
>;

/** The columns by which lists sort, search and compare; to be made anew whenever one of their sources changes. */
export function searchColumns(
  language: Language,
  customer: Findable & Partial<ExtraColumns>,
): Pick<Customer, 'sortKey' | 'searchText' | 'searchMore' | 'searchPhones' | 'externalIdKey'> {
  const { legalName, domainPrefix, registrationId, contactFirstName, contactLastName, contactEmail, website } =
    customer;
  const { line1, line2, city, postalCode, phone, contactPhone, tags, searchMore = '', searchPhones = '' } = customer;
  const { externalId } = customer;
  const words = [legalName, domainPrefix, registrationId, contactFirstName, contactLastName, contactEmail, website];
  return {
    sortKey: sortKey(legalName, language).slice(0, 512),
    searchText: words
      .map((text) => searchKey(text ?? ''))
      .join(' | ')
      .slice(0, 1000),
    externalIdKey: externalId && externalIdKey(externalId),
    ...extraColumns(
      { address: [line1, line2, city], postalCode, tags, externalId, phones: [phone, contactPhone] },
      { searchMore, searchPhones },
    ),
  };
}

/** What the rules for a customer's company, contact and reseller may say. */
export const customerCodes = [
  'text.*',
  'companyName.*',
  'registrationId.*',
  'address.*',
  'phone.*',
  'personName.*',
  'email.*',
  'website.*',
  'tags.*',
  'externalId.*',
  'contact.*',
  'reseller.*',
  'customer.educationSegmentRequired',
  'customer.educationSegmentUnwanted',
  'customer.registrationIdInUse',
];

/** What else they may say of a new customer. */
export const newCustomerCodes = [
  ...customerCodes,
  'domainPrefix.*',
  'customer.domainTaken',
  'customer.segmentNotSettable',
  'customer.governmentOnlyUs',
  'customer.governmentRole',
];
