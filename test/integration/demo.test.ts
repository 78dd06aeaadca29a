import { afterAll, beforeAll, expect, test } from 'vitest';
import { client } from '../support/graphql.js';
import { type Server, startServer } from '../support/server.js';

let server: Server;

beforeAll(async () => {
  server = await startServer({ env: { SEED: 'demo' } });
});

afterAll(() => server.stop());

interface Counts {
  customers: { totalCount: number };
  subscriptions: { totalCount: number };
  resellers: { totalCount: number };
}

async function countsOf(partner: string, role = 'global.admin'): Promise<Counts> {
  const user = await client(server.url).signIn(`${role}@${partner}.example`);
  const document = '{ customers { totalCount } subscriptions { totalCount } resellers { totalCount } }';
  const { data, errors } = await user.query<Counts>(document);
  expect(errors).toEqual([]);
  return data;
}

test.each([
  ['nordlys', 160, 200, 22],
  ['tulpen', 70, 95, 0],
  ['huaxia', 38, 45, 0],
  ['wisla', 12, 25, 1],
  ['duna', 10, 20, 1],
])('the demo of %s is alive, and its own', async (partner, from, to, resellers) => {
  const counts = await countsOf(partner);
  expect(counts.customers.totalCount).toBeGreaterThanOrEqual(from);
  expect(counts.customers.totalCount).toBeLessThanOrEqual(to);
  expect(counts.subscriptions.totalCount).toBeGreaterThan(counts.customers.totalCount);
  expect(counts.resellers.totalCount).toBe(resellers);
});

test('every role of every partner can sign in', async () => {
  const roles = ['global.admin', 'user.admin', 'admin.agent', 'sales.agent', 'helpdesk.agent', 'billing.admin'];
  for (const role of roles) expect((await countsOf('tulpen', role)).customers.totalCount).toBeGreaterThan(0);
});

test('starting again on a seeded database changes nothing', async () => {
  const before = await countsOf('nordlys');
  await server.stop();
  server = await startServer({ env: { SEED: 'demo', DATABASE_URL: server.databaseUrl } });
  expect(await countsOf('nordlys')).toEqual(before);
});
