import { createConnection } from 'mysql2';
import { openSqlite, tableNames } from '../support/rows.js';

/**
 * Copies every row of a MariaDB database into an SQLite one that the product has made the tables of. Its indexes are made
 * afterwards, in one go.
 */
export async function copyToSqlite(from: { socketPath: string; database: string }, databaseUrl: string): Promise<void> {
  const source = createConnection({ ...from, user: 'root', dateStrings: true, rowsAsArray: true });
  const target = openSqlite(databaseUrl);
  target.exec(
    'PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF; PRAGMA cache_size = -1000000; BEGIN',
  );
  const indexes = target
    .prepare("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL")
    .all()
    .map(({ name, sql }) => ({ name: String(name), sql: String(sql) }));
  for (const { name } of indexes) target.exec(`DROP INDEX "${name}"`);
  for (const table of await tableNames(databaseUrl)) {
    if (table === 'migrations') continue;
    target.exec(`DELETE FROM ${table}`);
    const columns = target.prepare(`SELECT name FROM pragma_table_info('${table}')`).all();
    const names = columns.map(({ name }) => String(name));
    const insert = target.prepare(`INSERT INTO ${table} VALUES (${names.map(() => '?').join(', ')})`);
    // Row by row as they come: all at once would not fit into memory.
    const rows: AsyncIterable<unknown[]> = source.query(`SELECT ${names.join(', ')} FROM ${table}`).stream();
    for await (const row of rows) insert.run(...row);
  }
  for (const { sql } of indexes) target.exec(sql);
  target.exec('COMMIT; ANALYZE');
  target.close();
  source.end();
}
