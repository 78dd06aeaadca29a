import { setTimeout as wait } from 'node:timers/promises';
import { createConnection } from 'mysql2/promise';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addCustomer, addCustomerDocument, swedishCustomer } from '../support/customers.js';
import { freshDatabaseUrl } from '../support/database.js';
import { type Detour, detourTo } from '../support/detour.js';
import { type Answer, type Client, client, type Json } from '../support/graphql.js';
import { startMariadb } from '../support/mariadb.js';
import { askDatabase, counts, openSqlite } from '../support/rows.js';
import { type Server, startServer } from '../support/server.js';

let mariadb: Awaited<ReturnType<typeof startMariadb>>;
let detour: Detour;
let server: Server;
let agent: Client;

beforeAll(async () => {
  mariadb = await startMariadb();
  detour = await detourTo(mariadb.socket);
  server = await startServer({ env: { DATABASE_URL: through(detour.socketPath), SEED: 'demo' } });
  agent = await client(server.url).signIn('sales.agent@tulpen.example');
});

afterAll(async () => {
  mariadb?.thaw();
  await server?.stop();
  await mariadb?.stop();
});

function through(socketPath: string): string {
  return `mysql://root@localhost/kundpost?socketPath=${encodeURIComponent(socketPath)}`;
}

/** Past the detour. */
const rowsOf = (sql: string) => askDatabase(through(mariadb.socket), sql);

const list = '{ customers(first: 5) { nodes { id legalName subscriptions { nodes { id } } } } }';
const read = () => agent.query(list);
const write = () => agent.query(addCustomerDocument, { input: swedishCustomer() });

async function timed<T>(work: Promise<T>): Promise<{ ms: number; answer: T }> {
  const began = performance.now();
  const answer = await work;
  return { ms: performance.now() - began, answer };
}

/** More of them than there are connections, in each of three waves, so that some wait for a connection. */
async function burst(): Promise<{ ms: number; answer: Answer<Json> }[]> {
  const waves = Array.from({ length: 3 }, async (_, wave) => {
    await wait(wave * 1500);
    return Promise.all(Array.from({ length: 20 }, (_each, place) => timed(place % 2 ? read() : write())));
  });
  return (await Promise.all(waves)).flat();
}

function expectRefusedInTime(answers: { ms: number; answer: Answer<Json> }[]): void {
  for (const { ms, answer } of answers) {
    expect(answer.errors.map(({ extensions }) => extensions.code)).toEqual(['UNAVAILABLE']);
    expect([answer.status, Number(answer.headers.get('retry-after')) > 0]).toEqual([503, true]);
    expect(ms).toBeLessThan(5000);
  }
}

/** Every connection is good again: more reads and writes at once than there are connections. */
async function expectWhole(): Promise<void> {
  await expect.poll(async () => (await read()).errors.length, { timeout: 5000 }).toBe(0);
  const answers = await Promise.all(Array.from({ length: 40 }, (_, place) => (place % 2 ? read() : write())));
  expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
  expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
}

test.each([
  ['frozen', () => mariadb.freeze(), () => mariadb.thaw()],
  ['cut off without a word', () => detour.swallow(), () => detour.mend()],
])(
  'a database that is %s keeps nobody waiting for five seconds, and all is well when it is back',
  async (_how, disturb, mend) => {
    await expectWhole();
    disturb();
    const ready = timed(fetch(`${server.url}/readyz`));
    expectRefusedInTime(await burst());
    expect((await ready).answer.status).toBe(503);
    expect((await ready).ms).toBeLessThan(5000);
    // By now it is known, and nobody waits at all.
    const late = await timed(read());
    expectRefusedInTime([late]);
    expect(late.ms).toBeLessThan(1000);
    mend();
    await expectWhole();
    expect(await openTransactions()).toBe(0);
  },
);

/** Transactions that hold locks for nobody; the server ends them by itself. */
async function openTransactions(): Promise<number> {
  const open = async () => Number((await rowsOf('SELECT COUNT(*) AS n FROM information_schema.innodb_trx'))[0]?.n);
  await expect.poll(open, { timeout: 15_000, interval: 500 }).toBe(0);
  return open();
}

test('over a slow line a read is answered, and a change that would take too long is undone and refused in time', async () => {
  const before = await counts(through(mariadb.socket));
  detour.delay(300);
  const answers = await Promise.all(Array.from({ length: 8 }, () => timed(write())));
  expectRefusedInTime(answers);
  const reads = await timed(agent.query('{ viewer { fullName } }'));
  expect(reads.answer.errors).toEqual([]);
  expect(reads.ms).toBeLessThan(5000);
  detour.delay(0);
  expect(await counts(through(mariadb.socket))).toEqual(before);
  await expectWhole();
});

test('a statement that waits for a lock is given up in time, and its transaction with it', async () => {
  const { customer } = await addCustomer(agent, swedishCustomer());
  const holder = await createConnection({ socketPath: mariadb.socket, user: 'root', database: 'kundpost' });
  await holder.beginTransaction();
  await holder.query(`SELECT id FROM customers WHERE id = '${customer.id}' FOR UPDATE`);
  const before = await counts(through(mariadb.socket));
  const input = { customerId: customer.id, company: { ...swedishCustomer().company, legalName: 'Held AB' } };
  expectRefusedInTime([
    await timed(
      agent.query('mutation U($input: UpdateCustomerInput!) { updateCustomer(input: $input) { customer { id } } }', {
        input,
      }),
    ),
  ]);
  await holder.end();
  expect(await counts(through(mariadb.socket))).toEqual(before);
});

test('connections that an operator ends are replaced, and the work on them is done all the same', async () => {
  let going = true;
  const reads: Answer<Json>[] = [];
  const writes: Answer<Json>[] = [];
  const traffic = Array.from({ length: 8 }, async (_, place) => {
    while (going) place % 2 ? reads.push(await read()) : writes.push(await write());
  });
  for (let round = 0; round < 10; round++) {
    const others = await rowsOf(
      'SELECT id FROM information_schema.processlist WHERE id <> CONNECTION_ID() AND db IS NOT NULL',
    );
    await Promise.allSettled(others.map(({ id }) => rowsOf(`KILL ${id}`)));
    await wait(300);
  }
  going = false;
  await Promise.all(traffic);
  expect(reads.flatMap(({ errors }) => errors)).toEqual([]);
  // Only of a commit under way nobody knows whether it was done.
  const failed = writes.flatMap(({ errors }) => errors);
  expect(failed.length).toBeLessThan(writes.length / 10);
  for (const { extensions } of failed) expect(extensions.code).toBe('UNAVAILABLE');
});

test('a server does not start on a frozen database, and says why', async () => {
  mariadb.freeze();
  const start = startServer({ env: { DATABASE_URL: through(mariadb.socket) } });
  await expect(start).rejects.toThrow(/The database at .*mariadb.sock cannot be used: .*ETIMEDOUT/);
  mariadb.thaw();
});

test('writers of an embedded database do not wait for another process for longer than five seconds', async () => {
  const embedded = await startServer({ env: { DATABASE_URL: await freshDatabaseUrl('sqlite'), SEED: 'demo' } });
  const user = await client(embedded.url).signIn('sales.agent@tulpen.example');
  const other = openSqlite(embedded.databaseUrl);
  other.exec('BEGIN IMMEDIATE');
  const writes = Array.from({ length: 10 }, () => timed(user.query(addCustomerDocument, { input: swedishCustomer() })));
  await wait(500);
  const beside = await timed(user.query(list));
  expect(beside.answer.errors).toEqual([]);
  expect(beside.ms).toBeLessThan(1000);
  expectRefusedInTime(await Promise.all(writes));
  other.exec('ROLLBACK');
  other.close();
  expect((await addCustomer(user, swedishCustomer())).userErrors).toEqual([]);
  await embedded.stop();
});
