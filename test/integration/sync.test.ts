import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  addCustomer,
  attestations,
  customerWith,
  offersByName,
  payload,
  swedishCustomer,
} from '../support/customers.js';
import { agent } from '../support/demo-users.js';
import type { Answer, Client, Json } from '../support/graphql.js';
import { askDatabase } from '../support/rows.js';
import { type Server, startServer } from '../support/server.js';

// A partner's own system keeps a copy: it asks for what changed since it last asked, in the order of the changes.

let server: Server;
let user: Client;
let offerId: string;

beforeAll(async () => {
  server = await startServer({ env: { SEED: 'demo' } });
  user = await agent(server.url, 'nordlys');
  offerId = (await offersByName(user))('Power BI Pro');
});

afterAll(() => server.stop());

interface Row {
  id: string;
  updatedAt: string;
}

interface Page {
  totalCount: number;
  nodes: Row[];
  pageInfo: { hasNextPage: boolean; endCursor: string };
}

async function changedSince(list: string, moment: string, first = 7): Promise<Row[]> {
  const document = `query Changed($since: DateTime!, $first: Int, $after: String) {
    list: ${list}(first: $first, after: $after, sort: UPDATED_AT_ASC, filter: { updatedSince: $since }) {
      totalCount nodes { id updatedAt } pageInfo { hasNextPage endCursor } } }`;
  const rows: Row[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const { data, errors }: Answer<{ list: Page }> = await user.query(document, { since: moment, first, after });
    expect(errors).toEqual([]);
    rows.push(...data.list.nodes);
    more = data.list.pageInfo.hasNextPage;
    after = data.list.pageInfo.endCursor;
    if (!more) expect(data.list.totalCount).toBe(rows.length);
  }
  return rows;
}

const idsOf = (rows: Row[]) => rows.map(({ id }) => id);

test.each(['customers', 'subscriptions', 'orders'])('%s come whole in the order of their changes', async (list) => {
  const rows = await changedSince(list, '2000-01-01T00:00:00Z', 90);
  const expected = await askDatabase(
    server.databaseUrl,
    `SELECT id FROM ${list} WHERE partnerId = (SELECT id FROM partners WHERE mailDomain = 'nordlys.example') ORDER BY updatedAt, id`,
  );
  expect(idsOf(rows)).toEqual(expected.map(({ id }) => id));
});

test('each kind of change brings its row to the end, and the moment itself is included', async () => {
  const { customer, subscriptions, order } = await customerWith(user, [{ offerId, licenceCount: 4 }]);
  const subscriptionId = subscriptions[0]?.id;
  const latest = async (list: string) => (await changedSince(list, '2000-01-01T00:00:00Z', 100)).at(-1);
  const before = { customer: await latest('customers'), subscription: await latest('subscriptions') };
  expect([before.customer?.id, before.subscription?.id]).toEqual([customer.id, subscriptionId]);
  expect((await latest('orders'))?.id).toBe(order.id);
  expect(idsOf(await changedSince('customers', before.customer?.updatedAt ?? ''))).toEqual([customer.id]);

  const other = (await addCustomer(user, swedishCustomer({ agreement: null }))).customer.id;
  const steps: [string, string, object, unknown][] = [
    [
      'customers',
      'updateCustomer',
      { customerId: customer.id, contact: { ...swedishCustomer().contact, firstName: 'Bo' } },
      customer.id,
    ],
    ['customers', 'confirmAgreement', { customerId: other, agreement: swedishCustomer().agreement }, other],
    ['subscriptions', 'changeLicenceCount', { subscriptionId, licenceCount: 9 }, subscriptionId],
    ['subscriptions', 'suspendSubscription', { subscriptionId }, subscriptionId],
    [
      'orders',
      'placeOrder',
      { customerId: other, order: { lines: [{ offerId, licenceCount: 1 }], attestations } },
      null,
    ],
  ];
  for (const [list, mutation, input, id] of steps) {
    const last = (await latest(list))?.updatedAt ?? '';
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!`;
    const answer = await user.query<Json>(
      `mutation M($input: ${type}) { ${mutation}(input: $input) { userErrors { code } } }`,
      { input },
    );
    expect(Object.values(payload(answer, mutation).userErrors)).toEqual([]);
    const changed = (await changedSince(list, last)).filter((row) => row.updatedAt > last);
    expect([mutation, changed.length]).toEqual([mutation, 1]);
    if (id) expect(changed[0]?.id).toBe(id);
  }
});

test('rows that changed in one moment are all seen, however small the page', async () => {
  await askDatabase(
    server.databaseUrl,
    `UPDATE customers SET updatedAt = '2024-05-05 05:05:05.005' WHERE partnerId = (SELECT id FROM partners WHERE mailDomain = 'nordlys.example')`,
  );
  const rows = await changedSince('customers', '2024-05-05T05:05:05.005Z', 9);
  expect(new Set(idsOf(rows)).size).toBe(rows.length);
  expect(rows.length).toBeGreaterThan(50);
  expect(await changedSince('customers', '2024-05-05T05:05:05.006Z')).toEqual([]);
});

const spans: [string, string, string, string][] = [
  ['subscriptions', 'ends: { from: $from, to: $to }', 'endDate', 'day'],
  ['subscriptions', 'created: { from: $from, to: $to }', 'createdAt', 'moment'],
  ['customers', 'created: { from: $from, to: $to }', 'createdAt', 'moment'],
  ['orders', 'created: { from: $from, to: $to }', 'createdAt', 'moment'],
];

test.each(spans)('%s with %s have both days, and an open end is open', async (list, filter, column, kind) => {
  const rows = await askDatabase(
    server.databaseUrl,
    `SELECT id, ${column} AS place FROM ${list} WHERE partnerId = (SELECT id FROM partners WHERE mailDomain = 'nordlys.example') ORDER BY ${column}, id`,
  );
  const day = (row: (typeof rows)[number] | undefined) => String(row?.place).slice(0, 10);
  const [from, to] = [day(rows[Math.floor(rows.length / 3)]), day(rows[Math.floor(rows.length / 2)])];
  for (const [first, last] of [
    [from, to],
    [from, null],
    [null, to],
    [to, from],
    [from, from],
  ]) {
    const expected = rows
      .filter((row) => (!first || day(row) >= first) && (!last || day(row) <= last))
      .map(({ id }) => id);
    for (const sort of ['CREATED_AT_ASC', 'UPDATED_AT_DESC', ...(kind === 'day' ? ['END_DATE_ASC'] : [])]) {
      const found: unknown[] = [];
      for (let after: string | null = null, more = true; more; ) {
        const { data, errors }: Answer<{ list: Page }> = await user.query(
          `query R($from: Date, $to: Date, $after: String) { list: ${list}(first: 100, after: $after, sort: ${sort}, filter: { ${filter} }) {
            totalCount nodes { id } pageInfo { hasNextPage endCursor } } }`,
          { from: first, to: last, after },
        );
        expect(errors).toEqual([]);
        found.push(...data.list.nodes.map(({ id }) => id));
        more = data.list.pageInfo.hasNextPage;
        after = data.list.pageInfo.endCursor;
        expect(data.list.totalCount).toBe(expected.length);
      }
      expect(found.sort()).toEqual([...expected].sort());
    }
  }
});

test('the former name of an order still works, and gives way to the new one', async () => {
  const ask = async (args: string) => {
    const { data, errors } = await user.query<Json>(`{ customers(first: 20, ${args}) { nodes { id } } }`);
    expect(errors).toEqual([]);
    return data.customers;
  };
  const byName = await ask('sort: NAME_ASC');
  expect(await ask('orderBy: NAME_ASC')).toEqual(byName);
  expect(await ask('orderBy: CREATED_AT_DESC, sort: NAME_ASC')).toEqual(byName);
  expect(await ask('sort: null')).toEqual(await ask('sort: CREATED_AT_DESC'));
});
