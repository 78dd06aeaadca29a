import type { DataSource, EntityMetadata, ObjectLiteral } from 'typeorm';
import type { Condition } from './sql.js';
import type { Value } from './statement.js';

/** The class of a table's rows. */
export type Entity<T> = new () => T;

/** What reads and writes know of a table. */
interface Table {
  name: string;
  columns: readonly string[];
  names: ReadonlySet<string>;
  /** The index to read along, for a database that has to be told; null where it finds the way or there is none. */
  indexFor(where: Condition, orderedBy: string): string | null;
  /** Puts the entity's values in the place of the stored ones. */
  decode(row: Record<string, unknown>): void;
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
