import type { DataSource, EntityMetadata, ObjectLiteral } from 'typeorm';
import { all, Condition, mostParts } from './sql.js';
import type { Value } from './statement.js';

/** The class of a table's rows. */
export type Entity<T> = new () => T;

/** What reads and writes know of a table. */
interface Table {
  name: string;
  columns: readonly string[];
  names: ReadonlySet<string>;
  /** The columns that hold moments. */
  moments: ReadonlySet<string>;
  /** How a list in this order is read. */
  wayFor(where: Condition, orderedBy: string): Way;
  /** Puts the entity's values in the place of the stored ones. */
  decode(row: Record<string, unknown>): void;
  /** What is stored of an entity's value. */
  encode(column: string, value: unknown): Value;
}

/** How a list is read without sorting it. */
interface Way {
  /** One of these indexes is to be followed, the entity's first one first; none where the database is to find the way. */
  along: readonly string[];
  /** What the list is put together from: each part comes in the list's order. None where it is read in one go. */
  parts: readonly Condition[];
}

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
  // TypeORM has them from the last to the first.
  const lists = indices
    .map((index) => ({ name: index.name, columns: index.columns.map((each) => each.databaseName) }))
    .reverse();
  const json = new Set(columns.filter(({ type }) => type === 'simple-json').map((column) => column.databaseName));
  return {
    name: tableName,
    columns: names,
    names: new Set(names),
    moments: new Set(columns.filter(({ type }) => type === 'datetime').map((column) => column.databaseName)),
    wayFor: (where, orderedBy) => wayAlong(lists, where, orderedBy),
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
 * beginning, half a million rows for one page, and SQLite takes any index in the right order, the tenant's whole list for a
 * small reseller's customers; so lists say which indexes they may follow: those that begin with columns the
 * condition fixes and go on in the list's order. A choice of values is taken apart, so that it fixes its column: two small
 * countries are few rows of a long list. A condition that fixes more than there are indexes for, or names its rows, leads to
 * few of them by another way, which is left to the database.
 */
function wayAlong(indices: readonly Index[], where: Condition, orderedBy: string): Way {
  if (where.namesRows) return noWay;
  const inOrder = indices.flatMap(({ name, columns }) =>
    columns.at(-2) === orderedBy && columns.at(-1) === 'id' ? [{ name, before: columns.slice(0, -2) }] : [],
  );
  const within = (before: readonly string[], columns: readonly string[]) =>
    before.every((column) => columns.includes(column));
  const fixed = [...where.fixed];
  let parts: Condition[] = [];
  for (const { column, values } of where.choices) {
    const helps = inOrder.some(({ before }) => before.includes(column) && within(before, [...where.fixed, column]));
    if (!helps || Math.max(parts.length, 1) * values.length > mostParts) continue;
    fixed.push(column);
    const each = values.map((value) => new Condition(`${column} = ?`, [value]));
    parts = parts.length === 0 ? each : parts.flatMap((part) => each.map((one) => all(part, one)));
  }
  const leading = fixed.filter((column) => indices.some(({ columns }) => columns[0] === column));
  if (!leading.every((column) => inOrder.some(({ before }) => before[0] === column))) return noWay;
  const fitting = inOrder.filter(({ before }) => within(before, fixed));
  const isBeaten = ({ before }: { before: readonly string[] }) =>
    fitting.some((other) => other.before.length > before.length && within(before, other.before));
  return { along: fitting.filter((each) => !isBeaten(each)).map(({ name }) => name), parts };
}

const noWay: Way = { along: [], parts: [] };

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
