import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  addCustomer,
  addCustomerDocument,
  attestations,
  customerWith,
  freePrefix,
  offersByName,
  problems,
  swedishCustomer,
} from '../support/customers.js';
import { agent } from '../support/demo-users.js';
import { type Client, client, type Json } from '../support/graphql.js';
import { askDatabase, counts, dump, growth } from '../support/rows.js';
import { type Server, startServer } from '../support/server.js';

let server: Server;
let provider: Client;
let direct: Client;
let offer: (name: string) => string;

beforeAll(async () => {
  server = await startServer({ env: { SEED: 'demo' } });
  provider = await agent(server.url, 'nordlys');
  direct = await agent(server.url, 'tulpen');
  offer = await offersByName(provider);
});

afterAll(() => server.stop());

const twoLines = () => [
  { offerId: offer('Microsoft 365 Business Premium'), licenceCount: 12, term: 'P1Y', billingFrequency: 'ANNUAL' },
  { offerId: offer('Microsoft 365 Copilot'), licenceCount: 3 },
];

async function resellerId(partnerId: string): Promise<Json> {
  const document = 'query R($search: String!) { resellers(filter: { search: $search }) { nodes { id } } }';
  return (await provider.query<{ resellers: { nodes: Json[] } }>(document, { search: partnerId })).data.resellers
    .nodes[0].id;
}

/** What one customer with agreement, reseller and two lines adds to the tables. */
const wholeWizard = {
  agreements: 1,
  audit_entries: 3,
  outbox_events: 3,
  // As many as its search text has pieces.
  customer_grams: expect.any(Number),
  customers: 1,
  licence_additions: 2,
  order_lines: 2,
  orders: 1,
  subscriptions: 2,
};

test('the whole wizard in one call writes customer, agreement, order and subscriptions', async () => {
  const before = await counts(server.databaseUrl);
  const reseller = await resellerId('4521873');
  const input = swedishCustomer({
    resellerId: reseller,
    order: { lines: twoLines(), attestations, additionalResellers: ['4556728', '4533904'] },
  });
  const added = await addCustomer(provider, { ...input, idempotencyKey: 'whole wizard' });
  expect(problems(added.userErrors)).toEqual([]);
  expect(added).toMatchObject({
    replayed: false,
    customer: {
      legalName: 'Fjordbygg Konsult AB',
      domain: `${input.domainPrefix}.onmicrosoft.com`,
      registrationId: '5560125790',
      agreementStatus: 'CONFIRMED',
      version: 1,
      segment: 'COMMERCIAL',
      phone: '+4687719000',
      address: { country: 'SE', postalCode: '113 30' },
      contact: { fullName: 'Karin Lundqvist' },
      reseller: { id: reseller },
    },
    agreement: { acceptedOn: '2024-01-15', signer: { fullName: 'Karin Lundqvist' } },
    order: { lines: [{ licenceCount: 12 }, { licenceCount: 3 }], total: { currency: 'SEK' } },
    subscriptions: [
      { licenceCount: 12, status: 'ACTIVE', autoRenew: true, term: 'P1Y' },
      { licenceCount: 3, status: 'ACTIVE', autoRenew: true, term: 'P1Y' },
    ],
    adminCredential: { userName: `admin@${input.domainPrefix}.onmicrosoft.com` },
  });
  expect(added.order.total).toEqual(added.price.total);
  const declared = Object.values(added.order.additionalResellers).map(({ partnerId }) => String(partnerId));
  expect(declared).toEqual(['4556728', '4533904']);
  expect(growth(before, await counts(server.databaseUrl))).toEqual({ ...wholeWizard, idempotency_keys: 1 });
});

test('the temporary password is told once and kept nowhere', async () => {
  const input = { ...swedishCustomer(), idempotencyKey: 'password' };
  const added = await addCustomer(direct, input);
  const password = String(added.adminCredential.temporaryPassword);
  expect(password).toMatch(/^(?=.*[A-Z])(?=.*[a-z])(?=.*\d)(?=.*[!#%+\-=?@]).{16}$/);
  const again = await addCustomer(direct, input);
  expect(again).toMatchObject({ replayed: true, adminCredential: { temporaryPassword: null } });
  expect(JSON.stringify(await dump(server.databaseUrl))).not.toContain(password);
  expect(server.output()).not.toContain(password);
  const other = await addCustomer(direct, swedishCustomer());
  expect(String(other.adminCredential.temporaryPassword)).not.toBe(password);
});

test('a customer who will accept the agreement directly is added without an order', async () => {
  const added = await addCustomer(direct, swedishCustomer({ agreement: null }));
  expect(added).toMatchObject({ customer: { agreementStatus: 'MISSING' }, agreement: null, order: null, price: null });
});

test('a dry run tells the price and writes nothing', async () => {
  const before = await dump(server.databaseUrl);
  const input = swedishCustomer({ order: { lines: twoLines(), attestations }, dryRun: true, idempotencyKey: 'dry' });
  const tried = await addCustomer(provider, input);
  expect(tried).toMatchObject({ customer: null, agreement: null, order: null, adminCredential: null, userErrors: [] });
  expect(tried.price.lines).toHaveLength(2);
  expect(await dump(server.databaseUrl)).toEqual(before);
});

test('a dry run and the real call find the same problems, and neither writes', async () => {
  const before = await dump(server.databaseUrl);
  const wrong = swedishCustomer({ domainPrefix: 'no spaces', order: { lines: [], attestations: {} } });
  const tried = await addCustomer(provider, { ...wrong, dryRun: true });
  const real = await addCustomer(provider, wrong);
  expect(problems(tried.userErrors).length).toBeGreaterThan(3);
  expect(tried.userErrors).toEqual(real.userErrors);
  expect(await dump(server.databaseUrl)).toEqual(before);
});

test('the same key with the same input gives the first answer again', async () => {
  const input = { ...swedishCustomer({ order: { lines: twoLines(), attestations } }), idempotencyKey: 'twice' };
  const first = await addCustomer(provider, input);
  const before = await dump(server.databaseUrl);
  // Whoever sends an absent field as null still sends the same input.
  const again = await addCustomer(provider, { ...input, resellerId: null, dryRun: false });
  const { replayed, adminCredential, customer, agreement, order, subscriptions } = again;
  expect(replayed).toBe(true);
  expect(adminCredential.userName).toBe(first.adminCredential.userName);
  expect({ customer, agreement, order, subscriptions }).toEqual({
    customer: first.customer,
    agreement: first.agreement,
    order: first.order,
    subscriptions: first.subscriptions,
  });
  expect(await dump(server.databaseUrl)).toEqual(before);
});

test('the same key with another input is refused', async () => {
  const input = { ...swedishCustomer(), idempotencyKey: 'changed my mind' };
  await addCustomer(provider, input);
  const before = await counts(server.databaseUrl);
  const other = await addCustomer(provider, { ...swedishCustomer(), idempotencyKey: 'changed my mind' });
  expect(problems(other.userErrors)).toEqual(['idempotency.otherInput idempotencyKey']);
  expect(await counts(server.databaseUrl)).toEqual(before);
});

test('a key is free again after a refusal', async () => {
  const wrong = { ...swedishCustomer({ domainPrefix: 'not ok' }), idempotencyKey: 'second try' };
  expect(problems((await addCustomer(provider, wrong)).userErrors)).toEqual(['domainPrefix.characters domainPrefix']);
  const right = await addCustomer(provider, { ...wrong, domainPrefix: freePrefix() });
  expect(right).toMatchObject({ replayed: false, userErrors: [] });
});

test('two tenants may use the same key', async () => {
  const idempotencyKey = 'ours';
  const one = await addCustomer(provider, { ...swedishCustomer(), idempotencyKey });
  const two = await addCustomer(direct, { ...swedishCustomer(), idempotencyKey });
  expect([one.replayed, two.replayed]).toEqual([false, false]);
  expect(one.customer.id).not.toBe(two.customer.id);
});

test.each(['', '   ', 'x'.repeat(201)])('the key %j is refused', async (idempotencyKey) => {
  const added = await addCustomer(provider, { ...swedishCustomer(), idempotencyKey });
  expect(problems(added.userErrors)).toEqual(['idempotency.keyLength idempotencyKey']);
});

test('a key may hold any signs of any script, and differs by capitals and accents', async () => {
  const keys = ['Å', 'å', 'a', 'A', '钥匙 🔑', "'; DROP TABLE customers; --"];
  const ids = new Set<string>();
  for (const idempotencyKey of keys) {
    const { customer } = await addCustomer(direct, { ...swedishCustomer(), idempotencyKey });
    ids.add(String(customer.id));
  }
  expect(ids.size).toBe(keys.length);
});

test('of twenty parallel calls with one key one adds the customer, and all tell of it', async () => {
  const before = await counts(server.databaseUrl);
  const input = { ...swedishCustomer({ order: { lines: twoLines(), attestations } }), idempotencyKey: 'in a hurry' };
  const answers = await Promise.all(Array.from({ length: 20 }, () => addCustomer(provider, input)));
  expect(answers.flatMap(({ userErrors }) => problems(userErrors))).toEqual([]);
  expect(new Set(answers.map(({ customer }) => customer.id)).size).toBe(1);
  expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
  expect(answers.filter(({ adminCredential }) => adminCredential.temporaryPassword !== null)).toHaveLength(1);
  expect(growth(before, await counts(server.databaseUrl))).toEqual({ ...wholeWizard, idempotency_keys: 1 });
});

test('of fifty parallel calls for one domain one adds the customer, and forty-nine are told it is taken', async () => {
  const before = await counts(server.databaseUrl);
  const domainPrefix = freePrefix();
  const order = { lines: twoLines(), attestations };
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, index) =>
      addCustomer(index % 2 ? provider : direct, {
        ...swedishCustomer({ domainPrefix, order }),
        idempotencyKey: `domain ${index}`,
      }),
    ),
  );
  const told = answers.map(({ userErrors }) => problems(userErrors).join());
  expect(told.filter((text) => text === '')).toHaveLength(1);
  expect(told.filter((text) => text === 'customer.domainTaken domainPrefix')).toHaveLength(49);
  expect(growth(before, await counts(server.databaseUrl))).toEqual({ ...wholeWizard, idempotency_keys: 1 });
});

test('what was acknowledged is there after a power cut, and nothing half-made', async () => {
  const cut = await startServer({ env: { DATABASE_URL: server.databaseUrl } });
  const user = await agent(cut.url, 'tulpen');
  const before = await counts(server.databaseUrl);
  const acknowledged: string[] = [];
  const order = { lines: twoLines(), attestations };
  const calls = Array.from({ length: 60 }, async () => {
    const answer = await user.query(addCustomerDocument, { input: swedishCustomer({ order }) }).catch(() => null);
    if (!answer?.data) return;
    acknowledged.push(String(answer.data.addCustomer.customer.id));
    if (acknowledged.length === 5) await cut.kill9();
  });
  await Promise.all(calls);
  expect(acknowledged.length).toBeLessThan(60);
  const after = await startServer({ env: { DATABASE_URL: server.databaseUrl } });
  const same = await agent(after.url, 'tulpen');
  const { data, errors } = await same.query('query N($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: acknowledged });
  expect(errors).toEqual([]);
  expect(Object.values(data.nodes).map(({ id }) => String(id))).toEqual(acknowledged);
  await after.stop();
  const grown = growth(before, await counts(server.databaseUrl));
  const made = grown.customers ?? 0;
  expect(made).toBeGreaterThanOrEqual(acknowledged.length);
  for (const table of ['agreements', 'licence_additions', 'order_lines', 'orders', 'subscriptions'] as const) {
    expect([table, grown[table]]).toEqual([table, wholeWizard[table] * made]);
  }
  const findable = 'SELECT COUNT(*) AS n FROM customers WHERE id IN (SELECT id FROM customer_grams)';
  const every = 'SELECT COUNT(*) AS n FROM customers';
  expect(await askDatabase(server.databaseUrl, findable)).toEqual(await askDatabase(server.databaseUrl, every));
  // And one entry of the sign-in after the restart.
  expect(grown.audit_entries).toBe(made * wholeWizard.audit_entries + 1);
});

test('a stranger adds nothing', async () => {
  const answer = await client(server.url).query(addCustomerDocument, { input: swedishCustomer() });
  expect(answer.errors.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED']);
  expect((await customerWith(provider, twoLines())).subscriptions).toHaveLength(2);
});
