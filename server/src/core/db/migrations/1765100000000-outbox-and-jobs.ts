import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addIndexes, columns, dropIndexes, index, table } from './tables.js';

const { moment, nullable, primary, serial, text, varchar } = columns;

const tables = [
  table(
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
  ),
  table(
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
  ),
];

const indexes = { idempotency_keys: [index('ix_idempotency_createdAt', ['createdAt'])] };

/** What happened, for whoever follows it after the commit; and when each job of the server is due. */
export class OutboxAndJobs1765100000000 implements MigrationInterface {
  name = 'OutboxAndJobs1765100000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const build of tables) await runner.createTable(build(runner), true);
    await addIndexes(runner, indexes);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropIndexes(runner, indexes);
    for (const build of tables) await runner.dropTable(build(runner), true);
  }
}
