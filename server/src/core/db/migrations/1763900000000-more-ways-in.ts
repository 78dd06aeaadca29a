import type { MigrationInterface, QueryRunner, TableIndex } from 'typeorm';
import { index } from './tables.js';

/** What is looked for in tables that grow large, and was found only by reading a tenant's whole part of them. */
const indexes: Record<string, TableIndex[]> = {
  customers: [
    index('ix_customers_country_created', ['partnerId', 'country', 'createdAt', 'id']),
    index('ix_customers_country_sort', ['partnerId', 'country', 'sortKey', 'id']),
    index('ix_customers_registration', ['partnerId', 'registrationId']),
  ],
  subscriptions: [index('ix_subscriptions_order', ['orderId', 'createdAt', 'id'])],
};

export class MoreWaysIn1763900000000 implements MigrationInterface {
  name = 'MoreWaysIn1763900000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, wanted] of Object.entries(indexes)) {
      // MariaDB keeps those that a run made before it was cut off.
      const made = new Set((await runner.getTable(table))?.indices.map(({ name }) => name));
      await runner.createIndices(
        table,
        wanted.filter(({ name }) => !made.has(name)),
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, wanted] of Object.entries(indexes)) await runner.dropIndices(table, wanted);
  }
}
