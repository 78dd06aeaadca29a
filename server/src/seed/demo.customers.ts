import { Role } from '../core/access/role.js';
import { addDuration } from '../core/duration.js';
import { withSigner } from '../core/found.js';
import { isLanguage } from '../core/i18n.js';
import { fullName } from '../core/person.js';
import { dayOf } from '../core/time-zone.js';
import type { Signer } from '../features/agreements/agreement.entity.js';
import { agreementConfirmed } from '../features/agreements/agreement.events.js';
import { nameOfUser } from '../features/auth/session.service.js';
import { Segment } from '../features/catalog/catalog.types.js';
import { searchColumns } from '../features/customers/customer.check.js';
import { customerAdded, customerUpdated } from '../features/customers/customer.events.js';
import { domainSuffix } from '../features/customers/domain.service.js';
import type { DemoCustomer } from './data/demo-customers.js';
import type { Course } from './demo.fate.js';
import type { Office } from './demo.partners.js';
import type { CustomerRow, DemoRows, ResellerRow, UserRow } from './demo.rows.js';
import { seededId } from './dice.js';

export interface Stage extends Course {
  office: Office;
  rows: DemoRows;
}

/** How long ago customers were added: a few this week, the rest over two years, more of them lately. */
const ages = [
  { weight: 4, from: 1, to: 5 },
  { weight: 10, from: 6, to: 45 },
  { weight: 40, from: 46, to: 300 },
  { weight: 46, from: 301, to: 725 },
];

/** Adds one customer with its agreement, if there is one. `colleague` lends a name to a second signer. */
export function addCustomer(
  demo: DemoCustomer,
  colleague: DemoCustomer,
  reseller: ResellerRow | null,
  stage: Stage,
): CustomerRow {
  const { office, rows, calendar, opens, dice } = stage;
  const age = dice.weighted(ages);
  const createdAt = calendar.officeHour(dice.between(age.from, age.to), opens, dice);
  const covered = dice.chance(0.88);
  const agreedAtOnce = dice.chance(0.8) || calendar.daysSince(createdAt) < 4;
  const confirms = covered && agreedAtOnce;
  const actor = office.somebody(dice, ...addingRoles(demo.segment, confirms));
  const customer = customerRow(demo, office, reseller, createdAt);
  rows.customers.push(customer);
  const about = { customerId: customer.id, subjectId: customer.id, vars: { customer: customer.legalName } };
  office.record(actor, createdAt, customerAdded, about);
  if (covered) addAgreements(customer, demo, colleague, confirms ? { at: createdAt, by: actor } : null, stage);
  if (dice.chance(0.25)) changeCustomer(customer, stage);
  return customer;
}

/** Who may add such a customer; the agreement along with it is a matter for agents. */
function addingRoles(segment: Segment, confirms: boolean): Role[] {
  if (segment === Segment.GOVERNMENT) return [Role.ADMIN_AGENT];
  const agents = [Role.ADMIN_AGENT, Role.SALES_AGENT];
  return confirms ? agents : [...agents, Role.GLOBAL_ADMIN, Role.USER_ADMIN];
}

function customerRow(
  demo: DemoCustomer,
  { partner }: Office,
  reseller: ResellerRow | null,
  createdAt: Date,
): CustomerRow {
  const { legalName, domainPrefix, registrationId, contact } = demo;
  const website = demo.tags.length > 0 ? `https://www.${domainPrefix}.example` : null;
  const person = {
    contactFirstName: contact.firstName,
    contactLastName: contact.lastName,
    contactEmail: contact.email,
  };
  const language = isLanguage(partner.language) ? partner.language : 'en';
  return {
    id: seededId('customer', createdAt, domainPrefix),
    partnerId: partner.id,
    resellerId: reseller?.id ?? null,
    legalName,
    ...searchColumns(language, {
      ...demo,
      externalId: null,
      ...demo.address,
      website,
      ...person,
      contactPhone: contact.phone,
    }),
    domainPrefix,
    registrationId,
    externalId: null,
    ...demo.address,
    phone: demo.phone,
    segment: demo.segment,
    educationSegment: demo.educationSegment,
    website,
    tags: demo.tags,
    ...person,
    contactPhone: contact.phone,
    contactLanguage: contact.language,
    contactNameOrder: contact.nameOrder,
    adminUserName: `admin@${domainPrefix}${domainSuffix}`,
    adminCredentialIssuedAt: createdAt,
    agreementConfirmedAt: null,
    version: 1,
    createdAt,
    updatedAt: createdAt,
  };
}

/** The contact signs first; now and then a colleague signs again later: another signer makes another record. */
function addAgreements(
  customer: CustomerRow,
  demo: DemoCustomer,
  colleague: DemoCustomer,
  atOnce: { at: Date; by: UserRow } | null,
  stage: Stage,
): void {
  const { calendar, opens, dice } = stage;
  const { firstName, lastName, email, phone, nameOrder } = demo.contact;
  const age = calendar.daysSince(customer.createdAt);
  const first =
    atOnce?.at ?? calendar.officeHour(age - dice.between(1, Math.min(20, age - 1)), opens, dice, customer.createdAt);
  confirm(customer, { firstName, lastName, email, phone, nameOrder }, first, atOnce?.by ?? null, stage);
  customer.agreementConfirmedAt = first;
  const sinceFirst = calendar.daysSince(first);
  if (sinceFirst < 100 || !dice.chance(0.08)) return;
  const again = calendar.officeHour(dice.between(5, sinceFirst - 30), opens, dice, first);
  const [mailbox = 'office'] = colleague.contact.email.split('@');
  const signer = {
    firstName: colleague.contact.firstName,
    lastName: colleague.contact.lastName,
    email: `${mailbox}@${customer.domainPrefix}.example`,
    phone: null,
    nameOrder,
  };
  confirm(customer, signer, again, null, stage);
}

function confirm(
  customer: CustomerRow,
  signer: Signer,
  confirmedAt: Date,
  by: UserRow | null,
  { office, rows, dice }: Stage,
): void {
  const actor = by ?? office.somebody(dice, Role.ADMIN_AGENT, Role.SALES_AGENT);
  const id = seededId('agreement', confirmedAt, `${customer.domainPrefix} ${signer.email}`);
  const acceptedOn = dayOf(addDuration(confirmedAt, `-P${dice.between(0, 3)}D`), 'UTC');
  const facts = { signer, acceptedOn, confirmedAt, confirmedById: actor.id, confirmedBy: nameOfUser(actor) };
  rows.agreements.push({ id, customerId: customer.id, ...facts });
  Object.assign(customer, withSigner(customer, signer));
  const vars = { customer: customer.legalName, signer: fullName(signer) };
  office.record(actor, confirmedAt, agreementConfirmed, { customerId: customer.id, subjectId: id, vars });
}

/** A detail that was filled in or corrected later; the row already has the newer value. */
function changeCustomer(customer: CustomerRow, { office, calendar, opens, dice }: Stage): void {
  const age = calendar.daysSince(customer.createdAt);
  if (age < 10) return;
  const at = calendar.officeHour(dice.between(1, age - 2), opens, dice, customer.createdAt);
  const actor = office.somebody(dice, Role.ADMIN_AGENT, Role.SALES_AGENT, Role.HELPDESK_AGENT, Role.GLOBAL_ADMIN);
  const moved = { field: 'company.address.line1', from: customer.line1.replace(/\d+/, '1'), to: customer.line1 };
  const called = { field: 'contact.phone', from: null, to: customer.contactPhone };
  const tagged = { field: 'company.tags', from: null, to: customer.tags.length > 0 ? customer.tags : null };
  const possible = [moved, called, tagged].filter((change) => change.to && change.from !== change.to);
  if (possible.length === 0) return;
  const vars = { customer: customer.legalName };
  const changes = [dice.pick(possible)];
  office.record(actor, at, customerUpdated, { customerId: customer.id, subjectId: customer.id, vars, changes });
  customer.version = 2;
  customer.updatedAt = at;
}
