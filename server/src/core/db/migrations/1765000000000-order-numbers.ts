import { randomInt } from 'node:crypto';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addIndexes, dropColumns, dropIndexes, unique } from './tables.js';

const indexes = { orders: [unique('uq_orders_number', ['number', 'partnerId'])] };

/** Every order has a short number that people can read out; it is the end of its id. */
export class OrderNumbers1765000000000 implements MigrationInterface {
  name = 'OrderNumbers1765000000000';

  async up(runner: QueryRunner): Promise<void> {
    // Written as SQL: TypeORM would copy the table on SQLite, and order lines refer to it. MariaDB keeps what a run made before it
    // was cut off.
    if (!(await runner.hasColumn('orders', 'number'))) {
      await runner.query('ALTER TABLE orders ADD COLUMN number varchar(9) NULL');
    }
    await runner.query(
      "UPDATE orders SET number = UPPER(CONCAT(SUBSTR(id, -8, 4), '-', SUBSTR(id, -4))) WHERE number IS NULL",
    );
    for (const id of await later(runner)) {
      await runner.query('UPDATE orders SET number = ? WHERE id = ?', [newNumber(), id]);
    }
    await addIndexes(runner, indexes);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropIndexes(runner, indexes);
    await dropColumns(runner, 'orders', ['number']);
  }
}

/** Eight characters of those that ids are made of, such as `7K3M-9QXT`. */
function newNumber(): string {
  const characters = Array.from({ length: 8 }, () => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'[randomInt(32)]);
  return [characters.slice(0, 4), characters.slice(4)].map((half) => half.join('')).join('-');
}

/** The ids of orders whose number is already used by an earlier order of the same partner. */
async function later(runner: QueryRunner): Promise<string[]> {
  const rows: { id: string }[] = await runner.query(
    `SELECT orders.id FROM orders
      JOIN (SELECT number, partnerId, MIN(id) AS firstId FROM orders GROUP BY number, partnerId HAVING COUNT(*) > 1) shared
        ON shared.number = orders.number AND shared.partnerId = orders.partnerId
      WHERE orders.id <> shared.firstId`,
  );
  return rows.map(({ id }) => id);
}
