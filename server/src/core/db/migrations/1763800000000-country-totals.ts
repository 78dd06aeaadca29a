import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columns, dropTable, table } from './tables.js';

const { int, primary, varchar } = columns;

const totals = table(
  'country_totals',
  [
    primary(varchar('scopeId', 40)),
    primary(varchar('country', 2)),
    primary(int('slot')),
    int('customerCount'),
    int('licenceCount'),
  ],
  [],
  [],
);

/** What is there already, once for its partner and once for its reseller. */
const counted = ['partnerId', 'resellerId'].map(
  (scope) => `INSERT INTO country_totals (scopeId, country, slot, customerCount, licenceCount)
    SELECT c.${scope}, c.country, 0, COUNT(*), SUM(COALESCE(held.licences, 0))
    FROM customers c
    LEFT JOIN (
      SELECT customerId, SUM(licenceCount) AS licences FROM subscriptions WHERE status IN ('ACTIVE', 'SUSPENDED')
      GROUP BY customerId
    ) held ON held.customerId = c.id
    WHERE c.${scope} IS NOT NULL
    GROUP BY c.${scope}, c.country`,
);

export class CountryTotals1763800000000 implements MigrationInterface {
  name = 'CountryTotals1763800000000';

  async up(runner: QueryRunner): Promise<void> {
    // MariaDB keeps a table made by a run that was cut off while filling it.
    await dropTable(runner, 'country_totals');
    await runner.createTable(totals(runner));
    for (const statement of counted) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTable(runner, 'country_totals');
  }
}
