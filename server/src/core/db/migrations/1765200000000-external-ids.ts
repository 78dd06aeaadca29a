import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, addIndex, apply, undo } from './changes.js';
import { columns, unique } from './tables.js';

const { nullable, varchar } = columns;

const changes = [
  addColumn('customers', nullable(varchar('externalId', 60))),
  addColumn('customers', nullable(varchar('externalIdKey', 64))),
  addIndex('customers', unique('uq_customers_externalId', ['externalIdKey', 'partnerId'])),
];

/** A partner keeps its own number of a customer with it. */
export class ExternalIds1765200000000 implements MigrationInterface {
  name = 'ExternalIds1765200000000';

  up(runner: QueryRunner): Promise<void> {
    return apply(runner, changes);
  }

  down(runner: QueryRunner): Promise<void> {
    return undo(runner, changes);
  }
}
