import type { GraphQLResolveInfo } from 'graphql';
import type { Connection, Pool, RowDataPacket } from 'mysql2';
import type { DataSource, EntityMetadata, ObjectLiteral } from 'typeorm';
import { BetterSqlite3Driver } from 'typeorm/driver/better-sqlite3/BetterSqlite3Driver.js';
import { MysqlDriver } from 'typeorm/driver/mysql/MysqlDriver.js';
import type { Context } from '../context.js';
import { notFound } from '../failure.js';
import { type Selected, selectedColumns } from './columns.js';
import { keptStatements } from './data-source.js';
import { type Condition, sql } from './sql.js';

/**
 * The read path. One prepared statement a read, with the columns the selection asks for, and the driver's rows are the objects:
 * TypeORM's own finders spend most of a request's time on building a query and on hydration. Outside a transaction reads take
 * any connection (on SQLite the read-only one), inside they take the transaction's.
 */

/** The class of a table's rows. */
export type Entity<T> = new () => T;

export interface Arrangement<T> {
  order?: readonly { column: keyof T & string; direction: 'ASC' | 'DESC' }[];
  limit?: number;
  /** The columns to read; all when absent or null. */
  selected?: Selected;
  /** Reads along the index that has this order within what the condition fixes, when there is one. */
  alongIndex?: boolean;
  /**
   * Until the transaction ends nobody else changes the rows (`shared`: others may hold them as well; `alone`: they wait). For
   * MySQL and MariaDB: SQLite has one writer at a time.
   */
  held?: keyof typeof holds;
}

const holds = { shared: ' LOCK IN SHARE MODE', alone: ' FOR UPDATE' } as const;

/** Where a read happens: a context, or the little of one that a server has before there is a request. */
export type Scope = Pick<Context, 'em' | 'db'>;

/** Where a statement runs: any connection, or a transaction's. */
export type Run = Pick<Context, 'em'>;

export type Value = string | number | boolean | Date | null;
type Row = Record<string, unknown>;

/** The rows of a table that fulfil a condition. */
export async function find<T extends ObjectLiteral>(
  ctx: Scope,
  entity: Entity<T>,
  where: Condition,
  { order = [], limit, selected, alongIndex, held }: Arrangement<T> = {},
): Promise<T[]> {
  const table = tableOf(ctx.db.writer, entity);
  const sorted = order.map(({ column, direction }) => `${column} ${direction}`).join(', ');
  const columns = selected ? table.columns.filter((column) => selected.has(column)) : table.columns;
  const index = alongIndex && order[0] ? table.indexFor(where, order[0].column) : null;
  const text =
    `SELECT ${columns.join(', ')} FROM ${table.name}${index ? ` FORCE INDEX (${index})` : ''} WHERE ${where.text}` +
    (sorted ? ` ORDER BY ${sorted}` : '') +
    (limit === undefined ? '' : ` LIMIT ${Math.trunc(limit)}`) +
    (held && ctx.db.kind !== 'sqlite' ? holds[held] : '');
  const rows = await run<T>(ctx, text, where.values);
  for (const row of rows) table.decode(row);
  return rows;
}

/** The columns of a table that a field's selection needs; null for all of them. */
export function columnsFor(ctx: Scope, entity: Entity<ObjectLiteral>, info: GraphQLResolveInfo | undefined): Selected {
  return info ? selectedColumns(info, tableOf(ctx.db.writer, entity).names) : null;
}

export async function findOne<T extends ObjectLiteral>(
  ctx: Scope,
  entity: Entity<T>,
  where: Condition,
  arrangement: Arrangement<T> = {},
): Promise<T | null> {
  return (await find(ctx, entity, where, { ...arrangement, limit: 1 }))[0] ?? null;
}

/** One row that the viewer asked for; NOT_FOUND when the condition, which holds the policy, finds none. */
export async function findOr404<T extends ObjectLiteral>(
  ctx: Context,
  entity: Entity<T>,
  where: Condition,
  arrangement: Pick<Arrangement<T>, 'held'> = {},
): Promise<T> {
  const found = await findOne(ctx, entity, where, arrangement);
  if (!found) throw notFound();
  return found;
}

/** The row with this id, which has to be there because another row refers to it. */
export async function get<T extends ObjectLiteral>(
  ctx: Scope,
  entity: Entity<T>,
  id: string,
  arrangement: Pick<Arrangement<T>, 'held'> = {},
): Promise<T> {
  const found = await findOne(ctx, entity, sql`id = ${id}`, arrangement);
  if (!found) throw new Error(`No row ${id}, though another row refers to it.`);
  return found;
}

export async function count(ctx: Scope, entity: Entity<ObjectLiteral>, where: Condition): Promise<number> {
  const { name } = tableOf(ctx.db.writer, entity);
  const [row] = await run<Row>(ctx, `SELECT COUNT(*) AS matches FROM ${name} WHERE ${where.text}`, where.values);
  return Number(row?.matches ?? 0);
}

/** The rows of a whole statement, as stored: for what one table does not hold. */
export function query<T extends ObjectLiteral = Row>(ctx: Run, statement: Condition): Promise<T[]> {
  return run<T>(ctx, statement.text, statement.values);
}

interface Table {
  name: string;
  columns: readonly string[];
  names: ReadonlySet<string>;
  /** The index to read along, for a database that has to be told; null where it finds the way or there is none. */
  indexFor(where: Condition, orderedBy: string): string | null;
  /** Puts the entity's values in the place of the stored ones. */
  decode(row: Row): void;
  /** What is stored of an entity's value. */
  encode(column: string, value: unknown): Value;
}

/** Its columns in order; the longest indexes come first. */
interface Index {
  name: string;
  columns: readonly string[];
}

const tables = new WeakMap<DataSource, Map<unknown, Table>>();

export function tableOf(source: DataSource, entity: Entity<ObjectLiteral>): Table {
  const known = tables.get(source) ?? new Map<unknown, Table>();
  tables.set(source, known);
  const table = known.get(entity) ?? describe(source.getMetadata(entity), source.options.type === 'better-sqlite3');
  known.set(entity, table);
  return table;
}

function describe({ columns, tableName, indices }: EntityMetadata, sqlite: boolean): Table {
  const decoders = columns.flatMap(({ databaseName, type }) => {
    const decode = decoderOf(String(type), sqlite);
    return decode ? [{ name: databaseName, decode }] : [];
  });
  const names = columns.map((column) => column.databaseName);
  const lists = indices.map((index) => ({ name: index.name, columns: index.columns.map((each) => each.databaseName) }));
  lists.sort((a, b) => b.columns.length - a.columns.length);
  const json = new Set(columns.filter(({ type }) => type === 'simple-json').map((column) => column.databaseName));
  return {
    name: tableName,
    columns: names,
    names: new Set(names),
    indexFor: (where, orderedBy) => (sqlite ? null : indexAlong(lists, where, orderedBy)),
    decode: (row) => {
      for (const { name, decode } of decoders) {
        const stored = row[name];
        if (stored !== null && stored !== undefined) row[name] = decode(stored);
      }
    },
    encode: (column, value) => bindable(json.has(column) ? JSON.stringify(value) : value),
  };
}

/**
 * MariaDB takes the tenant's part of an index for as good as the part behind a cursor and then reads a list from its
 * beginning, half a million rows for one page; so lists say which index they follow: the one that begins with the columns
 * the condition fixes and goes on in the list's order. A condition that fixes more than that, or names its rows, leads to
 * few of them by another way, which is left to the database.
 */
function indexAlong(indices: readonly Index[], where: Condition, orderedBy: string): string | null {
  if (where.namesRows) return null;
  const leading = where.fixed.filter((column) => indices.some(({ columns }) => columns[0] === column));
  const found = indices.find(({ columns }) => {
    const [before, after] = [columns.slice(0, -2), columns.slice(-2)];
    const goesOn = after[0] === orderedBy && after[1] === 'id';
    return goesOn && before.every((column) => where.fixed.includes(column)) && leading.every((c) => before.includes(c));
  });
  return found?.name ?? null;
}

function bindable(value: unknown): Value {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (value instanceof Date) return value;
  throw new Error(`Nothing a column could hold: ${typeof value}`);
}

/** How a stored value becomes the entity's; null where the driver already gives the right one. */
function decoderOf(type: string, sqlite: boolean): ((stored: unknown) => unknown) | null {
  if (type === 'simple-json') return (stored) => JSON.parse(String(stored));
  if (type === 'boolean') return (stored) => stored === 1;
  if (type === 'bigint') return Number;
  if (type === 'datetime' && sqlite) return (stored) => new Date(`${String(stored).replace(' ', 'T')}Z`);
  return null;
}

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
