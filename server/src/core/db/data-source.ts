import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import type { Pool } from 'mysql2';
import { createConnection } from 'mysql2/promise';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { BetterSqlite3Driver } from 'typeorm/driver/better-sqlite3/BetterSqlite3Driver.js';
import { MysqlDriver } from 'typeorm/driver/mysql/MysqlDriver.js';
import { migrations } from './migrations/index.js';
import { Mutex } from './mutex.js';
import type { OpenTransaction } from './open-transaction.js';
import { beginOnServer, connectionOf } from './server.js';
import { beginOnSqlite, SqliteConnection } from './sqlite.js';
import type { Connection } from './statement.js';

export type DatabaseKind = 'sqlite' | 'mariadb' | 'mysql';

export interface Database {
  readonly kind: DatabaseKind;
  /** Where transactions run. */
  readonly writer: DataSource;
  /**
   * Where queries outside a transaction run. On SQLite this is a second, read-only connection, because the writer's one
   * connection may be in the middle of somebody's transaction; on MySQL and MariaDB it is the same pool.
   */
  readonly reader: DataSource;
  /** One writer at a time on SQLite; not used elsewhere. */
  readonly turn: Mutex;
  /** Any connection for statements outside a transaction, which only read. */
  readonly connection: Connection;
  /** Begins a transaction. For `inTransaction` alone, which ends it. */
  begin(): Promise<OpenTransaction>;
  close(): Promise<void>;
}

type Entities = NonNullable<DataSourceOptions['entities']>;

/** What has to be in the database before a server listens. Done before anybody else may start on the same database. */
type Prepare = (db: Database) => Promise<void>;

/** Seconds that a server that starts waits for another one just setting up the same database: a million customers take minutes. */
const patience = 900;

/** How many prepared statements a connection keeps. A server allows 16 382 for all its clients together. */
export const keptStatements = 128;

/**
 * Opens the database a URL names, brings its tables up to date and prepares it, one starting server at a time. Creates the
 * SQLite file, or the schema on a MySQL or MariaDB server, when there is none. Several comma-separated hosts name one cluster: the first that answers is used.
 */
export async function openDatabase(url: string, entities: Entities, prepare: Prepare): Promise<Database> {
  return url.startsWith('sqlite:')
    ? openSqlite(url.slice('sqlite:'.length), entities, prepare)
    : openServer(url, entities, prepare);
}

async function openSqlite(file: string, entities: Entities, prepare: Prepare): Promise<Database> {
  const path = resolve(file);
  mkdirSync(dirname(path), { recursive: true });
  // better-sqlite3 12 is right for Node 20 only and 13 for Node 22 and later only; both are installed.
  const require = createRequire(import.meta.url);
  const driver = require(Number(process.versions.node.split('.')[0]) >= 22 ? 'better-sqlite3-13' : 'better-sqlite3');
  // A database of its own serves as the lock: SQLite lets go of it when the process ends, however it ends.
  const lock = new driver(`${path}-start`, { timeout: patience * 1000 });
  lock.exec('BEGIN EXCLUSIVE');
  const common = { type: 'better-sqlite3', database: path, driver, entities } as const;
  let serving = false;
  const writer = await new DataSource({
    ...common,
    enableWAL: true,
    migrations,
    prepareDatabase: (connection) => {
      // A migration can only wait. While requests are served, waiting here would hold up all of them: transactions are begun again.
      connection.pragma(`busy_timeout = ${serving ? 20 : 5000}`);
      connection.pragma('synchronous = FULL');
      connection.pragma('foreign_keys = ON');
      // A migration sorts more than fits into memory.
      if (serving) connection.pragma('temp_store = MEMORY');
    },
  }).initialize();
  await writer.runMigrations({ transaction: 'each' });
  serving = true;
  // Opened again for what holds from here on.
  await writer.driver.disconnect();
  await writer.driver.connect();
  const reader = await new DataSource({
    ...common,
    readonly: true,
    // What a read puts aside it can put aside when the disk is full, too.
    prepareDatabase: (connection) => connection.pragma('temp_store = MEMORY'),
  }).initialize();
  const turn = new Mutex();
  const db: Database = {
    kind: 'sqlite',
    writer,
    reader,
    turn,
    connection: new SqliteConnection(sqliteDriver(reader)),
    begin: () => beginOnSqlite(sqliteDriver(writer)),
    // Not in the middle of somebody's transaction.
    close: () =>
      turn.run(async () => {
        await reader.destroy();
        await writer.destroy();
      }),
  };
  await prepare(db);
  lock.close();
  return db;
}

function sqliteDriver({ driver }: DataSource): BetterSqlite3Driver {
  if (!(driver instanceof BetterSqlite3Driver)) throw new Error('This database is not SQLite.');
  return driver;
}

async function openServer(url: string, entities: Entities, prepare: Prepare): Promise<Database> {
  const server = await firstThatAnswers(url);
  const source = await new DataSource({
    ...server.options,
    type: server.kind,
    entities,
    migrations,
    charset: 'utf8mb4_unicode_ci',
    timezone: 'Z',
    supportBigNumbers: true,
    extra: {
      connectionLimit: 16,
      maxPreparedStatements: keptStatements,
      ...(server.socketPath ? { socketPath: server.socketPath } : {}),
    },
  }).initialize();
  const pool = poolOf(source);
  await tellConnections(pool, source, server.kind);
  const db: Database = {
    kind: server.kind,
    writer: source,
    reader: source,
    turn: new Mutex(),
    connection: connectionOf(pool),
    begin: () => beginOnServer(pool),
    close: () => source.destroy(),
  };
  const lock = source.createQueryRunner();
  try {
    // Locks have the whole server's scope, so the database's name is part of theirs.
    const taken = await lock.query("SELECT GET_LOCK(CONCAT('start ', LEFT(DATABASE(), 50)), ?) AS taken", [patience]);
    if (Number(taken[0]?.taken) !== 1)
      throw new Error('Another server has been setting up this database for a quarter of an hour.');
    await source.runMigrations({ transaction: 'each' });
    await prepare(db);
    await lock.query("SELECT RELEASE_LOCK(CONCAT('start ', LEFT(DATABASE(), 50)))");
  } finally {
    await lock.release();
  }
  return db;
}

function poolOf({ driver }: DataSource): Pool {
  if (!(driver instanceof MysqlDriver)) throw new Error('This database is neither MySQL nor MariaDB.');
  return driver.pool;
}

/**
 * What every connection is told once: how transactions see each other (TypeORM would say it before each of them), and for
 * MariaDB not to keep the results of subqueries, which for a search are never the same twice and cost half of its time.
 */
async function tellConnections(pool: Pool, source: DataSource, kind: DatabaseKind): Promise<void> {
  const settings = ['SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED'];
  if (kind === 'mariadb') settings.push("SET SESSION optimizer_switch = 'subquery_cache=off'");
  pool.on('connection', (connection) => {
    for (const setting of settings) connection.query(setting, (error) => error && connection.destroy());
  });
  // The one connection that is open already.
  for (const setting of settings) await source.query(setting);
}

async function firstThatAnswers(url: string) {
  const hosts = hostsOf(url);
  let failure: unknown;
  for (const host of hosts) {
    const parsed = new URL(host);
    const socketPath = parsed.searchParams.get('socketPath') ?? undefined;
    const options = {
      host: parsed.hostname,
      port: Number(parsed.port || 3306),
      username: decodeURIComponent(parsed.username),
      password: decodeURIComponent(parsed.password),
      database: decodeURIComponent(parsed.pathname.slice(1)) || 'kundpost',
    };
    try {
      return { options, socketPath, kind: await prepareSchema(options, socketPath) };
    } catch (error) {
      failure = error;
    }
  }
  throw failure;
}

/** `mysql://u:p@one:3306,two:3306/db` → one URL a host. */
export function hostsOf(url: string): string[] {
  const match = /^(mysql|mariadb):\/\/(?:([^@/]*)@)?([^/?]*)(.*)$/.exec(url);
  if (!match) throw new Error('DATABASE_URL is not a mysql:// or mariadb:// address.');
  const [, , credentials = '', hosts = '', rest = ''] = match;
  return hosts.split(',').map((host) => `mysql://${credentials ? `${credentials}@` : ''}${host || 'localhost'}${rest}`);
}

async function prepareSchema(
  options: { host: string; port: number; username: string; password: string; database: string },
  socketPath: string | undefined,
): Promise<'mariadb' | 'mysql'> {
  const { database, username, ...rest } = options;
  const connection = await createConnection({ ...rest, user: username, socketPath, connectTimeout: 10_000 });
  try {
    const [rows] = await connection.query('SELECT VERSION() AS version');
    const [exists] = await connection.query('SELECT 1 FROM information_schema.schemata WHERE schema_name = ?', [
      database,
    ]);
    if (Array.isArray(exists) && exists.length === 0) {
      await connection.query(
        `CREATE DATABASE IF NOT EXISTS ${connection.escapeId(database)} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`,
      );
    }
    return JSON.stringify(rows).toLowerCase().includes('mariadb') ? 'mariadb' : 'mysql';
  } finally {
    await connection.end();
  }
}
