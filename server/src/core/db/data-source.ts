import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Pool as ServerPool } from 'mysql2';
import { DataSource, type DataSourceOptions, MigrationExecutor } from 'typeorm';
import { BetterSqlite3Driver } from 'typeorm/driver/better-sqlite3/BetterSqlite3Driver.js';
import { MysqlDriver } from 'typeorm/driver/mysql/MysqlDriver.js';
import { deadlineIn, startPatience, within } from './deadline.js';
import { hostsOf, silence } from './hosts.js';
import { keptStatements } from './kept-statements.js';
import { migrations } from './migrations/index.js';
import { HostMonitor } from './monitor.js';
import { Mutex } from './mutex.js';
import type { OpenTransaction } from './open-transaction.js';
import { Pool, poolSize } from './pool.js';
import { setSerialType } from './serial.js';
import { beginOnServer, readerOf } from './server.js';
import { beginOnSqlite, SqliteConnection } from './sqlite.js';
import { SqliteDatabase } from './sqlite-driver.js';
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
  /** Any connection for statements outside a transaction, which only read. None of them lasts longer than the deadline. */
  connectionUntil(deadline: number): Connection;
  /** Begins a transaction, which is cut off at the deadline. For `inTransaction` alone, which ends it. */
  begin(deadline: number): Promise<OpenTransaction>;
  /** Whether the database answers within this many ms. */
  answers(patience: number): Promise<boolean>;
  close(): Promise<void>;
}

type Entities = NonNullable<DataSourceOptions['entities']>;

/** What has to be in the database before a server listens. Done before anybody else may start on the same database. */
type Prepare = (db: Database) => Promise<void>;

/** How long a server that starts waits for a database server that is not there yet, in ms. */
const patienceForServer = 8000;

/** How long it takes at most to connect to the database server, and to say goodbye to it, in ms. */
const connectPatience = 3000;
const closePatience = 1000;

/**
 * Opens the database a URL names, brings its tables up to date and prepares it, one starting server at a time. Creates the
 * SQLite file, or the schema on a MySQL or MariaDB server, when there is none. Several comma-separated hosts name one cluster (see HostMonitor).
 */
export async function openDatabase(url: string, entities: Entities, prepare: Prepare): Promise<Database> {
  return url.startsWith('sqlite:')
    ? openSqlite(url.slice('sqlite:'.length), entities, prepare)
    : openServer(url, entities, prepare);
}

async function openSqlite(file: string, entities: Entities, prepare: Prepare): Promise<Database> {
  setSerialType('sqlite');
  const path = resolve(file);
  mkdirSync(dirname(path), { recursive: true });
  // A database of its own serves as the lock: SQLite lets go of it when the process ends, however it ends.
  const lock = new SqliteDatabase(`${path}-start`, { timeout: startPatience });
  lock.exec('BEGIN EXCLUSIVE');
  const common = { type: 'better-sqlite3', database: path, driver: SqliteDatabase, entities } as const;
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
  const connection = new SqliteConnection(sqliteDriver(reader));
  const db: Database = {
    kind: 'sqlite',
    writer,
    reader,
    turn,
    connectionUntil: () => connection,
    begin: () => beginOnSqlite(sqliteDriver(writer)),
    answers: () =>
      connection.read('SELECT 1', []).then(
        () => true,
        () => false,
      ),
    // Not in the middle of somebody's transaction.
    close: () =>
      turn.run(deadlineIn(closePatience), async () => {
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
  const hosts = hostsOf(url);
  const monitor = await HostMonitor.start(hosts, patienceForServer);
  await monitor.createSchema();
  const { kind } = monitor;
  setSerialType(kind);
  const source = await new DataSource({
    type: kind,
    username: hosts[0]?.account.user,
    password: hosts[0]?.account.password,
    database: hosts[0]?.database,
    entities,
    migrations,
    charset: 'utf8mb4_unicode_ci',
    timezone: 'Z',
    supportBigNumbers: true,
    connectTimeout: connectPatience,
    extra: { connectionLimit: poolSize, maxPreparedStatements: keptStatements, stream: () => monitor.open() },
  }).initialize();
  const connections = poolOf(source);
  let serving = false;
  connections.on('connection', (connection) => {
    connection.on('error', () => undefined);
    connection.query(settingsFor(kind, serving), (error) => error && connection.destroy());
  });
  // The one that was open before it could be told anything.
  await monitor.closeConnections();
  const pool = new Pool(connections);
  void monitor.watch(pool);
  const db: Database = {
    kind,
    writer: source,
    reader: source,
    turn: new Mutex(),
    connectionUntil: (deadline) => readerOf(pool, deadline),
    begin: (deadline) => beginOnServer(pool, deadline),
    answers: (patience) => monitor.answers(patience),
    close: async () => {
      monitor.close();
      await within(closePatience, source.destroy(), silence).catch(() => monitor.closeConnections());
    },
  };
  await setUp(source, () => prepare(db));
  // What set up the database took its time. What serves requests may not, and gets connections that are told so.
  serving = true;
  await monitor.closeConnections();
  return db;
}

async function setUp(source: DataSource, prepare: () => Promise<void>): Promise<void> {
  const lock = source.createQueryRunner();
  try {
    // Locks have the whole server's scope, so the database's name is part of theirs.
    const taken = await lock.query("SELECT GET_LOCK(CONCAT('start ', LEFT(DATABASE(), 50)), ?) AS taken", [
      startPatience / 1000,
    ]);
    if (Number(taken[0]?.taken) !== 1)
      throw new Error('Another server has been setting up this database for a quarter of an hour.');
    // On the connection that holds the lock: the database goes on with a statement whose sender has been killed, and lets go of the
    // lock after it.
    const executor = new MigrationExecutor(source, lock);
    executor.transaction = 'each';
    await executor.executePendingMigrations();
    await prepare();
    await lock.query("SELECT RELEASE_LOCK(CONCAT('start ', LEFT(DATABASE(), 50)))");
  } finally {
    await lock.release();
  }
}

function poolOf({ driver }: DataSource): ServerPool {
  if (!(driver instanceof MysqlDriver)) throw new Error('This database is neither MySQL nor MariaDB.');
  return driver.pool;
}

/**
 * What every connection is told once, in one statement: how transactions see each other (TypeORM would say it before each of them),
 * and for MariaDB not to keep the results of subqueries, which for a search are never the same twice and cost half of its time.
 * While requests are served also that the server is to end by itself what we have given up: it does not notice when the way to
 * us is lost, and would hold the locks of an abandoned transaction for hours. Times are in seconds, but for `max_execution_time`.
 */
function settingsFor(kind: DatabaseKind, serving: boolean): string {
  const settings =
    kind === 'mariadb'
      ? ["tx_isolation = 'READ-COMMITTED'", "optimizer_switch = 'subquery_cache=off'"]
      : ["transaction_isolation = 'READ-COMMITTED'"];
  const limits =
    kind === 'mariadb'
      ? ['max_statement_time = 5', 'idle_transaction_timeout = 10']
      : ['max_execution_time = 5000', 'wait_timeout = 60'];
  if (serving) settings.push('innodb_lock_wait_timeout = 4', ...limits);
  return `SET SESSION ${settings.join(', ')}`;
}
