import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addCustomer, addCustomerDocument, freePrefix, swedishCustomer } from '../support/customers.js';
import { type Client, client } from '../support/graphql.js';
import { startMariadb } from '../support/mariadb.js';
import { askDatabase } from '../support/rows.js';
import { type Server, startServer } from '../support/server.js';

// A database that writes through to the disk: what it acknowledges must survive being killed.
const durable = ['--innodb-flush-log-at-trx-commit=1'];

let mariadb: Awaited<ReturnType<typeof startMariadb>>;
let server: Server;
let agent: Client;

beforeAll(async () => {
  mariadb = await startMariadb(durable);
  const databaseUrl = `mysql://root@localhost/kundpost?socketPath=${encodeURIComponent(mariadb.socket)}`;
  server = await startServer({ env: { DATABASE_URL: databaseUrl, SEED: 'demo' } });
  agent = await client(server.url).signIn('sales.agent@tulpen.example');
});

afterAll(async () => {
  await server?.stop();
  await mariadb?.stop();
});

test('a database killed in the middle of a burst loses nothing that was acknowledged and leaves nothing half-made', async () => {
  const inputs = Array.from({ length: 60 }, () => {
    const domainPrefix = freePrefix();
    return swedishCustomer({ domainPrefix, idempotencyKey: domainPrefix });
  });
  const acknowledged = new Set<string>();
  const codes = new Set<string>();
  await Promise.all(
    inputs.map(async (input) => {
      const answer = await agent.query(addCustomerDocument, { input });
      if (answer.data?.addCustomer?.customer) acknowledged.add(input.domainPrefix);
      for (const error of answer.errors) codes.add(error.extensions.code);
      if (acknowledged.size === 5) await mariadb.stop();
    }),
  );
  expect(acknowledged.size).toBeLessThan(inputs.length);
  expect([...codes]).toEqual(['UNAVAILABLE']);
  expect((await fetch(`${server.url}/readyz`)).status).toBe(503);

  await mariadb.startAgain();
  await expect.poll(async () => (await fetch(`${server.url}/readyz`)).status, { timeout: 15_000 }).toBe(200);
  const prefixes = inputs.map((input) => `'${input.domainPrefix}'`).join(', ');
  const written = await askDatabase(
    server.databaseUrl,
    `SELECT domainPrefix FROM customers WHERE domainPrefix IN (${prefixes})`,
  );
  const survived = new Set(written.map((row) => String(row.domainPrefix)));
  expect([...acknowledged].filter((prefix) => !survived.has(prefix))).toEqual([]);

  for (const input of inputs) {
    const again = await addCustomer(agent, input);
    expect(again.userErrors).toEqual([]);
    expect(again.replayed).toBe(survived.has(input.domainPrefix));
  }
  const [{ strays } = {}] = await askDatabase(
    server.databaseUrl,
    `SELECT COUNT(*) AS strays FROM customers c WHERE domainPrefix IN (${prefixes})
       AND ((SELECT COUNT(*) FROM agreements a WHERE a.customerId = c.id) <> 1
         OR (SELECT COUNT(*) FROM audit_entries e WHERE e.customerId = c.id) <> 2)`,
  );
  expect(Number(strays)).toBe(0);
});

test('a server whose database comes back needs no restart', async () => {
  await mariadb.stop();
  const lost = await agent.query('{ viewer { fullName } }', {}, { language: 'sv' });
  expect(lost.errors[0]?.extensions.code).toBe('UNAVAILABLE');
  expect(lost.errors[0]?.message).not.toContain('sock');
  await mariadb.startAgain();
  await wait(100);
  await expect
    .poll(async () => (await agent.query('{ viewer { fullName } }')).errors.length, { timeout: 15_000 })
    .toBe(0);
});
