import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { customerWith, offersByName } from '../support/customers.js';
import { agent } from '../support/demo-users.js';
import type { Client, Json } from '../support/graphql.js';
import { client } from '../support/graphql.js';
import { askDatabase } from '../support/rows.js';
import { type Server, startServer } from '../support/server.js';

let server: Server;
let user: Client;
let busy: string;
let other: string;

/** More subscriptions than are read for all customers of a page together. */
const many = 2300;

beforeAll(async () => {
  server = await startServer({ env: { SEED: 'demo' } });
  user = await agent(server.url, 'nordlys');
  const offerId = (await offersByName(user))('Power BI Pro');
  const lines = [{ offerId, licenceCount: 3 }];
  busy = String((await customerWith(user, lines)).customer.id);
  other = String((await customerWith(user, [...lines, ...lines])).customer.id);
  await copySubscriptions(busy);
});

afterAll(() => server.stop());

/** Gives a customer copies of its one subscription, of which several share a moment. */
async function copySubscriptions(customerId: string): Promise<void> {
  const [model] = await askDatabase(
    server.databaseUrl,
    `SELECT * FROM subscriptions WHERE customerId = '${customerId}'`,
  );
  const [line] = await askDatabase(server.databaseUrl, `SELECT * FROM order_lines WHERE id = '${model?.orderLineId}'`);
  const numbers = Array.from({ length: many - 1 }, (_, index) => index);
  const insert = async (table: string, rows: Record<string, unknown>[]) => {
    for (let from = 0; from < rows.length; from += 200) {
      const some = rows.slice(from, from + 200).map((row) => `(${Object.values(row).map(literal).join(', ')})`);
      const names = Object.keys(rows[0] ?? {}).join(', ');
      await askDatabase(server.databaseUrl, `INSERT INTO ${table} (${names}) VALUES ${some.join(', ')}`);
    }
  };
  const idOf = (kind: string, index: number) => `${kind}_zz${String(index).padStart(24, '0')}`;
  await insert(
    'order_lines',
    numbers.map((index) => ({ ...line, id: idOf('line', index), position: index + 1 })),
  );
  await insert(
    'subscriptions',
    numbers.map((index) => ({
      ...model,
      id: idOf('subscription', index),
      orderLineId: idOf('line', index),
      status: index % 4 === 0 ? 'SUSPENDED' : 'ACTIVE',
      createdAt: `2025-01-${String(1 + (index % 20)).padStart(2, '0')} 10:00:00.000`,
      endDate: `2027-01-${String(1 + (index % 9)).padStart(2, '0')}`,
    })),
  );
}

const literal = (value: unknown) =>
  typeof value === 'number' ? String(value) : value === null ? 'NULL' : `'${value}'`;

interface Page {
  totalCount: number;
  nodes: { id: string }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
}

const fields = 'totalCount nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';

async function listOf(id: string, list: string): Promise<Page> {
  const { data, errors } = await user.query<{ customer: { list: Page } }>(
    `{ customer(id: "${id}") { list: ${list} { ${fields} } } }`,
  );
  expect(errors).toEqual([]);
  return data.customer.list;
}

const sorted = {
  CREATED_AT_DESC: 'createdAt DESC, id DESC',
  CREATED_AT_ASC: 'createdAt, id',
  END_DATE_ASC: 'endDate, id',
  END_DATE_DESC: 'endDate DESC, id DESC',
};

describe.each(Object.entries(sorted))('a customer’s subscriptions, %s', (sort, sql) => {
  test.each([
    ['', '1 = 1'],
    ['filter: { statuses: [SUSPENDED] }, ', "status = 'SUSPENDED'"],
  ])('come whole, page by page, in both directions %s', async (filter, where) => {
    const rows = await askDatabase(
      server.databaseUrl,
      `SELECT id FROM subscriptions WHERE customerId = '${busy}' AND ${where} ORDER BY ${sql}`,
    );
    const expected = rows.map(({ id }) => id);
    const forward: string[] = [];
    for (let place = '', more = true; more; ) {
      const page = await listOf(busy, `subscriptions(${filter}sort: ${sort}, first: 100${place})`);
      expect(page.totalCount).toBe(expected.length);
      expect(page.pageInfo.hasPreviousPage).toBe(place !== '');
      forward.push(...page.nodes.map(({ id }) => id));
      place = `, after: "${page.pageInfo.endCursor}"`;
      more = page.pageInfo.hasNextPage;
    }
    expect(forward).toEqual(expected);
    const end = await listOf(busy, `subscriptions(${filter}sort: ${sort}, last: 100)`);
    expect(end.nodes.map(({ id }) => id)).toEqual(expected.slice(-100));
    const { startCursor } = end.pageInfo;
    const before = await listOf(busy, `subscriptions(${filter}sort: ${sort}, last: 100, before: "${startCursor}")`);
    expect(before.nodes.map(({ id }) => id)).toEqual(expected.slice(-200, -100));
  });
});

test.each([3, 25, 100])('of many customers each has its own page of %i, however long one list is', async (first) => {
  const found = `query C($first: Int) { customers(first: 100) { nodes { id subscriptions(first: $first) { ${fields} } } } }`;
  const { data, errors } = await user.query<{ customers: { nodes: { id: string; subscriptions: Page }[] } }>(found, {
    first,
  });
  expect(errors).toEqual([]);
  const { nodes } = data.customers;
  expect(nodes.map(({ id }) => id)).toEqual(expect.arrayContaining([busy, other]));
  for (const { id, subscriptions } of nodes) {
    const rows = await askDatabase(
      server.databaseUrl,
      `SELECT id FROM subscriptions WHERE customerId = '${id}' ORDER BY createdAt DESC, id DESC`,
    );
    expect(subscriptions.totalCount).toBe(rows.length);
    expect(subscriptions.nodes).toEqual(rows.slice(0, first).map((row) => ({ id: row.id })));
    expect(subscriptions.pageInfo.hasNextPage).toBe(rows.length > first);
  }
});

test('without a size a list below a customer has twenty-five rows, and never more than a hundred', async () => {
  expect((await listOf(busy, 'subscriptions')).nodes).toHaveLength(25);
  for (const [size, field] of [
    ['first: 101', 'first'],
    ['first: 0', 'first'],
    ['last: 101', 'last'],
    ['after: "nonsense"', 'after'],
  ]) {
    const { errors } = await user.query(`{ customer(id: "${other}") { subscriptions(${size}) { nodes { id } } } }`);
    expect(errors.map(({ extensions }) => [extensions.code, extensions.field])).toEqual([['BAD_USER_INPUT', field]]);
  }
});

test('what a customer has in use is the sum of its active subscriptions, also of a hundred and more', async () => {
  const use =
    'licencesInUse { subscriptionCount licenceCount byOffer { offer { name } subscriptionCount licenceCount } }';
  const { data, errors } = await user.query<Json>(`{ customer(id: "${busy}") { ${use} } }`);
  expect(errors).toEqual([]);
  const [row] = await askDatabase(
    server.databaseUrl,
    `SELECT COUNT(*) AS n, SUM(licenceCount) AS sum FROM subscriptions WHERE customerId = '${busy}' AND status = 'ACTIVE'`,
  );
  const sums = { subscriptionCount: Number(row?.n), licenceCount: Number(row?.sum) };
  expect(data.customer.licencesInUse).toEqual({ ...sums, byOffer: [{ offer: { name: 'Power BI Pro' }, ...sums }] });
});

test('a customer’s history is the own partner’s, and read by who may read the activity log', async () => {
  const document = `{ customer(id: "${other}") { id history(first: 1) { totalCount nodes { action } pageInfo { hasNextPage } } } }`;
  const { data } = await user.query<Json>(document);
  expect(data.customer.history).toEqual({
    totalCount: 3,
    nodes: [{ action: expect.any(String) }],
    pageInfo: { hasNextPage: true },
  });
  const seller = await client(server.url).signIn('sales.agent@nordlys.example');
  const refused = await seller.query<Json>(document);
  expect(refused.errors.map(({ extensions, path }) => [extensions.code, path])).toEqual([
    ['FORBIDDEN', ['customer', 'history']],
  ]);
  expect(refused.data.customer).toEqual({ id: other, history: null });
  const reseller = await agent(server.url, 'wisla');
  const seen = await reseller.query<Json>('{ customers(first: 100) { nodes { history { totalCount } } } }');
  expect(seen.errors).toEqual([]);
  for (const { history } of Object.values(seen.data.customers.nodes)) expect(history).toEqual({ totalCount: 0 });
});
