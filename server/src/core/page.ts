import type { GraphQLResolveInfo } from 'graphql';
import type { ObjectLiteral } from 'typeorm';
import type { DatabaseKind } from './db/data-source.js';
import { type Arrangement, columnsFor, count, find, type Scope, type Through } from './db/read.js';
import { all, among, Condition } from './db/sql.js';
import { type Entity, tableOf } from './db/table.js';
import { isDay } from './duration.js';
import { fail } from './failure.js';
import { isStorable } from './input/check.js';
import type { Range } from './ranges.js';

export const defaultPageSize = 25;
export const largestPage = 100;
/** A cursor holds a sort key, of a name in any script. */
export const longestCursor = 4000;

export interface PageArguments {
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
}

/** One way to order a list: a column of the list's own table (the id breaks ties) and its direction. */
export interface Order<T> {
  column: keyof T & string;
  direction: 'ASC' | 'DESC';
}

export interface Edge<T> {
  cursor: string;
  node: T;
}

/**
 * A class that is given all its parts at once. For a getter in an object literal, and for a function put into an object later,
 * V8 kept something of every single page, with all that the function could reach.
 */
export class Connection<T> {
  constructor(
    readonly nodes: readonly T[],
    private readonly more: Pick<PageInfo, 'hasNextPage' | 'hasPreviousPage'>,
    /** Counts only when somebody asks. */
    readonly totalCount: () => Promise<number>,
    private readonly cursorOf: (node: T) => string,
  ) {}

  /** Made when somebody asks, like the edges: most lists are read by their nodes. */
  get pageInfo(): PageInfo {
    const [first, last] = [this.nodes.at(0), this.nodes.at(-1)];
    return {
      ...this.more,
      startCursor: first ? this.cursorOf(first) : null,
      endCursor: last ? this.cursorOf(last) : null,
    };
  }

  get edges(): Edge<T>[] {
    return this.nodes.map((node) => ({ node, cursor: this.cursorOf(node) }));
  }
}

interface PageInfo {
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  startCursor: string | null;
  endCursor: string | null;
}

type Cursor = [order: string, value: string | number, id: string];

/** What the arguments of a list ask for: which rows to read, and what they become. */
export interface Turn<T> {
  /** As many rows as the page has, and one more that tells whether there are more. */
  limit: number;
  /** The rows behind the cursor; null at the beginning of the list. */
  beyond: Condition | null;
  order: NonNullable<Arrangement<T>['order']>;
  along: Arrangement<T>['along'];
  selected: Arrangement<T>['selected'];
  connect: (rows: readonly T[], totalCount: () => Promise<number>) => Connection<T>;
}

/** Reads the arguments of a list. The cursor is a place among the rows of `led`. */
export function turnOf<T extends ObjectLiteral & { id: string }>(
  ctx: Scope,
  entity: Entity<T>,
  args: PageArguments,
  order: Order<T>,
  info?: GraphQLResolveInfo,
  led: Entity<ObjectLiteral> = entity,
): Turn<T> {
  const { size, backward, cursor } = readArguments(args);
  // A place in one list is none in another.
  const name = `${tableOf(ctx.db.writer, entity).name}.${order.column} ${order.direction}`;
  const isMoment = tableOf(ctx.db.writer, entity).moments.has(order.column);
  const direction = backward ? flip(order.direction) : order.direction;
  const field = backward ? 'before' : 'after';
  const table = tableOf(ctx.db.writer, led).name;
  const wanted = columnsFor(ctx, entity, info);
  const cursorOf = (node: T) => writeCursor(name, node, order);
  return {
    limit: size + 1,
    beyond:
      cursor === null
        ? null
        : seek(ctx.db.kind, table, order.column, direction, readCursor(cursor, { name, isMoment, field })),
    order: [
      { column: order.column, direction },
      { column: 'id', direction },
    ],
    along: cursor === null ? 'fromBeginning' : 'fromPlace',
    selected: wanted && new Set([...wanted, order.column]),
    connect: (rows, totalCount) => {
      const more = rows.length > size;
      const nodes = rows.slice(0, size);
      if (backward) nodes.reverse();
      const ends = {
        hasNextPage: backward ? cursor !== null : more,
        hasPreviousPage: backward ? more : cursor !== null,
      };
      return new Connection(nodes, ends, totalCount, cursorOf);
    },
  };
}

interface Ways<T> {
  through?: Through;
  counted?: () => Promise<number>;
  /** What the policy lets see, and the spans of other columns that a filter cuts out of it. */
  ranges?: { within: Condition; ranges: readonly Range<T>[] };
}

/** So many rows are named rather than looked for along a list in another order. */
const mostNamed = 900;

/**
 * Names the rows of a span in which there are few: a walk along a list in another order would meet them at last. Nothing is named
 * where the list's own order leads into the span, or where the span holds many rows, so that the walk soon fills a page.
 */
async function fewWithin<T extends ObjectLiteral & { id: string }>(
  ctx: Scope,
  entity: Entity<T>,
  { within, ranges }: NonNullable<Ways<T>['ranges']>,
  order: Order<T>,
): Promise<Condition | null> {
  if (ranges.some(({ column }) => column === order.column)) return null;
  for (const { column, where } of ranges) {
    const rows = await find(ctx, entity, all(within, where), {
      selected: new Set(['id']),
      order: [
        { column, direction: 'ASC' },
        { column: 'id', direction: 'ASC' },
      ],
      limit: mostNamed + 1,
      along: 'fromPlace',
    });
    if (rows.length <= mostNamed) return among('id', rows.length > 0 ? rows.map(({ id }) => id) : ['']);
  }
  return null;
}

/**
 * One page of a list, by keyset: a cursor holds the last row's place, so page 20 000 costs what page 1 costs and rows that
 * come or go meanwhile never shift it. `where` brings the policy's and the filter's conditions, `info` the columns to read.
 * With `through`, the rows of another table lead to the listed ones, in the order asked for.
 * `counted` knows how many there are in all without counting them, and `ranges` may lead to few rows.
 */
export async function page<T extends ObjectLiteral & { id: string }>(
  ctx: Scope,
  entity: Entity<T>,
  where: Condition,
  args: PageArguments,
  order: Order<T>,
  info?: GraphQLResolveInfo,
  { through, counted, ranges }: Ways<T> = {},
): Promise<Connection<T>> {
  const { beyond, connect, ...turn } = turnOf(ctx, entity, args, order, info, through?.entity);
  const few = ranges && (await fewWithin(ctx, entity, ranges, order));
  const rows = await find(ctx, entity, all(few, where, beyond), { ...turn, through });
  return connect(rows, counted ?? (() => count(ctx, entity, where, through)));
}

function readArguments(args: PageArguments): { size: number; backward: boolean; cursor: string | null } {
  const backward = args.last != null || (args.before != null && args.first == null);
  if (args.first != null && args.last != null)
    throw fail('BAD_USER_INPUT', 'page.firstAndLast', { field: 'last', reason: 'NOT_TOGETHER' });
  if (backward ? args.after != null : args.before != null) {
    throw fail('BAD_USER_INPUT', 'page.wrongCursor', { field: backward ? 'after' : 'before', reason: 'NOT_TOGETHER' });
  }
  const size = (backward ? args.last : args.first) ?? defaultPageSize;
  return { size, backward, cursor: (backward ? args.before : args.after) ?? null };
}

/**
 * The rows behind a place. Many may share the cursor's value, days above all, so the id has to lead into the index too: each
 * kind of database sees that in a form of its own, and would read all rows with that value in the other's.
 */
function seek(
  kind: DatabaseKind,
  table: string,
  column: string,
  direction: 'ASC' | 'DESC',
  [value, id]: [string | Date, string],
): Condition {
  const beyond = direction === 'ASC' ? '>' : '<';
  const [first, second] = [`${table}.${column}`, `${table}.id`];
  return kind === 'sqlite'
    ? new Condition(`(${first}, ${second}) ${beyond} (?, ?)`, [value, id])
    : new Condition(`(${first} = ? AND ${second} ${beyond} ?) OR ${first} ${beyond} ?`, [value, id, value]);
}

function writeCursor<T extends ObjectLiteral & { id: string }>(name: string, row: T, order: Order<T>): string {
  const value: unknown = row[order.column];
  const place: Cursor = [name, value instanceof Date ? value.getTime() : String(value), row.id];
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

interface Expected {
  /** The list and its order. */
  name: string;
  isMoment: boolean;
  field: string;
}

/** Whatever anybody writes in the form of a cursor has to be a place that the column can hold. */
function readCursor(cursor: string, { name, isMoment, field }: Expected): [string | Date, string] {
  const [order, value, id] = partsOf(cursor);
  if (order === name && typeof id === 'string' && isKey(id)) {
    if (!isMoment && typeof value === 'string' && isKey(value)) return [value, id];
    const moment = new Date(isMoment && typeof value === 'number' ? value : Number.NaN);
    if (!Number.isNaN(moment.getTime()) && isDay(moment.toISOString().slice(0, 10))) return [moment, id];
  }
  throw fail('BAD_USER_INPUT', 'page.cursor', { field, reason: 'FORMAT' });
}

function partsOf(cursor: string): readonly unknown[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(parts) ? parts : [];
  } catch {
    return [];
  }
}

/** What the longest column that is sorted by can hold. */
function isKey(text: string): boolean {
  return text.length <= 512 && isStorable(text);
}

function flip(direction: 'ASC' | 'DESC'): 'ASC' | 'DESC' {
  return direction === 'ASC' ? 'DESC' : 'ASC';
}
