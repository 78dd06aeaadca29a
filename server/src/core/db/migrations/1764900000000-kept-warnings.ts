import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropColumns } from './tables.js';

const table = 'idempotency_keys';

/** The warnings of a mutation's first answer, so that a replay has them too. */
export class KeptWarnings1764900000000 implements MigrationInterface {
  name = 'KeptWarnings1764900000000';

  async up(runner: QueryRunner): Promise<void> {
    // MariaDB keeps a column made by a run that was cut off.
    if (await runner.hasColumn(table, 'warnings')) return;
    await runner.query(`ALTER TABLE ${table} ADD COLUMN warnings text NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropColumns(runner, table, ['warnings']);
  }
}
