import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addCustomerDocument, swedishCustomer } from '../support/customers.js';
import { freshDatabaseUrl } from '../support/database.js';
import { type Answer, type Client, client, type Json } from '../support/graphql.js';
import { startMariadb } from '../support/mariadb.js';
import { askDatabase } from '../support/rows.js';
import { type Server, startServer } from '../support/server.js';
import { smallDisks } from '../support/small-disk.js';

const durable = ['--innodb-flush-log-at-trx-commit=1', '--innodb-log-file-size=4M'];

const signInDocument = 'mutation S($input: SignInInput!) { signIn(input: $input) { token userErrors { code } } }';
const credentials = { email: 'helpdesk.agent@nordlys.example', password: 'kundpost-demo' };

describe.each(smallDisks().map((disk) => disk()))('$name', (disk) => {
  let mariadb: Awaited<ReturnType<typeof startMariadb>> | null = null;
  let server: Server;
  let agent: Client;
  /** What the server has said is done. */
  const customers: string[] = [];
  const tokens: string[] = [];

  beforeAll(async () => {
    if (disk.database === 'mariadb') mariadb = await startMariadb(durable, disk.folder);
    server = await start();
    agent = await client(server.url).signIn('admin.agent@nordlys.example');
  });

  afterAll(async () => {
    await server?.stop();
    await mariadb?.stop();
    disk.remove();
  });

  async function start(databaseUrl?: string): Promise<Server> {
    const fresh = mariadb
      ? await freshDatabaseUrl('mariadb', mariadb.socket)
      : `sqlite:${join(disk.folder, 'kundpost.sqlite')}`;
    // What SQLite puts aside would have no room either.
    const room = { TMPDIR: disk.folder, SQLITE_TMPDIR: disk.folder };
    return startServer({ env: { DATABASE_URL: databaseUrl ?? fresh, SEED: 'demo', ...room } });
  }

  /** Whether it was done; what could not be done has to be told as such. */
  async function add(): Promise<boolean> {
    const answer = await agent.query(addCustomerDocument, { input: swedishCustomer() });
    const id = answer.data?.addCustomer?.customer?.id;
    if (id) customers.push(String(id));
    else expect(codesOf(answer)).toEqual(['UNAVAILABLE']);
    return Boolean(id);
  }

  async function signIn(): Promise<boolean> {
    const answer = await client(server.url).query(signInDocument, { input: credentials });
    const token = answer.data?.signIn?.token;
    if (token) tokens.push(String(token));
    else expect(codesOf(answer)).toEqual(['UNAVAILABLE']);
    return Boolean(token);
  }

  async function read(): Promise<void> {
    const list = '{ viewer { fullName } customers(first: 20) { totalCount nodes { id legalName } } }';
    const { errors, data } = await agent.query(list);
    expect(errors).toEqual([]);
    expect(data.viewer).not.toBeNull();
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
  }

  async function everythingToldIsThere(): Promise<void> {
    const list = customers.map((id) => `'${id}'`).join(', ');
    const stored = await askDatabase(server.databaseUrl, `SELECT id FROM customers WHERE id IN (${list})`);
    expect(stored.length).toBe(customers.length);
    for (const token of tokens) {
      const { data } = await client(server.url, token).query('{ viewer { id } }');
      expect(data.viewer).not.toBeNull();
    }
  }

  test('while there is no room writes are refused and reads go on', async () => {
    for (let count = 0; count < 5; count += 1) expect(await add()).toBe(true);
    disk.leave(400_000, server.pid);
    while (await add()) expect(customers.length).toBeLessThan(2000);
    for (let round = 0; round < 10; round += 1) {
      await Promise.all([add(), add(), add(), signIn(), read()]);
    }
    expect(await Promise.all([add(), add()])).not.toEqual([true, true]);
    await everythingToldIsThere();
  }, 60_000);

  test('when there is room again writes go on by themselves, and what was told is there', async () => {
    disk.free(server.pid);
    for (let round = 0; round < 10; round += 1) {
      expect(await Promise.all([add(), add(), signIn()])).toEqual([true, true, true]);
      await read();
    }
    await everythingToldIsThere();
  });

  test('and is still there after a power cut', async () => {
    await server.kill9();
    server = await start(server.databaseUrl);
    agent = await client(server.url).signIn('admin.agent@nordlys.example');
    await everythingToldIsThere();
    expect(await add()).toBe(true);
  });

  // Another server would find out by itself.
  if (disk.database !== 'sqlite') return;

  test('while its file is elsewhere nothing is taken for stored, and reads go on', async () => {
    const file = join(disk.folder, 'kundpost.sqlite');
    await rename(file, `${file}-elsewhere`);
    try {
      expect(await Promise.all([add(), signIn(), add()])).toEqual([false, false, false]);
      await read();
    } finally {
      await rename(`${file}-elsewhere`, file);
    }
    expect(await Promise.all([add(), signIn()])).toEqual([true, true]);
    await everythingToldIsThere();
  });
});

function codesOf({ errors }: Answer<Json>): string[] {
  return errors.map(({ extensions }) => extensions.code);
}
