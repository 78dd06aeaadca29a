import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addIndex, apply, createTable, undo } from './changes.js';
import { columns, index, table } from './tables.js';

const { moment, nullable, primary, serial, text, varchar } = columns;

const outboxEvents = table(
  'outbox_events',
  [
    serial('id'),
    varchar('partnerId', 40),
    nullable(varchar('sharedWith', 40)),
    varchar('objectId', 40),
    varchar('type', 60),
    varchar('actorId', 40),
    moment('at'),
  ],
  [index('ix_outbox_at', ['at'])],
  [],
);

const jobs = table(
  'jobs',
  [
    primary(varchar('name', 60)),
    moment('dueAt'),
    nullable(varchar('takenBy', 40)),
    nullable(moment('endedAt')),
    nullable(text('error')),
  ],
  [],
  [],
);

const changes = [
  createTable(outboxEvents),
  createTable(jobs),
  addIndex('idempotency_keys', index('ix_idempotency_createdAt', ['createdAt'])),
];

/** What happened, for whoever follows it after the commit; and when each job of the server is due. */
export class OutboxAndJobs1765100000000 implements MigrationInterface {
  name = 'OutboxAndJobs1765100000000';

  up(runner: QueryRunner): Promise<void> {
    return apply(runner, changes);
  }

  down(runner: QueryRunner): Promise<void> {
    return undo(runner, changes);
  }
}
