import type { MigrationInterface, QueryRunner } from 'typeorm';
import { insertMissing } from './fill-grams.js';
import { extraColumns, numbersOf, phoneGrams, withSigner } from './frozen-search.js';
import { dropColumns } from './tables.js';

const customersAtOnce = 500;

interface Customer {
  id: string;
  partnerId: string;
  sortKey: string;
  searchText: string;
  line1: string | null;
  line2: string | null;
  city: string | null;
  postalCode: string | null;
  phone: string | null;
  contactPhone: string | null;
  tags: string;
}

/** Customers are found by all that is printed of them: address, tags, phone numbers, who signed their agreements. */
export class MoreToFind1764710000000 implements MigrationInterface {
  name = 'MoreToFind1764710000000';

  async up(runner: QueryRunner): Promise<void> {
    const columns = [
      ['searchMore', 10_000],
      ['searchPhones', 2000],
    ] as const;
    for (const [name, length] of columns) {
      if (await runner.hasColumn('customers', name)) continue;
      await runner.query(`ALTER TABLE customers ADD COLUMN ${name} varchar(${length}) NOT NULL DEFAULT ''`);
    }
    for (let after = ''; ; ) {
      const customers: Customer[] = await runner.query(
        `SELECT id, partnerId, sortKey, searchText, line1, line2, city, postalCode, phone, contactPhone, tags
          FROM customers WHERE id > ? ORDER BY id LIMIT ${customersAtOnce}`,
        [after],
      );
      const last = customers.at(-1);
      if (!last) return;
      await fill(runner, customers);
      after = last.id;
    }
  }

  /** Pieces that nobody asks for do no harm, and go with their table. */
  async down(runner: QueryRunner): Promise<void> {
    await dropColumns(runner, 'customers', ['searchMore', 'searchPhones']);
  }
}

async function fill(runner: QueryRunner, customers: readonly Customer[]): Promise<void> {
  const places = customers.map(() => '?').join(', ');
  const signed: { customerId: string; signer: string }[] = await runner.query(
    `SELECT customerId, signer FROM agreements WHERE customerId IN (${places}) ORDER BY customerId, confirmedAt, id`,
    customers.map(({ id }) => id),
  );
  const rows: unknown[][] = [];
  for (const {
    id,
    partnerId,
    sortKey,
    searchText,
    line1,
    line2,
    city,
    postalCode,
    phone,
    contactPhone,
    ...rest
  } of customers) {
    const tags: string[] = JSON.parse(rest.tags);
    const own = extraColumns({ address: [line1, line2, city], postalCode, tags, phones: [phone, contactPhone] });
    const { searchMore, searchPhones } = signed
      .filter(({ customerId }) => customerId === id)
      .reduce((found, { signer }) => withSigner(found, JSON.parse(signer)), own);
    await runner.query('UPDATE customers SET searchMore = ?, searchPhones = ? WHERE id = ?', [
      searchMore,
      searchPhones,
      id,
    ]);
    const text = `${searchText} | ${searchMore}`;
    const numbers = numbersOf({ tenant: partnerId, id, text, tags, more: phoneGrams(searchPhones) });
    rows.push(...[...numbers].map((gram) => [gram, sortKey, id]));
  }
  await insertMissing(runner, rows);
}
