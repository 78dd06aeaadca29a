import type { MigrationInterface, QueryRunner, TableIndex } from 'typeorm';
import { addIndexes, dropIndexes, index } from './tables.js';

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

  up(runner: QueryRunner): Promise<void> {
    return addIndexes(runner, indexes);
  }

  down(runner: QueryRunner): Promise<void> {
    return dropIndexes(runner, indexes);
  }
}
