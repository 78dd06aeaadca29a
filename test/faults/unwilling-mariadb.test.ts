import { setTimeout as wait } from 'node:timers/promises';
import { type Connection, createConnection } from 'mysql2/promise';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { addCustomer, addCustomerDocument, signer, swedishCustomer } from '../support/customers.js';
import { freshDatabaseUrl } from '../support/database.js';
import { type Answer, type Client, client, type Json } from '../support/graphql.js';
import { type Ledger, ledger, written } from '../support/ledger.js';
import { startMariadb } from '../support/mariadb.js';
import { type Server, startServer } from '../support/server.js';

let mariadb: Awaited<ReturnType<typeof startMariadb>>;
let databaseUrl: string;
/** The administrator of the database, past the server. */
let admin: Connection;
let server: Server;
let agent: Client;
let customerId: string;
let before: Ledger;

const durable = ['--innodb-flush-log-at-trx-commit=1', '--innodb-lock-wait-timeout=5'];

beforeAll(async () => {
  mariadb = await startMariadb(durable);
  databaseUrl = await freshDatabaseUrl('mariadb', mariadb.socket);
  await reach();
  // As a product is given its database: all rights on it, and none on the server. Whoever may do everything may also write what
  // is read-only.
  const { pathname } = new URL(databaseUrl);
  await admin.query("CREATE USER kundpost@localhost IDENTIFIED BY 'kundpost'");
  await admin.query(`GRANT ALL ON ${pathname.slice(1)}.* TO kundpost@localhost`);
  const url = databaseUrl.replace('root@', 'kundpost:kundpost@');
  server = await startServer({ env: { DATABASE_URL: url, SEED: 'demo' } });
  agent = await client(server.url).signIn('admin.agent@nordlys.example');
  customerId = String((await addCustomer(agent, swedishCustomer())).customer?.id);
});

beforeEach(async () => {
  before = await ledger(databaseUrl);
});

afterAll(async () => {
  await server?.stop();
  await admin?.end();
  await mariadb?.stop();
});

async function reach(): Promise<void> {
  const { pathname } = new URL(databaseUrl);
  admin = await createConnection({ socketPath: mariadb.socket, user: 'root', database: pathname.slice(1) });
  // A test may stop the server under it.
  admin.on('error', () => undefined);
}

const add = (input: object = swedishCustomer()) => agent.query(addCustomerDocument, { input });

const codesOf = ({ errors }: Answer<Json>) => errors.map(({ extensions }) => extensions.code);

async function nothingIsStored(): Promise<void> {
  expect(await ledger(databaseUrl)).toEqual(before);
}

async function theNextOneIsStored(): Promise<void> {
  const earlier = await ledger(databaseUrl);
  expect((await addCustomer(agent, swedishCustomer())).userErrors).toEqual([]);
  expect(written(earlier, await ledger(databaseUrl))).toMatchObject({ customers: 1, agreements: 1, audit_entries: 2 });
}

/** A change of the customer that somebody else holds. */
function confirm(lastName: string): Promise<Answer<Json>> {
  const input = { customerId, agreement: { signer: { ...signer, lastName }, acceptedOn: '2024-01-15' } };
  const document = `mutation C($input: ConfirmAgreementInput!) { confirmAgreement(input: $input) { agreement { id } userErrors { code } } }`;
  return agent.query(document, { input });
}

function signIn(): Promise<Answer<Json>> {
  const document = 'mutation S($input: SignInInput!) { signIn(input: $input) { token } }';
  const input = { email: 'sales.agent@nordlys.example', password: 'kundpost-demo' };
  return client(server.url).query(document, { input });
}

async function hold(): Promise<Connection> {
  const { pathname } = new URL(databaseUrl);
  const other = await createConnection({ socketPath: mariadb.socket, user: 'root', database: pathname.slice(1) });
  await other.beginTransaction();
  await other.query('SELECT id FROM customers WHERE id = ? FOR UPDATE', [customerId]);
  return other;
}

/** The connections of the server that are in a transaction. MariaDB looks again only when nobody has asked for a tenth of a second. */
async function transactions(): Promise<number[]> {
  const [rows] = await admin.query(
    "SELECT p.id FROM information_schema.innodb_trx t JOIN information_schema.processlist p ON p.id = t.trx_mysql_thread_id WHERE p.user = 'kundpost'",
  );
  return Array.isArray(rows) ? rows.map((row) => Number(Object(row).id)) : [];
}

test('a database that has turned read-only is read on, and takes writes again by itself', async () => {
  await admin.query('SET GLOBAL read_only = ON');
  const answers = await Promise.all([add(), add(), confirm('Ek'), signIn()]);
  expect(answers.map(codesOf)).toEqual(answers.map(() => ['UNAVAILABLE']));
  const list = await agent.query('{ viewer { id } customers(first: 5) { totalCount nodes { id } } }');
  expect(list.errors).toEqual([]);
  await nothingIsStored();
  await admin.query('SET GLOBAL read_only = OFF');
  await theNextOneIsStored();
});

test('a dry run waits for nobody and writes nowhere, not even in a read-only database', async () => {
  const other = await hold();
  await admin.query('SET GLOBAL read_only = ON');
  const update = { customerId, contact: { firstName: 'Kajsa' }, dryRun: true };
  const confirmation = { customerId, agreement: { signer, acceptedOn: '2024-01-15' }, dryRun: true };
  const began = performance.now();
  const answers = await Promise.all([
    agent.query('mutation A($i: UpdateCustomerInput!) { updateCustomer(input: $i) { userErrors { code } } }', {
      i: update,
    }),
    agent.query('mutation B($i: ConfirmAgreementInput!) { confirmAgreement(input: $i) { userErrors { code } } }', {
      i: confirmation,
    }),
    add({ ...swedishCustomer(), dryRun: true }),
  ]);
  expect(performance.now() - began).toBeLessThan(2500);
  expect(answers.flatMap(codesOf)).toEqual([]);
  await admin.query('SET GLOBAL read_only = OFF');
  await other.rollback();
  await other.end();
  await nothingIsStored();
});

test('who waits for a row in vain is told so, and nothing of it is stored', async () => {
  const other = await hold();
  expect(codesOf(await confirm('Alm'))).toEqual(['UNAVAILABLE']);
  await nothingIsStored();
  await other.rollback();
  await other.end();
  expect(await transactions()).toEqual([]);
  await theNextOneIsStored();
});

test('a transaction whose connection is killed is not stored, and not told as done', async () => {
  const other = await hold();
  const changing = confirm('Gran');
  await expect.poll(async () => (await transactions()).length, { interval: 200, timeout: 4000 }).toBe(1);
  for (const id of await transactions()) await admin.query(`KILL ${id}`);
  // Begun again, it may be done after all; then as a whole.
  await wait(50);
  await other.rollback();
  await other.end();
  const answer = await changing;
  if (answer.errors.length > 0) {
    expect(codesOf(answer)).toEqual(['UNAVAILABLE']);
    await nothingIsStored();
  } else
    expect(written(before, await ledger(databaseUrl))).toEqual({ agreements: 1, audit_entries: 1, outbox_events: 1 });
  await theNextOneIsStored();
});

test('a transaction that a restart of the database has cut in two is not continued', async () => {
  await hold();
  const changing = confirm('Tall');
  await expect.poll(async () => (await transactions()).length, { interval: 200, timeout: 4000 }).toBe(1);
  await mariadb.stop();
  await mariadb.startAgain();
  await reach();
  const answer = await changing;
  if (answer.errors.length > 0) {
    expect(codesOf(answer)).toEqual(['UNAVAILABLE']);
    await nothingIsStored();
  } else
    expect(written(before, await ledger(databaseUrl))).toEqual({ agreements: 1, audit_entries: 1, outbox_events: 1 });
  await expect.poll(async () => (await add()).errors.length, { timeout: 10_000 }).toBe(0);
  await theNextOneIsStored();
});
