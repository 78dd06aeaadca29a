import { statSync } from 'node:fs';
import type { ObjectLiteral } from 'typeorm';
import type { BetterSqlite3Driver } from 'typeorm/driver/better-sqlite3/BetterSqlite3Driver.js';
import { isConflict } from './errors.js';
import { keptStatements } from './kept-statements.js';
import { type Link, OpenTransaction } from './open-transaction.js';
import type { SqliteDatabase, SqliteStatement } from './sqlite-driver.js';
import type { Connection, Value } from './statement.js';
import { CommitUncertain, DatabaseMoved } from './transaction-errors.js';

/** Statements on the connection that a driver has at the time. */
export class SqliteConnection implements Connection {
  constructor(protected readonly driver: BetterSqlite3Driver) {}

  async read<T extends ObjectLiteral>(text: string, values: readonly Value[]): Promise<T[]> {
    return prepared(this.sqlite, text).all<T>(...values.map(forSqlite));
  }

  async write(text: string, values: readonly Value[]): Promise<number> {
    return prepared(this.sqlite, text).run(...values.map(forSqlite)).changes;
  }

  protected get sqlite(): SqliteDatabase {
    return this.driver.databaseConnection;
  }
}

/**
 * Begins a transaction on the one connection that writes. It takes the right to write at once: a transaction that takes it after
 * having read may find that another process has written meanwhile, and that a disk is read-only is known before any work is done.
 */
export async function beginOnSqlite(driver: BetterSqlite3Driver): Promise<OpenTransaction> {
  const link = new SqliteLink(driver);
  // What an end that failed has left behind must not become the beginning of somebody else's work.
  await link.rollback();
  await link.begin();
  return new OpenTransaction(link);
}

class SqliteLink extends SqliteConnection implements Link {
  isOpen(): boolean {
    return this.sqlite.inTransaction;
  }

  async begin(): Promise<void> {
    if (!this.sqlite.open) {
      // Where there is no file, an empty one would be made.
      refuseMoved(this.driver);
      await this.driver.connect();
    }
    try {
      await this.write('BEGIN IMMEDIATE', []);
      refuseMoved(this.driver);
    } catch (error) {
      await this.rollback();
      throw error;
    }
  }

  async commit(): Promise<void> {
    refuseMoved(this.driver);
    try {
      await this.write('COMMIT', []);
    } catch (error) {
      // While somebody else holds the file SQLite keeps the transaction open and has committed nothing of it. After any other error
      // the commit may already stand in the log, and be taken for good when the file is opened anew.
      throw isConflict(error) && this.isOpen() ? error : new CommitUncertain(error);
    }
    if (this.isOpen()) throw new CommitUncertain(null);
  }

  async rollback(): Promise<void> {
    if (!this.isOpen()) return;
    try {
      await this.write('ROLLBACK', []);
    } catch {
      // Looked at below.
    }
    // Closing ends it as well. It is opened again at the next beginning, if that is possible then.
    if (this.isOpen()) await this.driver.disconnect();
  }
}

const filesOf = new WeakMap<BetterSqlite3Driver, string>();

/**
 * SQLite goes on writing into a file or a log that somebody has moved away, deleted or put another one in the place of, where
 * nobody will ever find it again.
 */
function refuseMoved(driver: BetterSqlite3Driver): void {
  const { database } = driver.options;
  const files = [database, `${database}-wal`]
    .map((path) => statSync(path, { throwIfNoEntry: false }))
    .map((file) => `${file?.dev} ${file?.ino}`)
    .join(', ');
  const opened = filesOf.get(driver) ?? files;
  filesOf.set(driver, opened);
  if (files !== opened) throw new DatabaseMoved();
}

const statementsOf = new WeakMap<SqliteDatabase, Map<string, SqliteStatement>>();

function prepared(connection: SqliteDatabase, text: string): SqliteStatement {
  const statements = statementsOf.get(connection) ?? new Map<string, SqliteStatement>();
  statementsOf.set(connection, statements);
  const statement = statements.get(text) ?? connection.prepare(text);
  statements.set(text, statement);
  // The oldest go first: selections and lists of ids make more texts than are worth keeping.
  for (const oldest of statements.keys()) if (statements.size > keptStatements) statements.delete(oldest);
  return statement;
}

/** SQLite has neither moments nor booleans. */
function forSqlite(value: Value): string | number | null {
  if (value instanceof Date) return value.toISOString().replace('T', ' ').slice(0, 23);
  return typeof value === 'boolean' ? Number(value) : value;
}
