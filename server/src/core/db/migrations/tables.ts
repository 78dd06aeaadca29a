import { type QueryRunner, Table, type TableColumnOptions, TableForeignKey, TableIndex } from 'typeorm';

// A small vocabulary for migrations, so that one file makes the same tables on SQLite, MariaDB and MySQL: types whose
// names differ are translated here and nowhere else.

type Dialect = 'sqlite' | 'server';
type Column = (dialect: Dialect) => TableColumnOptions;

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
  /** A moment in UTC with milliseconds. */
  moment: simple({ type: 'datetime', precision: 3 }),
  primary:
    (column: Column): Column =>
    (dialect) => ({ ...column(dialect), isPrimary: true }),
  nullable:
    (column: Column): Column =>
    (dialect) => ({ ...column(dialect), isNullable: true }),
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
    const dialect = runner.dataSource.options.type === 'better-sqlite3' ? 'sqlite' : 'server';
    return new Table({ name, columns: columnList.map((column) => column(dialect)), indices, foreignKeys });
  };
}

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
  for (const [table, made] of Object.entries(indexes)) await runner.dropIndices(table, made);
}
