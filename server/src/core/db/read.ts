import type { GraphQLResolveInfo } from 'graphql';
import type { ObjectLiteral } from 'typeorm';
import type { Context } from '../context.js';
import { notFound } from '../failure.js';
import { type Selected, selectedColumns } from './columns.js';
import { all, among, Condition, sql } from './sql.js';
import type { Run } from './statement.js';
import { type Entity, tableOf } from './table.js';

/**
 * The read path. One prepared statement a read, with the columns the selection asks for, and the driver's rows are the objects:
 * TypeORM's own finders spend most of a request's time on building a query and on hydration. Outside a transaction reads take
 * any connection (on SQLite the read-only one), inside they take the transaction's.
 */

export interface Arrangement<T> {
  order?: readonly { column: keyof T & string; direction: 'ASC' | 'DESC' }[];
  limit?: number;
  /** The columns to read; all when absent or null. */
  selected?: Selected;
  /**
   * Reads along an index that has this order within what the condition fixes, when there is one. At the beginning of a list
   * MariaDB may choose among several by the number of their rows. Further on it may not: it would choose one by what lies
   * behind the place and then read another from its beginning. SQLite, which does not count rows, never may.
   */
  along?: 'fromBeginning' | 'fromPlace';
  /** Reads up to `limit` rows for each of these conditions, of which none holds where another one does. */
  each?: readonly Condition[];
  through?: Through;
  /**
   * Until the transaction ends nobody else changes the rows: `shared` lets others lock them in the same way, `exclusive` makes them
   * wait. Without a transaction nothing is locked, and neither on SQLite, which has one writer at a time.
   */
  rowLock?: keyof typeof rowLocks;
}

/**
 * Another table, with the ids and the order of the rows that are wanted, whose rows lead to them one by one. Conditions name
 * its columns with the table's name where both have them.
 */
export interface Through {
  entity: Entity<ObjectLiteral>;
  where: Condition;
}

const rowLocks = { shared: ' LOCK IN SHARE MODE', exclusive: ' FOR UPDATE' } as const;

/** Where a read happens: a context, or the little of one that a server has before there is a request. */
export type Scope = Run;

type Row = Record<string, unknown>;

/** The rows of a table that fulfil a condition. */
export async function find<T extends ObjectLiteral>(
  ctx: Scope,
  entity: Entity<T>,
  where: Condition,
  { order = [], limit, selected, along, each, through, rowLock }: Arrangement<T> = {},
): Promise<T[]> {
  const table = tableOf(ctx.db.writer, entity);
  const led = through ? tableOf(ctx.db.writer, through.entity).name : table.name;
  const columns = selected ? table.columns.filter((column) => selected.has(column)) : table.columns;
  const way = along && !through && order[0] ? table.wayFor(all(where, each?.[0]), order[0].column) : null;
  const head = `SELECT ${columns.map((column) => `${table.name}.${column}`).join(', ')} FROM ${sourceOf(ctx, table.name, through)}${hint(ctx, way?.along, along)}`;
  const most = limit === undefined ? '' : ` LIMIT ${Math.trunc(limit)}`;
  const lock = rowLock && ctx.open && ctx.db.kind !== 'sqlite' ? rowLocks[rowLock] : '';
  const select = (met: Condition) =>
    new Condition(`${head} WHERE ${met.text}${orderBy(order, `${led}.`)}${most}${lock}`, met.values);
  const parts = each ?? way?.parts ?? [];
  const { text, values } =
    parts.length > 0
      ? joined(
          parts.map((part) => select(all(where, part))),
          orderBy(order) + (each ? '' : most),
        )
      : select(through ? all(through.where, where) : where);
  const rows = await ctx.connection.read<T>(text, values);
  for (const row of rows) table.decode(row);
  return rows;
}

/** The words by which a database is told its index. */
function hint({ db }: Scope, [first, ...others]: readonly string[] = [], along?: Arrangement<object>['along']): string {
  if (first === undefined) return '';
  if (db.kind === 'sqlite') return ` INDEXED BY ${first}`;
  return ` FORCE INDEX (${(along === 'fromBeginning' ? [first, ...others] : [first]).join(', ')})`;
}

function orderBy(order: readonly { column: string; direction: string }[], of = ''): string {
  const columns = order.map(({ column, direction }) => `${of}${column} ${direction}`);
  return columns.length > 0 ? ` ORDER BY ${columns.join(', ')}` : '';
}

/** The rows of several statements in one order. */
function joined(statements: readonly Condition[], end: string): Condition {
  const parts = statements.map(({ text }, place) => `SELECT * FROM (${text}) AS part${place}`);
  return new Condition(
    `${parts.join(' UNION ALL ')}${end}`,
    statements.flatMap(({ values }) => values),
  );
}

/**
 * What a statement reads from. The database is told to begin with the table that leads and to go along its primary key: of
 * itself it reads all rows of the other one, or sorts what it finds.
 */
function sourceOf({ db }: Scope, name: string, through: Through | undefined): string {
  if (!through) return name;
  const leading = tableOf(db.writer, through.entity).name;
  const [along, join] = db.kind === 'sqlite' ? ['', 'CROSS JOIN'] : [' FORCE INDEX (PRIMARY)', 'STRAIGHT_JOIN'];
  return `${leading}${along} ${join} ${name} ON ${name}.id = ${leading}.id`;
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

/** One row that the actor asked for; NOT_FOUND when the condition, which holds the policy, finds none. */
export async function findOr404<T extends ObjectLiteral>(
  ctx: Context,
  entity: Entity<T>,
  where: Condition,
  arrangement: Pick<Arrangement<T>, 'rowLock' | 'selected'> = {},
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
  arrangement: Pick<Arrangement<T>, 'rowLock'> = {},
): Promise<T> {
  const found = await findOne(ctx, entity, sql`id = ${id}`, arrangement);
  if (!found) throw new Error(`No row ${id}, though another row refers to it.`);
  return found;
}

export async function count(
  ctx: Scope,
  entity: Entity<ObjectLiteral>,
  where: Condition,
  through?: Through,
): Promise<number> {
  const source = sourceOf(ctx, tableOf(ctx.db.writer, entity).name, through);
  const { text, values } = through ? all(through.where, where) : where;
  const [row] = await ctx.connection.read<Row>(`SELECT COUNT(*) AS matches FROM ${source} WHERE ${text}`, values);
  return Number(row?.matches ?? 0);
}

/** How many rows with each of these values of a column fulfil a condition, in the order of the values. */
export async function countEach<T extends ObjectLiteral>(
  ctx: Scope,
  entity: Entity<T>,
  column: keyof T & string,
  values: readonly string[],
  where: Condition | null | undefined,
): Promise<number[]> {
  const { name } = tableOf(ctx.db.writer, entity);
  const met = all(among(column, values), where);
  const text = `SELECT ${column} AS value, COUNT(*) AS matches FROM ${name} WHERE ${met.text} GROUP BY ${column}`;
  const found = new Map(
    (await ctx.connection.read<Row>(text, met.values)).map((row) => [row.value, Number(row.matches)]),
  );
  return values.map((value) => found.get(value) ?? 0);
}

/** The rows of a whole statement, as stored: for what one table does not hold. */
export function query<T extends ObjectLiteral = Row>(ctx: Run, statement: Condition): Promise<T[]> {
  return ctx.connection.read<T>(statement.text, statement.values);
}
