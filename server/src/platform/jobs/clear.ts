import type { ObjectLiteral } from 'typeorm';
import { deadlineIn } from '../../core/db/deadline.js';
import { find } from '../../core/db/read.js';
import { sql } from '../../core/db/sql.js';
import type { Entity } from '../../core/db/table.js';
import { inTransaction } from '../../core/db/transaction.js';
import { remove } from '../../core/db/write.js';
import type { JobContext } from './job.js';

/** So few rows are deleted at a time that nobody waits for the locks on them. */
const atATime = 500;

const patience = 5000;

/** Deletes rows from before a moment, the oldest first, and says whether there are more. `column` needs an index that begins with it. */
export async function clearOlder<T extends ObjectLiteral>(
  { db }: JobContext,
  entity: Entity<T>,
  column: 'at' | 'createdAt' | 'expiresAt',
  before: Date,
): Promise<{ more: boolean }> {
  const scope = { db, connection: db.connectionUntil(deadlineIn(patience)) };
  const old = olderThan[column](before);
  const rows = await find(scope, entity, old, {
    selected: new Set([column]),
    order: [{ column, direction: 'ASC' }],
    limit: atATime,
  });
  const newest = rows.at(-1)?.[column];
  if (!newest) return { more: false };
  await inTransaction(db, (tx) => remove(tx, entity, upTo[column](newest)));
  return { more: rows.length === atATime };
}

const olderThan = {
  at: (moment: Date) => sql`at < ${moment}`,
  createdAt: (moment: Date) => sql`createdAt < ${moment}`,
  expiresAt: (moment: Date) => sql`expiresAt < ${moment}`,
};

const upTo = {
  at: (moment: Date) => sql`at <= ${moment}`,
  createdAt: (moment: Date) => sql`createdAt <= ${moment}`,
  expiresAt: (moment: Date) => sql`expiresAt <= ${moment}`,
};
