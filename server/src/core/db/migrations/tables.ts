import { type QueryRunner, Table, type TableColumnOptions, TableForeignKey, TableIndex } from 'typeorm';

// A small vocabulary for migrations, so that one file makes the same tables on SQLite, MariaDB and MySQL: types whose
// names differ are translated here and nowhere else.

type Dialect = 'sqlite' | 'server';
export type Column = (dialect: Dialect) => TableColumnOptions;

export function dialectOf({ dataSource }: QueryRunner): Dialect {
  return dataSource.options.type === 'better-sqlite3' ? 'sqlite' : 'server';
}

const simple =
  (server: Omit<TableColumnOptions, 'name'>, sqliteType = server.type) =>
  (name: string): Column =>
  (dialect) => ({ name, ...(dialect === 'sqlite' ? { ...server, type: sqliteType } : server) });

export const columns = {
  varchar:
    (name: string, length: number): Column =>
    () => ({ name, type: 'varchar', length: String(length) }),
  text: simple({ type: 'text' }),
  int: simple({ type: 'int' }, 'integer'),
  bigint: simple({ type: 'bigint' }),
  flag:
    (name: string): Column =>
    (dialect) => ({ name, type: dialect === 'sqlite' ? 'boolean' : 'tinyint' }),
  /** A number that the database counts up itself. SQLite does so only in a column of type integer, which holds eight bytes there. */
  serial:
    (name: string): Column =>
    (dialect) => ({
      name,
      type: dialect === 'sqlite' ? 'integer' : 'bigint',
      isPrimary: true,
      isGenerated: true,
      generationStrategy: 'increment',
    }),
  /** A moment in UTC with milliseconds. */
  moment: simple({ type: 'datetime', precision: 3 }),
  primary:
    (column: Column): Column =>
    (dialect) => ({ ...column(dialect), isPrimary: true }),
  nullable:
    (column: Column): Column =>
    (dialect) => ({ ...column(dialect), isNullable: true }),
  /** The value of rows that are inserted without the column. The entity names it as well. A text column can have none on MySQL. */
  withDefault: (column: Column, value: string | number | boolean): Column => {
    const { name, type } = column('server');
    if (type === 'text') throw new Error(`${name}: a text column has no default on MySQL; make it nullable.`);
    if (/['\\]/.test(String(value))) throw new Error(`${name}: a default has no quotes and no backslashes.`);
    const literal = typeof value === 'string' ? `'${value}'` : String(Number(value));
    return (dialect) => ({ ...column(dialect), default: literal });
  },
};

export const index = (name: string, columnNames: string[]) => new TableIndex({ name, columnNames });
export const unique = (name: string, columnNames: string[]) => new TableIndex({ name, columnNames, isUnique: true });

export const references = (name: string, columnName: string, referencedTableName: string) =>
  new TableForeignKey({
    name,
    columnNames: [columnName],
    referencedTableName,
    referencedColumnNames: ['id'],
    onDelete: 'NO ACTION',
    onUpdate: 'NO ACTION',
  });

export function table(name: string, columnList: Column[], indices: TableIndex[], foreignKeys: TableForeignKey[]) {
  return (runner: QueryRunner): Table => {
    const dialect = dialectOf(runner);
    return new Table({ name, columns: columnList.map((column) => column(dialect)), indices, foreignKeys });
  };
}

// What the first migrations change tables by; later ones have `changes.ts`.

/** Makes the indexes that are not there yet: MariaDB keeps those that a run made before it was cut off. */
export async function addIndexes(runner: QueryRunner, indexes: Record<string, TableIndex[]>): Promise<void> {
  for (const [table, wanted] of Object.entries(indexes)) {
    const made = new Set((await runner.getTable(table))?.indices.map(({ name }) => name));
    await runner.createIndices(
      table,
      wanted.filter(({ name }) => !made.has(name)),
    );
  }
}

export async function dropIndexes(runner: QueryRunner, indexes: Record<string, TableIndex[]>): Promise<void> {
  for (const [table, made] of Object.entries(indexes)) {
    const there = new Set((await runner.getTable(table))?.indices.map(({ name }) => name));
    await runner.dropIndices(
      table,
      made.filter(({ name }) => there.has(name)),
    );
  }
}

/** Drops the columns that are still there. Written as SQL: TypeORM would copy the table on SQLite. */
export async function dropColumns(runner: QueryRunner, table: string, names: readonly string[]): Promise<void> {
  for (const name of names) {
    if (await runner.hasColumn(table, name)) await runner.query(`ALTER TABLE ${table} DROP COLUMN ${name}`);
  }
}

/** Drops a table, if it is there, in one statement. */
export async function dropTable(runner: QueryRunner, name: string): Promise<void> {
  await runner.query(`DROP TABLE IF EXISTS ${name}`);
}
