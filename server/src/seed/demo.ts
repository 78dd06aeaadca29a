import { findOne } from '../core/db/read.js';
import { all } from '../core/db/sql.js';
import type { Transaction } from '../core/db/transaction.js';
import { insert } from '../core/db/write.js';
import { demoPassword } from '../features/auth/demo.service.js';
import { hashPassword } from '../features/auth/password.service.js';
import { count } from '../features/customers/country-total.service.js';
import { Partner, PartnerType } from '../features/partners/partner.entity.js';
import { countedLicences } from '../features/subscriptions/subscription.service.js';
import { Calendar } from './calendar.js';
import type { DemoCustomer } from './data/demo-customers.js';
import { type DemoPartner, demoPartners } from './data/demo-partners.js';
import { demoResellers } from './data/demo-resellers.js';
import { addCustomer } from './demo.customers.js';
import { addOrders } from './demo.orders.js';
import { Office, partnerRow, resellerRow, userRows } from './demo.partners.js';
import { DemoRows, type PartnerRow, type ResellerRow } from './demo.rows.js';
import { Dice } from './dice.js';

/** Rows in one insert: SQLite takes no more than 32 766 values in a statement. */
const chunk = 100;

/**
 * Fills an empty database with the demo, dated back from the day of `now`; the same on every machine on that day. Says
 * whether it did: a database with a partner in it is left alone. To be called in a transaction, with the catalogue loaded.
 */
export async function seedDemo(tx: Transaction, now: Date): Promise<boolean> {
  if (await findOne(tx, Partner, all())) return false;
  const rows = demoRows(now, await hashPassword(demoPassword));
  for (const [table, made] of rows.tables()) {
    for (let start = 0; start < made.length; start += chunk)
      await insert(tx, table, ...made.slice(start, start + chunk));
  }
  countAll(tx, rows);
  return true;
}

function countAll(tx: Transaction, { customers, subscriptions }: DemoRows): void {
  const customerById = new Map(customers.map((customer) => [customer.id, customer]));
  for (const customer of customers) count(tx, customer, { customers: 1 });
  for (const subscription of subscriptions) {
    const customer = customerById.get(subscription.customerId);
    if (customer) count(tx, customer, { licences: countedLicences(subscription) });
  }
}

/** The demo in memory. One hash serves all its users: they have one password, and hashing is slow on purpose. */
export function demoRows(now: Date, passwordHash: string): DemoRows {
  const calendar = new Calendar(now);
  const rows = new DemoRows();
  for (const [place, partner] of demoPartners.entries()) {
    const row = partnerRow(partner, calendar, place);
    rows.partners.push(row);
    rows.users.push(...userRows(partner, row.id, calendar, place, passwordHash));
  }
  const provider = rows.partners.find((row) => row.type === PartnerType.INDIRECT_PROVIDER);
  if (!provider) throw new Error('The demo needs a provider.');
  rows.resellers.push(...demoResellers.map((reseller) => resellerRow(reseller, provider, rows.partners, calendar)));
  for (const partner of demoPartners) addPartnersYears(partner, rows, calendar);
  rows.auditEntries.sort((a, b) => a.at.getTime() - b.at.getTime());
  return rows;
}

function addPartnersYears(partner: DemoPartner, rows: DemoRows, calendar: Calendar): void {
  const row = rows.partners.find((each) => each.mpnId === partner.mpnId);
  if (!row) return;
  const office = new Office(row, partner.opens, usersOf(rows, row), rows);
  office.recordSignIns(calendar, new Dice(`sign-ins ${partner.key}`));
  for (const [index, customer] of partner.customers.entries()) {
    const dice = new Dice(`customer ${customer.domainPrefix}`);
    const stage = { office, rows, calendar, opens: partner.opens, dice };
    const reseller = resellerOf(customer, rows);
    const added = addCustomer(customer, neighbour(partner.customers, index), reseller, stage);
    addOrders(added, reseller, declarable(rows, reseller, dice), stage);
  }
}

function usersOf(rows: DemoRows, partner: PartnerRow) {
  return rows.users.filter((user) => user.partnerId === partner.id);
}

function resellerOf(customer: DemoCustomer, rows: DemoRows): ResellerRow | null {
  const known = demoResellers.find((reseller) => reseller.key === customer.reseller);
  return rows.resellers.find((row) => row.mpnId === known?.mpnId) ?? null;
}

/** One or two other resellers that have long signed the partner agreement and so may be declared on an order. */
function declarable(rows: DemoRows, first: ResellerRow | null, dice: Dice): ResellerRow[] {
  const signed = rows.resellers.filter((row) => row !== first && row.mpaSignedOn && Number(row.mpnId) < 4_700_000);
  const start = dice.between(0, signed.length - 2);
  return signed.slice(start, start + dice.between(1, 2));
}

/** Another customer of the same country, or the next one. */
function neighbour(customers: readonly DemoCustomer[], index: number): DemoCustomer {
  const [self] = customers.slice(index, index + 1);
  const others = customers.filter((each, place) => place !== index && each.address.country === self?.address.country);
  const other = others[index % Math.max(1, others.length)] ?? customers[(index + 1) % customers.length];
  if (!other) throw new Error('A partner of the demo has one customer only.');
  return other;
}
