import type { Connection, Pool, RowDataPacket } from 'mysql2';
import type { ObjectLiteral } from 'typeorm';
import { BetterSqlite3Driver } from 'typeorm/driver/better-sqlite3/BetterSqlite3Driver.js';
import { MysqlDriver } from 'typeorm/driver/mysql/MysqlDriver.js';
import type { Context } from '../context.js';
import { keptStatements } from './data-source.js';

/** Where a statement runs: any connection, or a transaction's. */
export type Run = Pick<Context, 'em'>;

/** What a statement binds. */
export type Value = string | number | boolean | Date | null;

/** Runs a statement, prepared; the rows it answers with, if it does. */
export async function run<T extends ObjectLiteral>(ctx: Run, text: string, values: readonly Value[]): Promise<T[]> {
  const { queryRunner } = ctx.em;
  const { driver } = (queryRunner ?? ctx.em).connection;
  if (driver instanceof BetterSqlite3Driver) return runSqlite<T>(driver.databaseConnection, text, values);
  if (!(driver instanceof MysqlDriver)) throw new Error('This database is neither SQLite nor MySQL nor MariaDB.');
  const connection: Connection | Pool = queryRunner ? await queryRunner.connect() : driver.pool;
  return new Promise((resolve, reject) => {
    connection.execute<(T & RowDataPacket)[]>(text, [...values], (error, rows) =>
      error ? reject(error) : resolve(rows),
    );
  });
}

interface SqliteConnection {
  prepare(text: string): SqliteStatement;
}
interface SqliteStatement {
  /** Whether it answers with rows. */
  reader: boolean;
  all<T>(values: readonly unknown[]): T[];
  run(values: readonly unknown[]): unknown;
}

const prepared = new WeakMap<SqliteConnection, Map<string, SqliteStatement>>();

function runSqlite<T>(connection: SqliteConnection, text: string, values: readonly Value[]): T[] {
  const statements = prepared.get(connection) ?? new Map<string, SqliteStatement>();
  prepared.set(connection, statements);
  const statement = statements.get(text) ?? connection.prepare(text);
  statements.set(text, statement);
  // The oldest go first: selections and lists of ids make more texts than are worth keeping.
  for (const oldest of statements.keys()) if (statements.size > keptStatements) statements.delete(oldest);
  const bound = values.map(forSqlite);
  if (statement.reader) return statement.all<T>(bound);
  statement.run(bound);
  return [];
}

/** SQLite has neither moments nor booleans. */
function forSqlite(value: Value): string | number | null {
  if (value instanceof Date) return value.toISOString().replace('T', ' ').slice(0, 23);
  return typeof value === 'boolean' ? Number(value) : value;
}
