import { askDatabase } from './rows.js';

const counted = [
  'customers',
  'agreements',
  'orders',
  'order_lines',
  'subscriptions',
  'licence_additions',
  'audit_entries',
  'outbox_events',
  'sessions',
  'idempotency_keys',
];

const sums = {
  pieces: 'COUNT(*) FROM customer_grams',
  versions: 'SUM(version) FROM customers',
  subscriptionVersions: 'SUM(version) FROM subscriptions',
  licences: "SUM(licenceCount) FROM subscriptions WHERE status IN ('ACTIVE', 'SUSPENDED')",
  countedCustomers: 'SUM(customerCount) FROM country_totals',
  countedLicences: 'SUM(licenceCount) FROM country_totals',
  additions: 'SUM(licenceCount) FROM licence_additions',
};

export type Ledger = Record<string, number>;

/** Whatever a mutation of any kind changes, in numbers, as the database itself has it. */
export async function ledger(databaseUrl: string): Promise<Ledger> {
  const parts = [
    ...counted.map((table) => `(SELECT COUNT(*) FROM ${table}) AS ${table}`),
    ...Object.entries(sums).map(([name, what]) => `(SELECT ${what}) AS ${name}`),
  ];
  const [row = {}] = await askDatabase(databaseUrl, `SELECT ${parts.join(', ')}`);
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, Number(value)]));
}

/** By how much each number has changed; how many pieces a name has is left to chance. */
export function written(before: Ledger, after: Ledger): Ledger {
  const changes = Object.keys(after).map((name) => [name, (after[name] ?? 0) - (before[name] ?? 0)] as const);
  return Object.fromEntries(changes.filter(([name, change]) => change !== 0 && name !== 'pieces'));
}
