import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fillGrams } from './fill-grams.js';
import { columns, dropTable, table } from './tables.js';

const { int, primary, varchar } = columns;

const grams = table(
  'customer_grams',
  [primary(int('gram')), primary(varchar('sortKey', 512)), primary(varchar('id', 40))],
  [],
  [],
);

export class CustomerGrams1763700000000 implements MigrationInterface {
  name = 'CustomerGrams1763700000000';

  async up(runner: QueryRunner): Promise<void> {
    // MariaDB keeps a table made by a run that was cut off while filling it.
    await dropTable(runner, 'customer_grams');
    const made = grams(runner);
    // On SQLite the rows then lie in the order of the key, as they do on MariaDB.
    made.withoutRowid = true;
    await runner.createTable(made);
    await fillGrams(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTable(runner, 'customer_grams');
  }
}
