import type { MigrationInterface, QueryRunner, TableIndex } from 'typeorm';
import { addIndexes, dropColumns, dropIndexes, index } from './tables.js';

/** Orders can be listed like customers and subscriptions, and each of the three by what changed last. */
const indexes: Record<string, TableIndex[]> = {
  customers: [
    index('ix_customers_reseller_updated', ['resellerId', 'updatedAt', 'id']),
    index('ix_customers_agreement_updated', ['partnerId', 'agreementConfirmedAt', 'updatedAt', 'id']),
    index('ix_customers_country_updated', ['partnerId', 'country', 'updatedAt', 'id']),
    index('ix_customers_segment_updated', ['partnerId', 'segment', 'updatedAt', 'id']),
    index('ix_customers_partner_updated', ['partnerId', 'updatedAt', 'id']),
  ],
  subscriptions: [
    index('ix_subscriptions_customer_updated', ['customerId', 'updatedAt', 'id']),
    index('ix_subscriptions_offer_updated', ['partnerId', 'offerId', 'updatedAt', 'id']),
    index('ix_subscriptions_status_updated', ['partnerId', 'status', 'updatedAt', 'id']),
    index('ix_subscriptions_partner_updated', ['partnerId', 'updatedAt', 'id']),
  ],
  orders: [
    index('ix_orders_customer_updated', ['customerId', 'updatedAt', 'id']),
    index('ix_orders_partner_created', ['partnerId', 'createdAt', 'id']),
    index('ix_orders_partner_updated', ['partnerId', 'updatedAt', 'id']),
  ],
};

export class OrdersAndUpdates1764700000000 implements MigrationInterface {
  name = 'OrdersAndUpdates1764700000000';

  async up(runner: QueryRunner): Promise<void> {
    // Written as SQL: TypeORM would copy the table on SQLite, and order lines refer to it. MariaDB keeps what a run made before it
    // was cut off.
    const columns = [
      ['partnerId', "varchar(40) NOT NULL DEFAULT ''"],
      ['updatedAt', "datetime(3) NOT NULL DEFAULT '1970-01-01 00:00:00.000'"],
    ] as const;
    for (const [name, type] of columns) {
      if (!(await runner.hasColumn('orders', name)))
        await runner.query(`ALTER TABLE orders ADD COLUMN ${name} ${type}`);
    }
    await runner.query(
      `UPDATE orders SET updatedAt = createdAt,
        partnerId = (SELECT customers.partnerId FROM customers WHERE customers.id = orders.customerId)
        WHERE partnerId = ''`,
    );
    await addIndexes(runner, indexes);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropIndexes(runner, indexes);
    await dropColumns(runner, 'orders', ['partnerId', 'updatedAt']);
  }
}
