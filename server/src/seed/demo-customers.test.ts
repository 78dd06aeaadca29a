import 'reflect-metadata';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { expect, test } from 'vitest';
import { Problems } from '../core/errors.js';
import { Segment } from '../features/catalog/catalog.types.js';
import { checkAddress } from '../features/countries/address.check.js';
import { requiresRegistrationId } from '../features/countries/countries.service.js';
import { checkPhone } from '../features/countries/phone.check.js';
import { checkRegistrationId } from '../features/countries/registration-id.check.js';
import { checkCompanyName } from '../features/customers/company-name.check.js';
import { checkDomainPrefix } from '../features/customers/domain-prefix.check.js';
import { checkEmail } from '../features/customers/email.check.js';
import { checkPersonName } from '../features/customers/person-name.check.js';
import { checkTags } from '../features/customers/tags.check.js';
import { demoPartners } from './data/demo-partners.js';
import { demoResellers } from './data/demo-resellers.js';

const sold = demoPartners.flatMap((partner) => partner.customers.map((customer) => ({ partner, customer })));

/** The problems of one value, and a note when it would not be stored just as the demo stores it. */
function judge<T>(value: T, check: (problems: Problems) => T): string[] {
  const problems = new Problems();
  const stored = check(problems);
  const codes = [...problems.errors, ...problems.warnings].map((problem) => `${problem.code} ${JSON.stringify(value)}`);
  const same = JSON.stringify(stored) === JSON.stringify(value);
  return same ? codes : [...codes, `${JSON.stringify(value)} would be stored as ${JSON.stringify(stored)}`];
}

function judgeCustomer({ partner, customer }: (typeof sold)[number]): string[] {
  const { address, contact, registrationId, legalName, domainPrefix, tags, segment } = customer;
  const rules = { partnerDomain: `${partner.key}.example`, education: segment === Segment.EDUCATION };
  return [
    ...judge(legalName, (problems) => checkCompanyName(legalName, '', problems)),
    ...judge(domainPrefix, (problems) => checkDomainPrefix(domainPrefix, '', problems)),
    ...judge(address, (problems) => checkAddress(address, '', problems)),
    ...judge(contact.firstName, (problems) => checkPersonName(contact.firstName, '', problems)),
    ...judge(contact.lastName, (problems) => checkPersonName(contact.lastName, '', problems)),
    ...judge(contact.email, (problems) => checkEmail(contact.email, rules, '', problems)),
    ...judge(tags, (problems) => checkTags(tags, '', problems)),
    ...[customer.phone, contact.phone].flatMap((phone) => judgePhone(address.country, phone)),
    ...judgeRegistrationId(address.country, registrationId),
  ];
}

function judgePhone(country: string, phone: string | null): string[] {
  if (!phone) return [];
  const parsed = parsePhoneNumberFromString(phone);
  const right = parsed?.isValid() && parsed.country === country && parsed.number === phone;
  const problems = judge(phone, (found) => checkPhone(country, phone, { required: true }, '', found) ?? '');
  return right ? problems : [...problems, `${phone} is no number of ${country}`];
}

function judgeRegistrationId(country: string, registrationId: string | null): string[] {
  if (!registrationId) return requiresRegistrationId(country) ? ['registration ID missing'] : [];
  const { value, problem } = checkRegistrationId(country, registrationId);
  if (problem) return [`${problem.code} ${registrationId}`];
  return value === registrationId ? [] : [`${registrationId} would be stored as ${value}`];
}

const countries = [...new Set(sold.map(({ customer }) => customer.address.country))];

test.each(countries)('the customers in %s could have been typed into the form', (country) => {
  const there = sold.filter(({ customer }) => customer.address.country === country);
  expect(there.flatMap(judgeCustomer)).toEqual([]);
});

test('governments are customers in the United States only, and resellers are known', () => {
  for (const { customer, partner } of sold) {
    if (customer.segment === Segment.GOVERNMENT) expect(customer.address.country).toBe('US');
    expect(customer.segment === Segment.EDUCATION).toBe(customer.educationSegment !== null);
    if (customer.reseller === null) continue;
    expect(partner.key).toBe('nordlys');
    expect(demoResellers.find((reseller) => reseller.key === customer.reseller)?.signedDaysAgo).toBeGreaterThan(800);
  }
  for (const segment of Object.values(Segment))
    expect(sold.some(({ customer }) => customer.segment === segment)).toBe(true);
});

test('names of people come family first where people write them so', () => {
  for (const { customer } of sold) {
    const familyFirst = ['CN', 'HU', 'JP', 'VN'].includes(customer.address.country);
    expect(customer.contact.nameOrder).toBe(familyFirst ? 'FAMILY_FIRST' : 'GIVEN_FIRST');
  }
});
