import { randomInt } from 'node:crypto';
import { actorOf } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { query } from '../../core/db/read.js';
import { all, sql } from '../../core/db/sql.js';
import { gathered, type Transaction } from '../../core/db/transaction.js';
import type { CountryTotal } from './country-total.entity.js';
import type { Customer } from './customer.entity.js';
import { visibleTotals } from './customer.policy.js';

/** The states of a subscription in which its licences are billed, and counted. */
export const countedStatuses: readonly string[] = ['ACTIVE', 'SUSPENDED'];

type InAllSlots = Omit<CountryTotal, 'scopeId' | 'slot'>;

/** How many of the actor's customers and licences there are in each country that has any, the most customers first. */
export async function customersByCountry(ctx: Context): Promise<InAllSlots[]> {
  const rows = await query(
    ctx,
    sql`SELECT country, SUM(customerCount) AS customerCount, SUM(licenceCount) AS licenceCount FROM country_totals
      WHERE ${visibleTotals(actorOf(ctx))} GROUP BY country HAVING SUM(customerCount) > 0
      ORDER BY country`,
  );
  // MariaDB gives sums as text.
  const totals = rows.map((row) => ({
    country: String(row.country),
    customerCount: Number(row.customerCount),
    licenceCount: Number(row.licenceCount),
  }));
  return totals.sort((a, b) => b.customerCount - a.customerCount);
}

/** How many customers the actor has, in these countries if any are named: what counting them one by one would give. */
export async function countOfCustomers(ctx: Context, countries?: readonly string[] | null): Promise<number> {
  const inCountries = countries && sql`country IN ${countries}`;
  const [sum] = await query(
    ctx,
    sql`SELECT SUM(customerCount) AS matches FROM country_totals WHERE ${all(visibleTotals(actorOf(ctx)), inCountries)}`,
  );
  return Number(sum?.matches ?? 0);
}

type Place = Pick<Customer, 'partnerId' | 'resellerId' | 'country'>;
type Totals = Map<string, Omit<CountryTotal, 'slot'>>;

class Pending {
  readonly totals: Totals = new Map();

  write(tx: Transaction): Promise<void> {
    return write(tx, this.totals);
  }
}

/**
 * Counts customers or licences where their customer is; less than 0 takes away. Everything that changes a number calls this,
 * in the transaction of the change, with the customer held. What a transaction counts is written once, before it commits.
 */
export function count(
  tx: Pick<Context, 'gathered'>,
  { partnerId, resellerId, country }: Place,
  { customers = 0, licences = 0 }: { customers?: number; licences?: number },
): void {
  const { totals } = gathered(tx, Pending);
  for (const scopeId of [partnerId, resellerId]) {
    if (scopeId === null) continue;
    const key = `${scopeId} ${country}`;
    const before = totals.get(key) ?? { scopeId, country, customerCount: 0, licenceCount: 0 };
    totals.set(key, {
      ...before,
      customerCount: before.customerCount + customers,
      licenceCount: before.licenceCount + licences,
    });
  }
}

/** A customer that changes country or reseller takes its licences along. */
export async function moveCounts(tx: Context, from: Customer, to: Place): Promise<void> {
  if (from.country === to.country && from.resellerId === to.resellerId) return;
  const [sum] = await query(
    tx,
    sql`SELECT SUM(licenceCount) AS licences FROM subscriptions WHERE customerId = ${from.id} AND status IN ${countedStatuses}`,
  );
  const licences = Number(sum?.licences ?? 0);
  count(tx, from, { customers: -1, licences: -licences });
  count(tx, to, { customers: 1, licences });
}

const slots = 16;

/** Adds to the rows of one slot, in the order of their keys, so that two transactions do not wait for each other in a circle. */
async function write({ db, connection }: Transaction, totals: Totals): Promise<void> {
  const changed = [...totals].filter(
    ([, { customerCount, licenceCount }]) => customerCount !== 0 || licenceCount !== 0,
  );
  if (changed.length === 0) return;
  const slot = randomInt(slots);
  const values = changed
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, total]) => [total.scopeId, total.country, slot, total.customerCount, total.licenceCount]);
  const isSqlite = db.kind === 'sqlite';
  const more = (column: string) => `${column} = ${column} + ${isSqlite ? `excluded.${column}` : `VALUES(${column})`}`;
  await connection.write(
    `INSERT INTO country_totals (scopeId, country, slot, customerCount, licenceCount)
      VALUES ${changed.map(() => '(?, ?, ?, ?, ?)').join(', ')}
      ${isSqlite ? 'ON CONFLICT (scopeId, country, slot) DO UPDATE SET' : 'ON DUPLICATE KEY UPDATE'}
      ${more('customerCount')}, ${more('licenceCount')}`,
    values,
  );
}
