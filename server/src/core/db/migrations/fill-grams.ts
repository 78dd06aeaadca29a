import type { QueryRunner } from 'typeorm';
import { numbersOf } from './frozen-search.js';

/** Customers read at a time, and pieces in one insert: SQLite takes no more than 32 766 values in a statement. */
const customersAtOnce = 500;
const rowsAtOnce = 5000;

interface Customer {
  id: string;
  partnerId: string;
  sortKey: string;
  searchText: string;
  tags: string;
}

/** Gives every customer the pieces that it lacks, or those of them that are wanted. */
export async function fillGrams(runner: QueryRunner, wanted?: (gram: string) => boolean): Promise<void> {
  for (let after = ''; ; ) {
    const customers: Customer[] = await runner.query(
      `SELECT id, partnerId, sortKey, searchText, tags FROM customers WHERE id > ? ORDER BY id LIMIT ${customersAtOnce}`,
      [after],
    );
    const rows = customers.flatMap(({ id, partnerId, sortKey, searchText, tags }) => {
      const numbers = numbersOf({ tenant: partnerId, id, text: searchText, tags: JSON.parse(tags) }, wanted);
      return [...numbers].map((gram) => [gram, sortKey, id]);
    });
    await insertMissing(runner, rows);
    const last = customers.at(-1);
    if (!last) return;
    after = last.id;
  }
}

/** Rows that are not there yet. */
export async function insertMissing(runner: QueryRunner, rows: readonly unknown[][]): Promise<void> {
  const insert = runner.connection.options.type === 'better-sqlite3' ? 'INSERT OR IGNORE' : 'INSERT IGNORE';
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    const some = rows.slice(start, start + rowsAtOnce);
    const places = some.map(() => '(?, ?, ?)').join(', ');
    await runner.query(`${insert} INTO customer_grams (gram, sortKey, id) VALUES ${places}`, some.flat());
  }
}
