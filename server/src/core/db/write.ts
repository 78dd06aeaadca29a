import type { ObjectLiteral } from 'typeorm';
import type { Condition } from './sql.js';
import type { Run, Value } from './statement.js';
import { type Entity, tableOf } from './table.js';

/**
 * The write path, as lean as the read path and for the same reason: one prepared statement a write, inside a transaction.
 * TypeORM's own spend more time on a row than the database does.
 */

/** A row to be written. Its class is the object type, so that it can be answered as it is. */
export function rowOf<T extends ObjectLiteral>(entity: Entity<T>, values: Partial<T>): T {
  return Object.assign(new entity(), values);
}

/** Writes new rows, if there are any. What a row does not say is null. */
export async function insert<T extends ObjectLiteral>(
  tx: Run,
  entity: Entity<T>,
  ...rows: Partial<T>[]
): Promise<void> {
  if (rows.length === 0) return;
  const { name, columns, encode } = tableOf(tx.db.writer, entity);
  const marks = `(${columns.map(() => '?').join(', ')})`;
  await tx.connection.write(
    `INSERT INTO ${name} (${columns.join(', ')}) VALUES ${rows.map(() => marks).join(', ')}`,
    rows.flatMap((row) => columns.map((column) => encode(column, row[column]))),
  );
}

/** Changes the rows that fulfil a condition, and says how many those are. What is not said stays. */
export function update<T extends ObjectLiteral>(
  tx: Run,
  entity: Entity<T>,
  where: Condition,
  changes: Partial<T>,
): Promise<number> {
  const { name, columns, encode } = tableOf(tx.db.writer, entity);
  const changed = columns.filter((column) => changes[column] !== undefined);
  const values: Value[] = changed.map((column) => encode(column, changes[column]));
  const text = `UPDATE ${name} SET ${changed.map((column) => `${column} = ?`).join(', ')} WHERE ${where.text}`;
  return tx.connection.write(text, [...values, ...where.values]);
}

/** Deletes the rows that fulfil a condition, and says how many those were. */
export function remove(tx: Run, entity: Entity<ObjectLiteral>, where: Condition): Promise<number> {
  return tx.connection.write(`DELETE FROM ${tableOf(tx.db.writer, entity).name} WHERE ${where.text}`, where.values);
}
