import { DatabaseSync, type DatabaseSyncInstance, type StatementSyncInstance } from '@photostructure/sqlite';

type Row = Record<string, unknown>;

/** What the package adds to an error of SQLite's own. */
interface SqliteFailure {
  code?: string;
  sqliteCodeName?: string;
  sqliteExtendedCode?: number;
}

/** The extended result codes that somebody asks for; of the others the name of the primary code is enough. */
const extendedNames = new Map([
  [517, 'SQLITE_BUSY_SNAPSHOT'],
  [1555, 'SQLITE_CONSTRAINT_PRIMARYKEY'],
  [2067, 'SQLITE_CONSTRAINT_UNIQUE'],
]);

/**
 * A connection to an SQLite file. The package has the API of `node:sqlite`, comes compiled for every Node from 20 on, and TypeORM
 * expects the API of better-sqlite3: this class has as much of that as TypeORM and the server use, so that TypeORM takes it as its `driver`.
 */
export class SqliteDatabase {
  private readonly connection: DatabaseSyncInstance;

  constructor(
    file: string,
    { readonly: readOnly = false, timeout = 0 }: { readonly?: boolean; timeout?: number } = {},
  ) {
    this.connection = named(() => new DatabaseSync(file, { readOnly, timeout }), 'SQLITE_CANTOPEN');
    // 16 MB of pages. SQLite's default of 2 MB is too little for lists of a large database.
    this.pragma('cache_size = -16000');
  }

  get open(): boolean {
    return this.connection.isOpen;
  }

  /** SQLite's own word on it, not a memory of what was asked of it. */
  get inTransaction(): boolean {
    return this.connection.isOpen && this.connection.isTransaction;
  }

  prepare(text: string): SqliteStatement {
    return new SqliteStatement(
      named(() => this.connection.prepare(text)),
      text,
    );
  }

  exec(text: string): void {
    named(() => this.connection.exec(text));
  }

  pragma(text: string): Row[] {
    return this.prepare(`PRAGMA ${text}`).all();
  }

  /**
   * SQLite keeps a closed connection, with its locks, until the last statement that was prepared on it is collected. What must not
   * wait for that is done here: an open transaction is rolled back, and what stands in the log is copied to the file.
   */
  close(): void {
    if (this.inTransaction) this.exec('ROLLBACK');
    try {
      this.exec('PRAGMA wal_checkpoint');
    } catch {
      // A reader, or a full disk. The next connection reads the log.
    }
    this.connection.close();
  }
}

export class SqliteStatement {
  /** Whether it answers with rows. */
  readonly reader: boolean;
  private names: readonly string[];

  constructor(
    private readonly statement: StatementSyncInstance,
    private readonly text: string,
  ) {
    this.names = this.columnNames();
    this.reader = this.names.length > 0;
    // Half of the time of a large result would go into the names of every row.
    statement.setReturnArrays(true);
  }

  all<T extends object = Row>(...values: readonly unknown[]): T[];
  all(...values: readonly unknown[]): Row[] {
    refuseCut(values);
    const rows: unknown[][] = named(() => this.statement.all(...values));
    // A star stands for other columns when the table was changed.
    if (rows.length > 0 && this.text.includes('*')) this.names = this.columnNames();
    return rows.map((row) => rowOf(this.names, row));
  }

  run(...values: readonly unknown[]): { changes: number; lastInsertRowid: number | bigint } {
    refuseCut(values);
    return named(() => this.statement.run(...values));
  }

  private columnNames(): string[] {
    return this.statement.columns().map(({ name }) => name);
  }
}

/** All rows of a result get their columns in the same order, and so share one hidden class of V8's. */
function rowOf(names: readonly string[], values: readonly unknown[]): Row {
  const row: Row = {};
  let index = 0;
  for (const name of names) {
    row[name] = values[index];
    index += 1;
  }
  return row;
}

/** The package hands a text to SQLite only up to its first NUL, and another text must not be found or stored in its place. */
function refuseCut(values: readonly unknown[]): void {
  for (const value of values) {
    if (typeof value === 'string' && value.includes('\u0000')) throw new TypeError('SQLite takes no text with a NUL.');
  }
}

/** Gives an error the name of SQLite's result code as its `code`. An error without one gets the fallback. */
function named<T>(work: () => T, fallback = 'SQLITE_ERROR'): T {
  try {
    return work();
  } catch (error) {
    if (isFailure(error)) {
      error.code = extendedNames.get(error.sqliteExtendedCode ?? 0) ?? error.sqliteCodeName ?? fallback;
    }
    throw error;
  }
}

function isFailure(error: unknown): error is Error & SqliteFailure {
  return error instanceof Error && 'code' in error && error.code === 'ERR_SQLITE_ERROR';
}
