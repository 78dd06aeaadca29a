import { SqliteDatabase } from '@kundpost/server/core/db/sqlite-driver.js';
import { createConnection } from 'mysql2/promise';

type Row = Record<string, unknown>;

interface OpenSqlite {
  prepare: (sql: string) => {
    reader: boolean;
    all: (...values: readonly unknown[]) => Row[];
    run: (...values: readonly unknown[]) => { changes: number };
  };
  exec: (sql: string) => void;
  close: () => void;
}

interface Connection {
  ask: (sql: string) => Row[] | Promise<Row[]>;
  close: () => void | Promise<void>;
}

/** Asks the database itself, past the server. The same statement has to do on every database. */
export function askDatabase(databaseUrl: string, sql: string): Promise<Row[]> {
  return connected(databaseUrl, ({ ask }) => ask(sql));
}

async function connected<T>(databaseUrl: string, work: (connection: Connection) => T | Promise<T>): Promise<T> {
  const connection = await (databaseUrl.startsWith('sqlite:')
    ? connectSqlite(databaseUrl)
    : connectServer(databaseUrl));
  try {
    return await work(connection);
  } finally {
    await connection.close();
  }
}

export function openSqlite(databaseUrl: string): OpenSqlite {
  return new SqliteDatabase(databaseUrl.slice('sqlite:'.length), { timeout: 5000 });
}

function connectSqlite(databaseUrl: string): Connection {
  const db = openSqlite(databaseUrl);
  return {
    ask: (sql) => {
      const statement = db.prepare(sql);
      if (statement.reader) return statement.all();
      statement.run();
      return [];
    },
    close: () => db.close(),
  };
}

async function connectServer(url: string): Promise<Connection> {
  const { username: user, pathname, searchParams } = new URL(url);
  const socketPath = searchParams.get('socketPath') ?? undefined;
  const connection = await createConnection({ user, database: pathname.slice(1), socketPath, dateStrings: true });
  return {
    ask: async (sql) => {
      const [rows] = await connection.query(sql);
      return Array.isArray(rows) ? rows.map((row) => ({ ...row })) : [];
    },
    close: () => connection.end(),
  };
}

async function tableNamesOf({ ask }: Connection, databaseUrl: string): Promise<string[]> {
  const sql = databaseUrl.startsWith('sqlite:')
    ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
    : 'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()';
  return (await ask(sql)).map(({ name }) => String(name)).sort();
}

export function tableNames(databaseUrl: string): Promise<string[]> {
  return connected(databaseUrl, (connection) => tableNamesOf(connection, databaseUrl));
}

/** When the server's own jobs are due: written whenever one runs, whatever else happens. */
const schedule = 'jobs';

async function dataTablesOf(connection: Connection, databaseUrl: string): Promise<string[]> {
  return (await tableNamesOf(connection, databaseUrl)).filter((name) => name !== schedule);
}

/** Every row of every table, as text, in an order of its own: equal dumps mean that nothing at all was written. */
export function dump(databaseUrl: string): Promise<Record<string, string[]>> {
  return connected(databaseUrl, async (connection) => {
    const tables: Record<string, string[]> = {};
    for (const name of await dataTablesOf(connection, databaseUrl)) {
      const rows = await connection.ask(`SELECT * FROM ${name}`);
      tables[name] = rows.map((row) => JSON.stringify(row)).sort();
    }
    return tables;
  });
}

/** How many rows each table has. */
export function counts(databaseUrl: string): Promise<Record<string, number>> {
  return connected(databaseUrl, async (connection) => {
    const counted: Record<string, number> = {};
    for (const name of await dataTablesOf(connection, databaseUrl)) {
      const [row] = await connection.ask(`SELECT COUNT(*) AS n FROM ${name}`);
      counted[name] = Number(row?.n);
    }
    return counted;
  });
}

/** By how many rows each table has grown; tables that have not are left out, and the totals, which chance spreads over rows. */
export function growth(before: Record<string, number>, after: Record<string, number>): Record<string, number> {
  const grown = Object.entries(after).map(([name, n]) => [name, n - (before[name] ?? 0)] as const);
  return Object.fromEntries(grown.filter(([name, difference]) => difference !== 0 && name !== 'country_totals'));
}
