import '@kundpost/server/app/schema.js';
import { entities } from '@kundpost/server/app/features.js';
import { openDatabase } from '@kundpost/server/core/db/data-source.js';
import { beforeAll, expect, inject, test } from 'vitest';
import { agent } from '../support/demo-users.js';
import type { Json } from '../support/graphql.js';
import { migrateKilled } from '../support/migrations.js';
import { lastMigration, previousDatabase, previousStatements } from '../support/previous-release.js';
import { askDatabase, tableNames } from '../support/rows.js';
import { startServer } from '../support/server.js';
import { countedByHand } from '../support/totals.js';

// A database of the previous release on its way to this one: the tests are made in this order, on one database.
let url: string;
let tables: string[];
const rowsBefore: Record<string, string[]> = {};
const columnsBefore: Record<string, string[]> = {};

beforeAll(async () => {
  url = await previousDatabase();
  tables = (await tableNames(url)).filter((name) => name !== 'migrations');
  for (const table of tables) {
    columnsBefore[table] = (await columnsOf(table)).map(({ name }) => name);
    rowsBefore[table] = await rowsOf(table);
  }
});

async function columnsOf(table: string): Promise<{ name: string; isOptional: boolean }[]> {
  const rows = await askDatabase(
    url,
    inject('database') === 'sqlite'
      ? `SELECT name, "notnull" = 0 OR dflt_value IS NOT NULL AS optional FROM pragma_table_info('${table}')`
      : `SELECT column_name AS name, is_nullable = 'YES' OR column_default IS NOT NULL AS optional
          FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = '${table}'`,
  );
  return rows.map(({ name, optional }) => ({ name: String(name), isOptional: Boolean(optional) }));
}

async function rowsOf(table: string): Promise<string[]> {
  const rows = await askDatabase(url, `SELECT ${columnsBefore[table]?.map((name) => `\`${name}\``)} FROM ${table}`);
  return rows.map((row) => JSON.stringify(row)).sort();
}

test('a filled database of the previous release is upgraded without losing a row, however often that is cut off', async () => {
  expect(rowsBefore.customers?.length).toBeGreaterThan(30);
  const before = await askDatabase(url, 'SELECT MAX(timestamp) AS last FROM migrations');
  expect(Number(before[0]?.last)).toBe(lastMigration);
  // MariaDB keeps what a killed migration has done, so that there each of its statements counts.
  const every = process.env.FAULTS === 'all' || inject('database') === 'mariadb' ? 1 : 3;
  expect((await migrateKilled(url, { every })).length).toBeGreaterThan(3);
  // The pieces that customers are found by are looked at below.
  for (const table of tables.filter((name) => name !== 'customer_grams')) {
    expect([table, await rowsOf(table)]).toEqual([table, rowsBefore[table]]);
  }
}, 600_000);

test('the upgraded database has exactly the tables and indexes of the entities', async () => {
  const { writer, close } = await openDatabase(url, entities, async () => {});
  const { upQueries, downQueries } = await writer.driver.createSchemaBuilder().log();
  expect([...upQueries, ...downQueries].map(({ query }) => query)).toEqual([]);
  await close();
});

test('partners of the previous release have the time zone of their country, and their users no other', async () => {
  const rows = await askDatabase(
    url,
    'SELECT p.country, p.timeZone, COUNT(u.timeZone) AS own FROM partners p JOIN users u ON u.partnerId = p.id GROUP BY p.id ORDER BY p.country',
  );
  expect(rows.map(({ country, timeZone, own }) => `${country} ${timeZone} ${own}`)).toEqual([
    'CN Asia/Shanghai 0',
    'HU Europe/Budapest 0',
    'NL Europe/Amsterdam 0',
    'PL Europe/Warsaw 0',
    'SE Europe/Stockholm 0',
  ]);
});

test('a server of the previous release goes on reading and writing the upgraded database', async () => {
  for (const table of tables) {
    const required = (await columnsOf(table)).filter(({ isOptional }) => !isOptional).map(({ name }) => name);
    expect(columnsBefore[table]).toEqual(expect.arrayContaining(required));
  }
  const { made, problems } = await previousStatements(url);
  expect(problems).toEqual([]);
  expect(made).toBeGreaterThan(150);
});

test('search, totals and order numbers are right for the rows of both releases', async () => {
  const server = await startServer({ env: { DATABASE_URL: url } });
  const user = await agent(server.url, 'nordlys');
  const { data } = await user.query<Json>('{ customersByCountry { country customerCount licenceCount } }');
  const byCountry = (totals: unknown) => [...Object.values(totals ?? {})].map((total) => JSON.stringify(total)).sort();
  expect(byCountry(data.customersByCountry)).toEqual(byCountry(await countedByHand(url, 'nordlys')));

  const own = "(SELECT id FROM partners WHERE mailDomain = 'nordlys.example')";
  const customers = await askDatabase(url, `SELECT id, legalName, line1 FROM customers WHERE partnerId = ${own}`);
  expect(customers.length).toBeGreaterThan(5);
  const search = 'query S($search: String) { customers(first: 100, filter: { search: $search }) { nodes { id } } }';
  for (const { id, legalName, line1 } of customers) {
    for (const text of [legalName, line1]) {
      const found = await user.query<Json>(search, { search: text });
      const ids = Object.values(found.data.customers.nodes).map((node) => node.id);
      expect([text, ids]).toEqual([text, expect.arrayContaining([id])]);
    }
  }

  const orders = await user.query<Json>('{ orders(first: 100) { nodes { id number customer { id } } } }');
  const numbered = Object.values(orders.data.orders.nodes);
  expect(numbered.length).toBeGreaterThan(10);
  expect(new Set(numbered.map(({ number }) => number)).size).toBe(numbered.length);
  await server.stop();
});
