import '@kundpost/server/app/schema.js';
import { entities } from '@kundpost/server/app/features.js';
import { openDatabase } from '@kundpost/server/core/db/data-source.js';
import { OrderNumbers1765000000000 } from '@kundpost/server/core/db/migrations/1765000000000-order-numbers.js';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import {
  addCustomer,
  attestations,
  customerWith,
  offersByName,
  payload,
  swedishCustomer,
} from '../support/customers.js';
import { agent } from '../support/demo-users.js';
import type { Client, Json } from '../support/graphql.js';
import { askDatabase } from '../support/rows.js';
import { type Server, startServer } from '../support/server.js';

let server: Server;
let provider: Client;
let lines: object[];

beforeAll(async () => {
  server = await startServer({ env: { SEED: 'demo' } });
  provider = await agent(server.url, 'nordlys');
  lines = [{ offerId: (await offersByName(provider))('Power BI Pro'), licenceCount: 2 }];
});
afterAll(() => server.stop());

const written = /^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/;

const place = `mutation P($input: PlaceOrderInput!) { placeOrder(input: $input) { order { id number } userErrors { code } } }`;
async function order(customerId: Json): Promise<{ id: string; number: string }> {
  const input = { customerId, order: { lines, attestations } };
  const placed = payload(await provider.query(place, { input }), 'placeOrder');
  expect(placed.userErrors).toEqual([]);
  return { id: String(placed.order.id), number: String(placed.order.number) };
}

async function found(user: Client, search: string): Promise<Json[]> {
  const document = 'query S($search: String) { customers(filter: { search: $search }) { totalCount nodes { id } } }';
  const { data } = await user.query<Json>(document, { search });
  return Object.values(data.customers.nodes).map(({ id }) => id);
}

test('every order has a short number, the same wherever the order is read', async () => {
  const { customer } = await customerWith(provider, lines);
  const placed = await order(customer.id);
  expect(placed.number).toMatch(written);
  expect(placed.id.toUpperCase().endsWith(placed.number.replace('-', ''))).toBe(true);
  const document = `query O($id: ID!, $customer: ID!) { order(id: $id) { number }
    customer(id: $customer) { orders(first: 1) { nodes { number } } } orders(first: 100) { nodes { number } } }`;
  const { data } = await provider.query<Json>(document, { id: placed.id, customer: customer.id });
  expect([data.order.number, data.customer.orders.nodes[0].number]).toEqual([placed.number, placed.number]);
  const numbers = Object.values(data.orders.nodes).map(({ number }) => String(number));
  for (const number of numbers) expect(number).toMatch(written);
  expect(new Set(numbers).size).toBe(numbers.length);
});

test('the History names an order by its number', async () => {
  const { customer } = await customerWith(provider, lines);
  const { number } = await order(customer.id);
  const document = `query H($id: ID!) { auditEntries(first: 1, filter: { customerId: $id, action: ORDER_PLACED }) {
    nodes { message } } }`;
  const { data } = await provider.query<Json>(document, { id: customer.id });
  expect(data.auditEntries.nodes[0].message).toContain(number);
});

test('a customer is found by the number of its order, however it is written, and by nobody who does not see it', async () => {
  const { customer } = await customerWith(provider, lines);
  const { number } = await order(customer.id);
  const bare = number.replace('-', '');
  const spellings = [
    number,
    bare,
    number.toLowerCase(),
    ` ${bare.toLowerCase()} `,
    number.replace('-', ' '),
    number.replace('-', '‑'),
    // Read aloud, a zero is an O and a one is an L or an I.
    number.replaceAll('0', 'O').replaceAll('1', 'l'),
  ];
  for (const spelling of spellings) expect(await found(provider, spelling)).toEqual([customer.id]);
  for (const stranger of ['tulpen', 'huaxia'])
    expect(await found(await agent(server.url, stranger), number)).toEqual([]);
});

test('a reseller finds its customers by the numbers of their orders', async () => {
  const reseller = await agent(server.url, 'wisla');
  const { data } = await reseller.query<Json>('{ orders(first: 1) { nodes { number customer { id } } } }');
  const { number, customer } = data.orders.nodes[0] ?? {};
  expect(await found(reseller, String(number).toLowerCase())).toEqual([customer.id]);
});

test('a word as long as a number still finds names', async () => {
  const { company } = swedishCustomer();
  const { customer } = await addCustomer(
    provider,
    swedishCustomer({ company: { ...company, legalName: 'Nordbygg AB' } }),
  );
  expect(await found(provider, 'nordbygg')).toContain(customer.id);
});

test('where a number is taken already, the order gets another one', async () => {
  const { customer } = await customerWith(provider, lines);
  const isFile = inject('database') === 'sqlite';
  const columns = (await askDatabase(server.databaseUrl, 'SELECT * FROM orders LIMIT 1')).flatMap(Object.keys);
  const taken = columns.map((name) => (name === 'id' ? "'order_taken'" : `NEW.${name}`)).join(', ');
  await askDatabase(
    server.databaseUrl,
    isFile
      ? `CREATE TRIGGER taken BEFORE INSERT ON orders WHEN NEW.number GLOB '*[0-7]'
          BEGIN INSERT INTO orders (${columns.join(', ')}) VALUES (${taken}); END`
      : `CREATE TRIGGER taken BEFORE INSERT ON orders FOR EACH ROW IF NEW.number REGEXP '[0-7]$' THEN
          SIGNAL SQLSTATE '23000' SET MYSQL_ERRNO = 1062, MESSAGE_TEXT = 'Duplicate entry for key ''uq_orders_number'''; END IF`,
  );
  const numbers: string[] = [];
  for (let n = 0; n < 16; n += 1) numbers.push((await order(customer.id)).number);
  await askDatabase(server.databaseUrl, 'DROP TRIGGER taken');
  for (const number of numbers) expect(number).toMatch(/^[^-]{4}-.{3}[^0-7]$/);
  expect(new Set(numbers).size).toBe(16);
});

test('orders from before there were numbers get one each, also where the ends of two ids are the same', async () => {
  const older = await startServer({ env: { SEED: 'demo' } });
  const { databaseUrl } = older;
  await older.stop();
  const { writer, close } = await openDatabase(databaseUrl, entities, async () => {});
  const [first] = await askDatabase(databaseUrl, 'SELECT id, number FROM orders ORDER BY id LIMIT 1');
  const before = await askDatabase(databaseUrl, 'SELECT id, number FROM orders ORDER BY id');
  const migration = new OrderNumbers1765000000000();
  const runner = writer.createQueryRunner();
  await migration.down(runner);
  const twin = `order_7zzzzzzzzzzzzzzzzz${String(first?.id).slice(-8)}`;
  const others =
    'customerId, partnerId, additionalResellers, attestations, currency, totalAmount, createdById, createdBy, createdAt, updatedAt';
  await askDatabase(
    databaseUrl,
    `INSERT INTO orders (id, ${others}) SELECT '${twin}', ${others} FROM orders WHERE id = '${first?.id}'`,
  );
  await migration.up(runner);
  await migration.up(runner);
  await runner.release();
  const after = await askDatabase(databaseUrl, 'SELECT id, number FROM orders ORDER BY id');
  const [last] = after.splice(-1);
  expect(after).toEqual(before);
  expect(last?.id).toBe(twin);
  expect(last?.number).toMatch(written);
  expect(last?.number).not.toBe(first?.number);
  expect(before.every((each) => written.test(String(each.number)))).toBe(true);
  await close();
});
