import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addCustomer, attestations, offersByName, signer, swedishCustomer } from '../support/customers.js';
import { agent } from '../support/demo-users.js';
import type { Answer, Client, Json } from '../support/graphql.js';
import { root } from '../support/repository.js';
import { askDatabase, dump } from '../support/rows.js';
import { type Server, startServer } from '../support/server.js';

const schema = buildSchema(readFileSync(join(root, 'schema/schema.graphql'), 'utf8'));

let server: Server;
let provider: Client;
let stranger: Client;
let reseller: Client;

/** A row of the provider's that the indirect reseller sees too, of each kind. */
interface Rows {
  customer: string;
  subscription: string;
  offer: string;
}
let tied: Rows;

beforeAll(async () => {
  server = await startServer({ env: { SEED: 'demo' } });
  provider = await agent(server.url, 'nordlys');
  stranger = await agent(server.url, 'tulpen');
  reseller = await agent(server.url, 'wisla');
  const { data } = await reseller.query<{ subscriptions: { nodes: Json[] } }>(
    '{ subscriptions(first: 1, filter: { statuses: [ACTIVE] }) { nodes { id customer { id } offer { id } } } }',
  );
  const row = data.subscriptions.nodes[0];
  tied = { customer: String(row?.customer.id), subscription: String(row?.id), offer: String(row?.offer.id) };
});

afterAll(() => server.stop());

/** What each mutation would do to a row. One without a row to name says so. A new mutation has to be put in here. */
const deeds: Record<string, 'names no row' | ((rows: Rows) => object)> = {
  addCustomer: 'names no row',
  signIn: 'names no row',
  signOut: 'names no row',
  cancelSubscription: ({ subscription }) => ({ subscriptionId: subscription }),
  changeLicenceCount: ({ subscription }) => ({ subscriptionId: subscription, licenceCount: 7 }),
  confirmAgreement: ({ customer }) => ({ customerId: customer, agreement: { signer, acceptedOn: '2024-01-15' } }),
  placeOrder: ({ customer, offer }) => ({
    customerId: customer,
    order: { lines: [{ offerId: offer, licenceCount: 2 }], attestations },
  }),
  reactivateSubscription: ({ subscription }) => ({ subscriptionId: subscription }),
  suspendSubscription: ({ subscription }) => ({ subscriptionId: subscription }),
  updateCustomer: ({ customer }) => ({ customerId: customer, contact: swedishCustomer().contact }),
};

const deedsOnRows = Object.entries(deeds).flatMap(([name, input]) =>
  typeof input === 'string' ? [] : [{ name, input }],
);

function perform(user: Client, name: string, input: object): Promise<Answer<Json>> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
  return user.query(`mutation Do($input: ${type}) { ${name}(input: $input) { userErrors { code } } }`, { input });
}

const codes = ({ errors }: Answer<Json>) => errors.map(({ extensions }) => extensions.code);

test('every mutation of the SDL is tried on rows of other tenants here', () => {
  expect(Object.keys(deeds).sort()).toEqual(Object.keys(schema.getMutationType()?.getFields() ?? {}).sort());
});

describe.each(deedsOnRows)('$name', ({ name, input }) => {
  test('finds nothing when the row is another tenant’s, and changes nothing', async () => {
    const before = await dump(server.databaseUrl);
    const answer = await perform(stranger, name, input(tied));
    expect(codes(answer)).toEqual(['NOT_FOUND']);
    expect(answer.data[name]).toBeNull();
    expect(await dump(server.databaseUrl)).toEqual(before);
  });

  test('is not for an indirect reseller, although it sees the row', async () => {
    const before = await dump(server.databaseUrl);
    expect(codes(await perform(reseller, name, input(tied)))).toEqual(['FORBIDDEN']);
    expect(await dump(server.databaseUrl)).toEqual(before);
  });
});

test('each of them reaches the row of the own tenant', async () => {
  for (const { name, input } of deedsOnRows) expect(codes(await perform(provider, name, input(tied)))).toEqual([]);
});

test('an indirect reseller cannot add a customer', async () => {
  const before = await dump(server.databaseUrl);
  expect(codes(await perform(reseller, 'addCustomer', swedishCustomer()))).toEqual(['FORBIDDEN']);
  expect(await dump(server.databaseUrl)).toEqual(before);
});

/** The table that holds the objects of each type, and the SQL condition that makes a row the provider's. */
const tables: Record<string, { table: string; ofProvider: string }> = {
  Agreement: { table: 'agreements', ofProvider: 'customerId IN (SELECT id FROM customers WHERE partnerId = $)' },
  AuditEntry: { table: 'audit_entries', ofProvider: 'partnerId = $' },
  Customer: { table: 'customers', ofProvider: 'partnerId = $' },
  Offer: { table: 'offers', ofProvider: '$ = $' },
  Order: { table: 'orders', ofProvider: 'customerId IN (SELECT id FROM customers WHERE partnerId = $)' },
  Partner: { table: 'partners', ofProvider: 'id = $' },
  Reseller: { table: 'resellers', ofProvider: 'partnerId = $' },
  Subscription: { table: 'subscriptions', ofProvider: 'partnerId = $' },
  User: { table: 'users', ofProvider: 'partnerId = $' },
};

async function idsOf(type: string, limit = 3): Promise<string[]> {
  const { table = '', ofProvider = '' } = tables[type] ?? {};
  const where = ofProvider.replaceAll('$', "(SELECT id FROM partners WHERE mailDomain = 'nordlys.example')");
  const rows = await askDatabase(
    server.databaseUrl,
    `SELECT id FROM ${table} WHERE ${where} ORDER BY id LIMIT ${limit}`,
  );
  return rows.map(({ id }) => String(id));
}

const nodeDocument = 'query Node($id: ID!) { node(id: $id) { __typename id } }';
const nodesDocument = 'query Nodes($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }';

test('every type that node can find is looked up here', () => {
  const node = schema.getType('Node');
  const types = node && 'getInterfaces' in node && 'resolveType' in node ? schema.getPossibleTypes(node) : [];
  expect(Object.keys(tables).sort()).toEqual(types.map(({ name }) => name).sort());
});

test.each(Object.keys(tables))('node finds a %s for its own tenant and for no other', async (type) => {
  const ids = await idsOf(type);
  expect(ids.length).toBeGreaterThan(0);
  for (const id of ids) {
    const own = await provider.query(nodeDocument, { id });
    expect([own.errors, own.data.node]).toEqual([[], { __typename: type, id }]);
    const foreign = await stranger.query(nodeDocument, { id });
    expect(codes(foreign)).toEqual(type === 'Offer' ? [] : ['NOT_FOUND']);
    expect(codes(await reseller.query(nodeDocument, { id: 'nothing' }))).toEqual(['NOT_FOUND']);
  }
});

/** The reads of one object by its id, with the table's type. A new one is found by its argument and has to be put in here. */
const reads = {
  customer: 'Customer',
  offer: 'Offer',
  order: 'Order',
  reseller: 'Reseller',
  subscription: 'Subscription',
};

test('every read by an id is tried here', () => {
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {});
  const byId = fields.filter(({ name, args }) => name !== 'node' && args.some((arg) => arg.name === 'id'));
  expect(byId.map(({ name }) => name).sort()).toEqual(Object.keys(reads).sort());
});

test.each(Object.entries(reads))('%s finds a %s for its own tenant and for no other', async (name, type) => {
  const document = `query One($id: ID!) { ${name}(id: $id) { id } }`;
  for (const id of await idsOf(type)) {
    expect((await provider.query(document, { id })).data).toEqual({ [name]: { id } });
    const foreign = await stranger.query(document, { id });
    expect(codes(foreign)).toEqual(type === 'Offer' ? [] : ['NOT_FOUND']);
    if (type !== 'Offer') expect(foreign.data).toEqual({ [name]: null });
  }
  for (const id of ['nothing', `${name}_01h00000000000000000000000`, tied.customer.replace('customer', name)]) {
    if (id !== tied.customer) expect(codes(await provider.query(document, { id }))).toEqual(['NOT_FOUND']);
  }
});

test('an indirect reseller reads the orders of its customers and no other', async () => {
  const { data } = await reseller.query<Json>('{ orders(first: 100) { totalCount nodes { id } } }');
  const ofTied = "SELECT id FROM customers WHERE resellerId IN (SELECT id FROM resellers WHERE mpnId = '4567890')";
  const rows = await askDatabase(server.databaseUrl, `SELECT id FROM orders WHERE customerId IN (${ofTied})`);
  expect(Number(data.orders.totalCount)).toBe(rows.length);
  const own = new Set(rows.map(({ id }) => id));
  for (const { id } of Object.values(data.orders.nodes)) expect(own.has(id)).toBe(true);
  const others = await askDatabase(
    server.databaseUrl,
    `SELECT id FROM orders WHERE customerId NOT IN (${ofTied}) LIMIT 3`,
  );
  for (const { id } of others) {
    expect(codes(await reseller.query('query O($id: ID!) { order(id: $id) { id } }', { id }))).toEqual(['NOT_FOUND']);
  }
});

test('nodes answers in the order asked for, with null for what is out of sight', async () => {
  const [customer = ''] = await idsOf('Customer', 1);
  const [offer = ''] = await idsOf('Offer', 1);
  const answer = await stranger.query(nodesDocument, { ids: [customer, offer, 'customer_x'] });
  expect(answer.data.nodes).toEqual([null, { __typename: 'Offer', id: offer }, null]);
  expect(answer.errors.map(({ path }) => path)).toEqual([
    ['nodes', 0],
    ['nodes', 2],
  ]);
  expect(codes(answer)).toEqual(['NOT_FOUND', 'NOT_FOUND']);
});

test.each([
  ['capitals', (id: string) => id.toUpperCase()],
  ['an accent', (id: string) => id.replace('c', 'ç')],
  ['a blank at the end', (id: string) => `${id} `],
  ['full-width letters', (id: string) => id.replace('customer', 'ｃｕｓｔｏｍｅｒ')],
])('an id with %s is no id', async (_what, change) => {
  const id = change(tied.customer);
  expect(codes(await provider.query('query C($id: ID!) { customer(id: $id) { id } }', { id }))).toEqual(['NOT_FOUND']);
  expect(codes(await provider.query(nodeDocument, { id }))).toEqual(['NOT_FOUND']);
  expect(codes(await perform(provider, 'updateCustomer', { customerId: id }))).toEqual(['NOT_FOUND']);
});

test('nobody gets a hundred and one nodes', async () => {
  const answer = await provider.query(nodesDocument, { ids: Array.from({ length: 101 }, () => tied.customer) });
  expect(codes(answer)).toEqual(['BAD_USER_INPUT']);
});

test('an indirect reseller sees the customers tied to it, what hangs on them, and no other customer', async () => {
  const document = `{ customers(first: 100) { totalCount nodes { reseller { partnerId } agreements(first: 5) { nodes { customer { id } } }
    orders(first: 5) { nodes { customer { id } lines { subscription { id } } } } subscriptions { nodes { customer { id } order { id } } } } } }`;
  const { data, errors } = await reseller.query<{ customers: { totalCount: number; nodes: Json[] } }>(document);
  expect(errors).toEqual([]);
  const [row] = await askDatabase(
    server.databaseUrl,
    "SELECT COUNT(*) AS n FROM customers WHERE resellerId IN (SELECT id FROM resellers WHERE mpnId = '4567890')",
  );
  expect(data.customers.totalCount).toBe(Number(row?.n));
  expect(data.customers.nodes.map((customer) => String(customer.reseller.partnerId))).toEqual(
    data.customers.nodes.map(() => '4567890'),
  );
  const others = await askDatabase(
    server.databaseUrl,
    "SELECT id FROM customers WHERE resellerId IS NULL OR resellerId NOT IN (SELECT id FROM resellers WHERE mpnId = '4567890')",
  );
  for (const { id } of others.slice(0, 5)) {
    expect(codes(await reseller.query('query C($id: ID!) { customer(id: $id) { id } }', { id }))).toEqual([
      'NOT_FOUND',
    ]);
  }
});

test('filters by the ids of another tenant find nothing', async () => {
  const [resellerId] = await idsOf('Reseller', 1);
  const document = `query Foreign($customer: ID!, $resellers: [ID!]) {
    customers(filter: { resellerIds: $resellers }) { totalCount nodes { id } }
    subscriptions(filter: { customerId: $customer }) { totalCount nodes { id } }
    orders(filter: { customerId: $customer }) { totalCount nodes { id } }
    auditEntries(filter: { customerId: $customer }) { totalCount nodes { id } }
  }`;
  const { data } = await stranger.query(document, { customer: tied.customer, resellers: [resellerId] });
  const nothing = { totalCount: 0, nodes: [] };
  expect(data).toEqual({ customers: nothing, subscriptions: nothing, orders: nothing, auditEntries: nothing });
});

test('another tenant’s reseller cannot be named', async () => {
  const [resellerId] = await idsOf('Reseller', 1);
  const document =
    'mutation Add($input: AddCustomerInput!) { addCustomer(input: $input) { userErrors { code field } } }';
  const { data } = await stranger.query(document, { input: swedishCustomer({ resellerId, dryRun: true }) });
  expect(data.addCustomer.userErrors).toEqual([{ code: 'reseller.onlyProviders', field: 'resellerId' }]);
});

test('the activity log holds what the own users did', async () => {
  for (const partner of ['nordlys', 'tulpen', 'wisla']) {
    const user = await agent(server.url, partner);
    const { data } = await user.query<{ auditEntries: { nodes: { id: string }[]; totalCount: number } }>(
      '{ auditEntries(first: 100) { totalCount nodes { id } } }',
    );
    const [row] = await askDatabase(
      server.databaseUrl,
      `SELECT COUNT(*) AS n FROM audit_entries WHERE partnerId = (SELECT id FROM partners WHERE mailDomain = '${partner}.example')`,
    );
    expect(data.auditEntries.totalCount).toBe(Number(row?.n));
  }
});

test('a reseller who takes over a customer does not see through whom it was sold before', async () => {
  const { data } = await provider.query('{ resellers(first: 100) { nodes { id partnerId } } }');
  const resellers = Object.values(data.resellers.nodes);
  const idOf = (partnerId: string) => resellers.find((each) => String(each.partnerId) === partnerId)?.id;
  const offerId = (await offersByName(provider))('Power BI Pro');
  const order = { lines: [{ offerId, licenceCount: 1 }], attestations };
  const added = await addCustomer(provider, swedishCustomer({ resellerId: idOf('4521873'), order }));
  const { id } = added.customer;
  const change = 'mutation Up($input: UpdateCustomerInput!) { updateCustomer(input: $input) { userErrors { code } } }';
  await provider.query(change, { input: { customerId: id, resellerId: idOf('4567890') } });
  const document = `query C($id: ID!) { customer(id: $id) { reseller { partnerId }
    orders { nodes { reseller { partnerId } } } subscriptions { nodes { reseller { partnerId } } } } }`;
  const seen = (by: object | null) => ({
    reseller: { partnerId: '4567890' },
    orders: { nodes: [{ reseller: by }] },
    subscriptions: { nodes: [{ reseller: by }] },
  });
  expect((await reseller.query(document, { id })).data.customer).toEqual(seen(null));
  expect((await provider.query(document, { id })).data.customer).toEqual(seen({ partnerId: '4521873' }));
});
