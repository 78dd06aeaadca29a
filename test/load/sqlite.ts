import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { openSqlite, tableNames } from '../support/rows.js';

const chunk = 20_000;

/** Copies every row of a MariaDB database into an SQLite one that the product has made the tables of. */
export async function copyToSqlite(from: { socketPath: string; database: string }, databaseUrl: string): Promise<void> {
  const source = await createConnection({ ...from, user: 'root', dateStrings: true, rowsAsArray: true });
  const target = openSqlite(databaseUrl);
  target.exec('PRAGMA foreign_keys = OFF; PRAGMA synchronous = OFF; BEGIN');
  for (const table of await tableNames(databaseUrl)) {
    if (table === 'migrations') continue;
    const [, fields] = await source.query(`SELECT * FROM ${table} LIMIT 0`);
    const names = fields.map(({ name }) => name);
    target.exec(`DELETE FROM ${table}`);
    const insert = target.prepare(
      `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
    );
    for (let done = 0, read = chunk; read === chunk; done += chunk) {
      // Without an order of its own: the table does not change, and its primary key is the way it is read.
      const [rows] = await source.query<RowDataPacket[][]>(`SELECT * FROM ${table} LIMIT ${chunk} OFFSET ${done}`);
      for (const row of rows) insert.run(row);
      read = rows.length;
    }
  }
  target.exec('COMMIT; ANALYZE');
  target.close();
  await source.end();
}
