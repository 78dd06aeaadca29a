// Migrations that use every helper once, on tables of the demo.
import {
  addColumn,
  addIndex,
  apply,
  createTable,
  dropColumn,
  dropIndex,
  renameColumn,
  renameTable,
  undo,
} from '@kundpost/server/core/db/migrations/changes.js';
import { columns, index, references, table, unique } from '@kundpost/server/core/db/migrations/tables.js';

const { flag, int, moment, nullable, primary, text, varchar, withDefault } = columns;

const visits = table(
  'scratch_visits',
  [primary(varchar('id', 40)), varchar('customerId', 40), nullable(varchar('town', 100)), int('n')],
  [index('ix_scratch_customer', ['customerId', 'n'])],
  [references('fk_scratch_customer', 'customerId', 'customers')],
);
const filled = 'INSERT INTO scratch_visits (id, customerId, town, n) SELECT id, id, city, version FROM customers';
const partner = '(SELECT partners.name FROM partners WHERE partners.id = customers.partnerId)';

const added = [
  createTable(visits, [filled]),
  addColumn('customers', nullable(varchar('scratchPartner', 255)), { filledBy: partner }),
  addColumn('customers', withDefault(varchar('scratchName', 300), ''), { filledBy: "CONCAT(legalName, ' ', id)" }),
  addColumn('customers', withDefault(int('scratchCount'), 7)),
  addColumn('customers', withDefault(flag('scratchFlag'), false)),
  addColumn('customers', nullable(text('scratchText'))),
  addColumn('customers', nullable(moment('scratchAt')), { filledBy: 'createdAt' }),
  addColumn('idempotency_keys', nullable(varchar('scratchHash', 64)), { filledBy: 'keyHash' }),
  addIndex('customers', unique('uq_scratch_name', ['scratchName', 'partnerId'])),
  addIndex('customers', index('ix_scratch_at', ['partnerId', 'scratchAt'])),
];
const dropped = [
  dropIndex('customers', index('ix_scratch_at', ['partnerId', 'scratchAt'])),
  dropColumn('customers', nullable(moment('scratchAt')), { filledBy: 'createdAt' }),
];

const migration = (name, changes) =>
  class {
    name = name;
    up(runner) {
      return apply(runner, changes);
    }
    down(runner) {
      return undo(runner, changes);
    }
  };

export const scratchMigrations = [
  migration('ScratchAdded9000000000001', added),
  migration('ScratchTable9000000000002', [renameTable('scratch_visits', 'scratch_stays')]),
  migration('ScratchColumn9000000000003', [renameColumn('scratch_stays', 'town', 'place')]),
  migration('ScratchDropped9000000000004', dropped),
];
