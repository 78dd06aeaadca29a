import type { QueryRunner, Table, TableIndex } from 'typeorm';
import { type Column, dialectOf, dropTable } from './tables.js';

/**
 * One change of the schema, and how it is undone. MariaDB and MySQL commit each change of a table by itself, so a process that is
 * killed leaves a part of its migration behind. Therefore each change first looks at what is there, and can be run again.
 */
export interface Change {
  up: (runner: QueryRunner) => Promise<void>;
  down: (runner: QueryRunner) => Promise<void>;
}

/** Rows that are filled by one statement: few enough for other servers not to wait long for their locks. */
const rowsAtOnce = 5000;

export async function apply(runner: QueryRunner, changes: readonly Change[]): Promise<void> {
  await leaveTransaction(runner);
  for (const { up } of changes) await up(runner);
}

/** Undoes the changes, the last one first. */
export async function undo(runner: QueryRunner, changes: readonly Change[]): Promise<void> {
  await leaveTransaction(runner);
  for (const { down } of changes.toReversed()) await down(runner);
}

/**
 * Adds a column that is nullable or has a default: a server of the previous release goes on inserting rows without it. `filledBy` is
 * an SQL expression over the columns of the row that gives the rows that are there their values.
 */
export function addColumn(table: string, column: Column, { filledBy }: { filledBy?: string } = {}): Change {
  const { name, isNullable, default: fallback, isPrimary } = column('sqlite');
  if (isPrimary) throw new Error(`${table}.${name}: a column that is added later cannot be part of the primary key.`);
  if (!isNullable && fallback === undefined) {
    throw new Error(`${table}.${name}: a column that is added later has to be nullable or to have a default.`);
  }
  return {
    up: async (runner) => {
      await addMissingColumn(runner, table, column);
      if (filledBy) await fill(runner, table, column, filledBy);
    },
    down: (runner) => dropFoundColumn(runner, table, name),
  };
}

/**
 * Drops a column that the previous release's server does not use any more. Undoing it adds the column again, empty or `filledBy` an SQL
 * expression. Its indexes are dropped before it by changes of their own.
 */
export function dropColumn(table: string, column: Column, options: { filledBy?: string } = {}): Change {
  const { up, down } = addColumn(table, column, options);
  return { up: down, down: up };
}

export function addIndex(table: string, { name, columnNames, isUnique }: TableIndex): Change {
  if (!name) throw new Error(`An index of ${table} has no name.`);
  return {
    up: async (runner) => {
      if ((await indexesOf(runner, table)).has(name)) return;
      const quote = quoting(runner);
      const columns = columnNames.map(quote).join(', ');
      await runner.query(
        `CREATE ${isUnique ? 'UNIQUE INDEX' : 'INDEX'} ${quote(name)} ON ${quote(table)} (${columns})`,
      );
    },
    down: async (runner) => {
      if (!(await indexesOf(runner, table)).has(name)) return;
      const quote = quoting(runner);
      const where = dialectOf(runner) === 'sqlite' ? '' : ` ON ${quote(table)}`;
      await runner.query(`DROP INDEX ${quote(name)}${where}`);
    },
  };
}

/** Drops an index that the previous release's server names in no index hint. */
export function dropIndex(table: string, index: TableIndex): Change {
  const { up, down } = addIndex(table, index);
  return { up: down, down: up };
}

/** Creates a table, and fills it by SQL statements. */
export function createTable(make: (runner: QueryRunner) => Table, filledBy: readonly string[] = []): Change {
  const drop = (runner: QueryRunner) => dropTable(runner, make(runner).name);
  return {
    up: async (runner) => {
      // A run that was killed may have filled a part of it.
      if (filledBy.length > 0) await drop(runner);
      await runner.createTable(make(runner), true);
      for (const statement of filledBy) await runner.query(statement);
    },
    down: drop,
  };
}

/** Renames a column that the previous release's server does not use. */
export function renameColumn(table: string, from: string, to: string): Change {
  const rename = (before: string, after: string) => async (runner: QueryRunner) => {
    const columns = await columnsOf(runner, table);
    if (columns.has(after) && !columns.has(before)) return;
    const quote = quoting(runner);
    await runner.query(`ALTER TABLE ${quote(table)} RENAME COLUMN ${quote(before)} TO ${quote(after)}`);
  };
  return { up: rename(from, to), down: rename(to, from) };
}

/** Renames a table that the previous release's server does not use. */
export function renameTable(from: string, to: string): Change {
  const rename = (before: string, after: string) => async (runner: QueryRunner) => {
    if ((await runner.hasTable(after)) && !(await runner.hasTable(before))) return;
    const quote = quoting(runner);
    await runner.query(`ALTER TABLE ${quote(before)} RENAME TO ${quote(after)}`);
  };
  return { up: rename(from, to), down: rename(to, from) };
}

/**
 * MariaDB and MySQL end the transaction of a migration at its first change of a table. It is ended before that as well, so that
 * a run that finds this change already made does not hold its row locks to the end.
 */
async function leaveTransaction(runner: QueryRunner): Promise<void> {
  if (dialectOf(runner) === 'server') await runner.query('COMMIT');
}

/** Written as SQL: TypeORM copies the whole table on SQLite, to which other tables may refer. */
async function addMissingColumn(runner: QueryRunner, table: string, column: Column): Promise<void> {
  const options = column(dialectOf(runner));
  if ((await columnsOf(runner, table)).has(options.name)) return;
  const quote = quoting(runner);
  const fallback = options.default === undefined ? '' : ` DEFAULT ${options.default}`;
  const type = `${typeOf(options)} ${options.isNullable ? 'NULL' : 'NOT NULL'}${fallback}`;
  await runner.query(`ALTER TABLE ${quote(table)} ADD COLUMN ${quote(options.name)} ${type}`);
}

async function dropFoundColumn(runner: QueryRunner, table: string, name: string): Promise<void> {
  if (!(await columnsOf(runner, table)).has(name)) return;
  const quote = quoting(runner);
  // SQLite refuses to drop a column that has an index, MariaDB and MySQL would change the index.
  const indexes = await indexesWith(runner, table, name);
  if (indexes.length > 0) throw new Error(`${table}.${name}: drop ${indexes.join(', ')} first.`);
  await runner.query(`ALTER TABLE ${quote(table)} DROP COLUMN ${quote(name)}`);
}

/** Fills what is still empty, in the order of the ids where there are ids. Each statement is a transaction on MariaDB and MySQL. */
async function fill(runner: QueryRunner, table: string, column: Column, expression: string): Promise<void> {
  const { name, default: fallback } = column(dialectOf(runner));
  const quote = quoting(runner);
  const isEmpty = fallback === undefined ? `${quote(name)} IS NULL` : `${quote(name)} = ${fallback}`;
  const update = `UPDATE ${quote(table)} SET ${quote(name)} = ${expression} WHERE ${isEmpty}`;
  if (!(await columnsOf(runner, table)).has('id')) {
    await runner.query(update);
    return;
  }
  for (let after = ''; ; ) {
    const [part]: { last: string | null }[] = await runner.query(
      `SELECT MAX(id) AS last FROM (SELECT id FROM ${quote(table)} WHERE id > ? ORDER BY id LIMIT ${rowsAtOnce}) part`,
      [after],
    );
    if (!part?.last) return;
    await runner.query(`${update} AND id > ? AND id <= ?`, [after, part.last]);
    after = part.last;
  }
}

function typeOf({ type, length, precision }: ReturnType<Column>): string {
  const size = length ?? precision;
  return size ? `${type}(${size})` : type;
}

function quoting({ dataSource }: QueryRunner) {
  return (name: string) => dataSource.driver.escape(name);
}

function columnsOf(runner: QueryRunner, table: string): Promise<ReadonlySet<string>> {
  return namesIn(
    runner,
    table,
    'SELECT name FROM pragma_table_info(?)',
    'SELECT column_name AS name FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = ?',
  );
}

function indexesOf(runner: QueryRunner, table: string): Promise<ReadonlySet<string>> {
  return namesIn(
    runner,
    table,
    'SELECT name FROM pragma_index_list(?)',
    'SELECT index_name AS name FROM information_schema.statistics WHERE table_schema = DATABASE() AND table_name = ?',
  );
}

async function indexesWith(runner: QueryRunner, table: string, column: string): Promise<string[]> {
  const found = await namesIn(
    runner,
    table,
    `SELECT lists.name FROM pragma_index_list(?) lists, pragma_index_info(lists.name) parts WHERE parts.name = '${column}'`,
    `SELECT index_name AS name FROM information_schema.statistics
      WHERE table_schema = DATABASE() AND table_name = ? AND column_name = '${column}'`,
  );
  return [...found];
}

async function namesIn(runner: QueryRunner, table: string, sqlite: string, server: string): Promise<Set<string>> {
  const rows: { name: string }[] = await runner.query(dialectOf(runner) === 'sqlite' ? sqlite : server, [table]);
  return new Set(rows.map(({ name }) => name));
}
