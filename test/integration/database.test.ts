import '@kundpost/server/app/schema.js';
import { join } from 'node:path';
import { entities } from '@kundpost/server/app/features.js';
import { openDatabase } from '@kundpost/server/core/db/data-source.js';
import { migrations } from '@kundpost/server/core/db/migrations/index.js';
import { gramNumber, gramsIn, tagGram } from '@kundpost/server/core/grams.js';
import { expect, inject, test } from 'vitest';
import { addCustomer, problems, swedishCustomer } from '../support/customers.js';
import { freshDatabaseUrl } from '../support/database.js';
import { agent, tokenOf } from '../support/demo-users.js';
import { client } from '../support/graphql.js';
import { spawnTied } from '../support/process.js';
import { root } from '../support/repository.js';
import { askDatabase, counts, dump, tableNames } from '../support/rows.js';
import { startServer } from '../support/server.js';

const nothingMore = async () => {};

test('the migrations make exactly the tables the entities need, and undo them without a trace', async () => {
  const url = await freshDatabaseUrl();
  const { writer, close } = await openDatabase(url, entities, nothingMore);
  const { upQueries, downQueries } = await writer.driver.createSchemaBuilder().log();
  expect([...upQueries, ...downQueries].map(({ query }) => query)).toEqual([]);
  const ours = entities.map((entity) => writer.getMetadata(entity).tableName).sort();
  expect(await tableNames(url)).toEqual([...ours, 'migrations'].sort());
  for (const _ of writer.migrations) await writer.undoLastMigration({ transaction: 'each' });
  expect(await tableNames(url)).toEqual(['migrations']);
  expect(await counts(url)).toEqual({ migrations: 0 });
  await writer.runMigrations({ transaction: 'each' });
  expect((await writer.driver.createSchemaBuilder().log()).upQueries).toEqual([]);
  await close();
});

test('starting again on a database changes nothing in it', async () => {
  const first = await startServer({ env: { SEED: 'demo' } });
  const { databaseUrl } = first;
  expect(await first.stop()).toBe(0);
  const before = await dump(databaseUrl);
  expect(before.customers?.length).toBeGreaterThan(250);
  const again = await startServer({ env: { DATABASE_URL: databaseUrl, SEED: 'demo', CLOCK_OFFSET: 'P3D' } });
  await again.stop();
  expect(await dump(databaseUrl)).toEqual(before);
});

test('customers from before there was an index of names are put into it', async () => {
  const server = await startServer({ env: { SEED: 'demo' } });
  const { databaseUrl } = server;
  await server.stop();
  const { customer_grams: before } = await dump(databaseUrl);
  expect(before?.length).toBeGreaterThan(5000);
  const { writer, close } = await openDatabase(databaseUrl, entities, nothingMore);
  while ((await tableNames(databaseUrl)).includes('customer_grams')) {
    await writer.undoLastMigration({ transaction: 'each' });
  }
  await writer.runMigrations({ transaction: 'each' });
  expect((await dump(databaseUrl)).customer_grams).toEqual(before);
  // One from before numbers were cut into fours gets those pieces, and tags, alone.
  const customers = await askDatabase(databaseUrl, 'SELECT partnerId, searchText, searchMore, tags FROM customers');
  const lacking = new Set(
    customers.flatMap(({ partnerId, searchText, searchMore, tags }) => {
      const pieces = [...gramsIn(`${searchText} | ${searchMore}`), ...JSON.parse(String(tags)).map(tagGram)];
      return pieces.filter((gram) => /^#|^\d{4}$/.test(gram)).map((gram) => gramNumber(String(partnerId), gram));
    }),
  );
  expect(lacking.size).toBeGreaterThan(100);
  await writer.query("DELETE FROM migrations WHERE name LIKE 'DigitsAndTags%' OR name LIKE 'MoreToFind%'");
  await writer.query(`DELETE FROM customer_grams WHERE gram IN (${[...lacking].join(', ')})`);
  await writer.runMigrations({ transaction: 'each' });
  await close();
  expect((await dump(databaseUrl)).customer_grams).toEqual(before);
});

test('a migration that was cut off before it was noted down is made again', async () => {
  const first = await startServer({ env: { SEED: 'demo' } });
  const { databaseUrl } = first;
  await first.stop();
  const before = await dump(databaseUrl);
  await askDatabase(databaseUrl, 'DELETE FROM migrations');
  // The last one that the first migration makes.
  await askDatabase(databaseUrl, 'DROP TABLE idempotency_keys');
  await (await startServer({ env: { DATABASE_URL: databaseUrl } })).stop();
  const after = await dump(databaseUrl);
  expect(after.migrations?.length).toBe(before.migrations?.length);
  expect(Object.keys(after).sort()).toEqual(Object.keys(before).sort());
  for (const table of ['customers', 'subscriptions', 'customer_grams']) expect(after[table]).toEqual(before[table]);
  expect(await totalsIn(databaseUrl)).toBeGreaterThan(0);
});

async function totalsIn(databaseUrl: string): Promise<number> {
  const [row] = await askDatabase(
    databaseUrl,
    `SELECT SUM(customerCount) AS counted, (SELECT COUNT(*) + COUNT(resellerId) FROM customers) AS there FROM country_totals`,
  );
  expect(Number(row?.counted)).toBe(Number(row?.there));
  return Number(row?.counted);
}

test('servers that start at once on an empty database fill it once, and work side by side', async () => {
  const DATABASE_URL = await freshDatabaseUrl();
  const env = { DATABASE_URL, SEED: 'demo' };
  const [one, two] = await Promise.all([startServer({ env }), startServer({ env })]);
  expect(await counts(DATABASE_URL)).toMatchObject({ partners: 5, users: 30, migrations: migrations.length });
  const token = await tokenOf(one.url, 'admin.agent@nordlys.example');
  const before = await counts(DATABASE_URL);
  const answers = await Promise.all(
    [one, two].flatMap(({ url }) =>
      Array.from({ length: 15 }, () => addCustomer(client(url, token), swedishCustomer())),
    ),
  );
  expect(answers.flatMap(({ userErrors }) => problems(userErrors))).toEqual([]);
  const after = await counts(DATABASE_URL);
  expect(Number(after.customers) - Number(before.customers)).toBe(30);
  expect(Number(after.audit_entries) - Number(before.audit_entries)).toBe(60);
  await Promise.all([one, two].map((server) => server.stop()));
});

test('a database that is not there is made, with offers and nobody in it', async () => {
  const url = await freshDatabaseUrl();
  const isFile = inject('database') === 'sqlite';
  const DATABASE_URL = isFile ? url.replace('kundpost.', 'new/folder/kundpost.') : url.replace('kundpost_', 'made_');
  const server = await startServer({ env: { DATABASE_URL } });
  const { offers = 0, migrations: _, ...others } = await counts(DATABASE_URL);
  expect(offers).toBeGreaterThanOrEqual(40);
  expect(Object.values(others).every((n) => n === 0)).toBe(true);
  const { data } = await client(server.url).query('{ demoSignIns { email } }');
  expect(data.demoSignIns).toEqual([]);
  await server.stop();
});

test('a server asked to end finishes what is under way', async () => {
  const server = await startServer({ env: { SEED: 'demo' } });
  const user = await agent(server.url, 'nordlys');
  const before = await counts(server.databaseUrl);
  const calls = Array.from({ length: 10 }, () => addCustomer(user, swedishCustomer()));
  await calls[0];
  const [code, ...answers] = await Promise.all([server.stop(), ...calls.map((call) => call.catch(() => null))]);
  expect(code).toBe(0);
  const done = answers.filter((answer) => answer !== null).length;
  expect(Number((await counts(server.databaseUrl)).customers) - Number(before.customers)).toBe(done);
});

async function startWith(env: Record<string, string>): Promise<{ code: number | null; output: string }> {
  const child = spawnTied(process.execPath, [join(root, 'server/dist/main.js')], {
    cwd: root,
    env: { PATH: process.env.PATH, ...env },
  });
  const code = await new Promise<number | null>((done) => void child.process.once('close', done));
  return { code, output: child.output() };
}

test('a wrong environment is told whole, and the server does not start', async () => {
  const { code, output } = await startWith({
    NODE_ENV: 'production',
    PORT: 'high',
    DATABASE_URL: 'postgres://somewhere/db',
    SEED: 'everything',
    CLOCK_OFFSET: 'tomorrow',
    SESSION_SECRET: 'short',
  });
  expect(code).toBe(1);
  for (const name of ['PORT', 'DATABASE_URL', 'SEED', 'SESSION_SECRET', 'CLOCK_OFFSET']) {
    expect(output).toMatch(new RegExp(`^  ${name}: `, 'm'));
  }
  expect(output).toContain('CLOCK_OFFSET is refused');
  expect(output).not.toContain('    at ');
});

test('a database that does not answer stops the start', async () => {
  const { code, output } = await startWith({
    DATABASE_URL: 'mysql://nobody:secret-word@127.0.0.1:9/kundpost',
    PORT: '0',
  });
  expect(code).toBe(1);
  expect(output).toContain('The database at 127.0.0.1:9 cannot be used: ECONNREFUSED.');
  expect(output).not.toContain('secret-word');
});

// Beside an embedded database only: elsewhere the secret is the operator's to keep.
if (inject('database') === 'sqlite') {
  test('sessions outlive a restart although nobody set a secret', async () => {
    const env = { SEED: 'demo', SESSION_SECRET: '', DATABASE_URL: await freshDatabaseUrl() };
    const first = await startServer({ env });
    const token = await tokenOf(first.url, 'admin.agent@nordlys.example');
    await first.stop();
    const again = await startServer({ env });
    const { data } = await client(again.url, token).query('{ viewer { email } }');
    expect(data.viewer).toEqual({ email: 'admin.agent@nordlys.example' });
    await again.stop();
  });
}
