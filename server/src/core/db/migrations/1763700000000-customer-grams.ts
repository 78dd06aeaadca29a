import type { MigrationInterface, QueryRunner } from 'typeorm';
import { numbersOf } from '../../grams.js';
import { columns, table } from './tables.js';

const { int, primary, varchar } = columns;

const grams = table(
  'customer_grams',
  [primary(int('gram')), primary(varchar('sortKey', 512)), primary(varchar('id', 40))],
  [],
  [],
);

/** Customers read at a time, and pieces in one insert: SQLite takes no more than 32 766 values in a statement. */
const customersAtOnce = 500;
const rowsAtOnce = 5000;

interface Customer {
  id: string;
  partnerId: string;
  sortKey: string;
  searchText: string;
}

export class CustomerGrams1763700000000 implements MigrationInterface {
  name = 'CustomerGrams1763700000000';

  async up(runner: QueryRunner): Promise<void> {
    // MariaDB keeps a table made by a run that was cut off while filling it.
    await runner.dropTable('customer_grams', true);
    const made = grams(runner);
    // On SQLite the rows then lie in the order of the key, as they do on MariaDB.
    made.withoutRowid = true;
    await runner.createTable(made);
    for (let after = ''; ; ) {
      const customers: Customer[] = await runner.query(
        `SELECT id, partnerId, sortKey, searchText FROM customers WHERE id > ? ORDER BY id LIMIT ${customersAtOnce}`,
        [after],
      );
      await fill(runner, customers);
      const last = customers.at(-1);
      if (!last) return;
      after = last.id;
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('customer_grams');
  }
}

async function fill(runner: QueryRunner, customers: readonly Customer[]): Promise<void> {
  const rows = customers.flatMap(({ id, partnerId, sortKey, searchText }) =>
    [...numbersOf({ tenant: partnerId, id, text: searchText })].map((gram) => [gram, sortKey, id]),
  );
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    const some = rows.slice(start, start + rowsAtOnce);
    const places = some.map(() => '(?, ?, ?)').join(', ');
    await runner.query(`INSERT INTO customer_grams (gram, sortKey, id) VALUES ${places}`, some.flat());
  }
}
