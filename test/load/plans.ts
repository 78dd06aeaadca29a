import { createConnection, type RowDataPacket } from 'mysql2/promise';

export interface Plan {
  statement: string;
  /** How many pages of the database it looks at. */
  pages: number;
  /** What is wrong with it; empty when nothing is. */
  faults: string[];
}

/** A table this small may be read whole. */
const small = 2_500;

/** From now on MariaDB writes down what it is asked. It keeps the values of those statements alone that are prepared after this. */
export async function listen(socketPath: string): Promise<void> {
  const db = await createConnection({ socketPath, user: 'root' });
  await db.query("SET GLOBAL log_output = 'TABLE', GLOBAL general_log = 1");
  await db.end();
}

/**
 * What MariaDB says of the statements that `work` makes the product run: a table read whole, or rows that have to be sorted,
 * is a fault.
 */
export async function plansOf(socketPath: string, database: string, work: () => Promise<void>): Promise<Plan[]> {
  const db = await createConnection({ socketPath, user: 'root', database });
  const rowsOf = async (text: string, values?: unknown[]) => (await db.query<RowDataPacket[]>(text, values))[0];
  const pagesRead = async () =>
    Number((await rowsOf("SHOW GLOBAL STATUS LIKE 'Innodb_buffer_pool_read_requests'"))[0]?.Value);
  await db.query('TRUNCATE mysql.general_log');
  await work();
  await db.query('SET GLOBAL general_log = 0');
  const logged = await rowsOf(
    "SELECT DISTINCT CONVERT(argument USING utf8mb4) AS statement FROM mysql.general_log WHERE command_type = 'Execute'",
  );
  const sizes = await rowsOf(
    'SELECT table_name AS name, table_rows AS size FROM information_schema.tables WHERE table_schema = ?',
    [database],
  );
  const large = new Set(sizes.filter(({ size }) => size > small).map(({ name }) => String(name)));
  const plans: Plan[] = [];
  for (const { statement } of logged) {
    if (!/^\s*SELECT/.test(statement)) continue;
    const steps = await rowsOf(`EXPLAIN ${statement}`);
    const namesRows = /WHERE \(*id IN \(/.test(statement);
    const faults = steps.flatMap(({ table, type, Extra = '' }) => [
      ...(large.has(table) && (type === 'ALL' || type === 'index') ? [`reads all of ${table}`] : []),
      // What may be sorted: a page of each of a few values, and rows that are named by their ids.
      ...(String(Extra).includes('filesort') && !/^<union/.test(table) && !namesRows ? [`sorts ${table}`] : []),
    ]);
    const before = await pagesRead();
    await db.query(statement);
    plans.push({ statement, faults, pages: (await pagesRead()) - before });
  }
  await db.end();
  return plans;
}
