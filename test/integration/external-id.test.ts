import { afterAll, beforeAll, expect, test } from 'vitest';
import { addCustomer, payload, problems, swedishCustomer } from '../support/customers.js';
import { agent } from '../support/demo-users.js';
import type { Client, Json } from '../support/graphql.js';
import { askDatabase, counts, dump, growth } from '../support/rows.js';
import { type Server, startServer } from '../support/server.js';
import { wide } from '../support/spellings.js';

let server: Server;
let provider: Client;
let direct: Client;
let reseller: Client;
beforeAll(async () => {
  server = await startServer({ env: { SEED: 'demo' } });
  provider = await agent(server.url, 'nordlys');
  direct = await agent(server.url, 'tulpen');
  reseller = await agent(server.url, 'wisla');
});
afterAll(() => server.stop());

const taken = ['externalId.taken externalId'];

const document = `mutation Update($input: UpdateCustomerInput!) { updateCustomer(input: $input) {
  customer { id version externalId website } warnings { code field } userErrors { code field message } } }`;
const update = async (customerId: Json | undefined, change: object, user = provider) =>
  payload(await user.query(document, { input: { customerId, ...change } }), 'updateCustomer');

async function added(externalId: string | null, user = provider): Promise<Json> {
  const answer = await addCustomer(user, swedishCustomer({ externalId }));
  expect(problems(answer.userErrors)).toEqual([]);
  return answer.customer.id;
}

const read = 'query C($id: ID!) { customer(id: $id) { externalId } }';
const externalIdOf = async (id: Json | undefined, user = provider) =>
  (await user.query(read, { id })).data.customer?.externalId;

async function listed(filter: object, user = provider): Promise<unknown[]> {
  const list = 'query L($filter: CustomerFilter) { customers(filter: $filter) { totalCount nodes { id } } }';
  const { data, errors } = await user.query(list, { filter });
  expect(errors).toEqual([]);
  const ids = Object.values(data.customers.nodes).map(({ id }) => id);
  expect(data.customers.totalCount).toBe(ids.length);
  return ids;
}

async function changesOf(id: Json | undefined): Promise<string[]> {
  const entries = `query A($id: ID!) { auditEntries(filter: { customerId: $id }) { nodes { action changes { field from to } } } }`;
  const { data } = await provider.query(entries, { id });
  return Object.values(data.auditEntries.nodes).flatMap(({ action, changes }) =>
    Object.values(changes).map(({ field, from, to }) => `${action} ${field}: ${from} → ${to}`),
  );
}

test('a partner’s own number is stored in ordinary width, without blanks around it and without invisible characters', async () => {
  for (const [written, stored] of [
    ['  Erp-1001 ', 'Erp-1001'],
    [wide('Erp/1002'), 'Erp/1002'],
    ['ERP\u200b10\u00ad03', 'ERP1003'],
    ['客户 编号７', '客户 编号7'],
    ['   ', null],
    [null, null],
  ] as const) {
    expect(await externalIdOf(await added(written))).toBe(stored);
  }
  expect(await externalIdOf(await added('x'.repeat(60)))).toBe('x'.repeat(60));
  const before = await dump(server.databaseUrl);
  for (const [wrong, problem] of [
    ['y'.repeat(61), 'externalId.tooLong externalId'],
    ['ERP\u000755', 'text.invisible externalId'],
  ] as const) {
    const refused = await addCustomer(provider, swedishCustomer({ externalId: wrong }));
    expect(problems(refused.userErrors)).toEqual([problem]);
  }
  expect(await dump(server.databaseUrl)).toEqual(before);
});

test('a number that another customer of the partner has is refused in every spelling, and another partner may have it', async () => {
  const id = await added('Straße-É7');
  const other = await added(null);
  for (const same of ['Straße-É7', 'STRASSE-É7', `${wide('strasse-')}é７`, ' straße–e\u03017']) {
    const input = swedishCustomer({ externalId: same });
    expect(problems((await addCustomer(provider, { ...input, dryRun: true })).userErrors)).toEqual(taken);
    expect(problems((await addCustomer(provider, input)).userErrors)).toEqual(taken);
    const refused = await update(other, { externalId: same, company: { website: 'https://new.example' } });
    expect(problems(refused.userErrors)).toEqual(taken);
    expect(refused.customer).toMatchObject({ version: 1, externalId: null, website: null });
  }
  // MariaDB's collations take these for the same.
  for (const another of ['Straße-E7', 'Strase-É7', 'Strasse-É 7']) await added(another);
  await added('strasse-é7', direct);
  // A customer may keep its own number and write it in another way.
  expect(await update(id, { externalId: 'STRASSE-É7' })).toMatchObject({
    userErrors: [],
    customer: { version: 2, externalId: 'STRASSE-É7' },
  });
});

test('of twenty parallel calls with one number one adds its customer, and nothing of the others is left', async () => {
  const before = await counts(server.databaseUrl);
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      addCustomer(provider, swedishCustomer({ externalId: index % 2 ? 'Race-1' : 'RACE-1' })),
    ),
  );
  const told = answers.map(({ userErrors }) => problems(userErrors).join());
  expect(told.filter((text) => text === '')).toHaveLength(1);
  expect(told.filter((text) => text === taken.join())).toHaveLength(19);
  const { customer_grams: _pieces, ...grown } = growth(before, await counts(server.databaseUrl));
  expect(grown).toEqual({ agreements: 1, audit_entries: 2, customers: 1, outbox_events: 2 });
  const left = 'SELECT COUNT(*) AS n FROM customer_grams WHERE id NOT IN (SELECT id FROM customers)';
  expect(Number((await askDatabase(server.databaseUrl, left))[0]?.n)).toBe(0);
});

test('of parallel updates to one number one is made', async () => {
  const ids = await Promise.all(Array.from({ length: 8 }, () => added(null)));
  const answers = await Promise.all(ids.map((id) => update(id, { externalId: 'RACE-2' })));
  const told = answers.map(({ userErrors }) => problems(userErrors).join());
  expect(told.sort()).toEqual(['', ...Array(7).fill(taken.join())]);
  const loser = answers.findIndex(({ userErrors }) => problems(userErrors).length > 0);
  expect(answers[loser]?.customer).toMatchObject({ id: ids[loser], version: 1, externalId: null });
  expect(await listed({ externalId: 'race-2' })).toHaveLength(1);
});

test('an update changes the number, leaves it and clears it, and the log tells so', async () => {
  const id = await added(null);
  expect((await update(id, { externalId: 'Undo-1' })).customer).toMatchObject({ version: 2, externalId: 'Undo-1' });
  for (const same of [{ company: {} }, { externalId: 'Undo-1' }, { externalId: ` ${wide('Undo-1')}` }]) {
    expect((await update(id, same)).customer).toMatchObject({ version: 2, externalId: 'Undo-1' });
  }
  expect((await update(id, { externalId: null, dryRun: true })).userErrors).toEqual([]);
  expect(await externalIdOf(id)).toBe('Undo-1');
  expect((await update(id, { externalId: null })).customer).toMatchObject({ version: 3, externalId: null });
  expect(await changesOf(id)).toEqual([
    'CUSTOMER_UPDATED externalId: Undo-1 → null',
    'CUSTOMER_UPDATED externalId: null → Undo-1',
  ]);
  expect(await listed({ externalId: 'Undo-1' })).toEqual([]);
  expect(await listed({ search: 'undo-1' })).toEqual([]);
  // It is free again.
  await added('undo-1');
});

test('the log tells the number that a customer was added with', async () => {
  const id = await added('Log-1');
  expect(await changesOf(id)).toEqual(['CUSTOMER_ADDED externalId: null → Log-1']);
});

test('a customer is found by its whole number and by a part of it', async () => {
  const id = await added('Fänge/Kvz40071-Ax');
  for (const externalId of ['Fänge/Kvz40071-Ax', 'FÄNGE/KVZ40071-AX', ` ${wide('fänge/kvz40071-ax')}`]) {
    expect(await listed({ externalId })).toEqual([id]);
    expect(await listed({ externalId, countries: ['SE', 'NO'], search: 'fjordbygg' })).toEqual([id]);
    expect(await listed({ externalId, countries: ['NO'] })).toEqual([]);
    expect(await listed({ externalId }, direct)).toEqual([]);
  }
  for (const none of ['Fänge/Kvz40071', 'Fange/Kvz40071-Ax', '%'])
    expect(await listed({ externalId: none })).toEqual([]);
  for (const search of [
    'Fänge/Kvz40071-Ax',
    'fange',
    'kvz40071',
    'vz4007',
    'FÄNGE ax',
    wide('Kvz40071'),
    'fjordbygg kvz40071',
  ]) {
    expect([search, await listed({ search })]).toEqual([search, [id]]);
    expect(await listed({ search }, direct)).toEqual([]);
  }
  // As a registration ID is: the whole of a number that long is meant, and not a customer that has it in its middle.
  const [exact] = [await added('90-441-7735'), await added('190-441-77351')];
  expect(await listed({ search: '90-441-7735' })).toEqual([exact]);
  // After a new signer and a new address the customer is still found by its number, and by its signers.
  const another = { firstName: 'Vilhelmina', lastName: 'Quist', email: 'vq@fjordbygg.example' };
  const confirm = `mutation C($input: ConfirmAgreementInput!) { confirmAgreement(input: $input) { userErrors { code } } }`;
  const agreement = { signer: another, acceptedOn: '2024-02-01' };
  expect((await provider.query(confirm, { input: { customerId: id, agreement } })).data).toEqual({
    confirmAgreement: { userErrors: [] },
  });
  await update(id, { company: { address: { line1: 'Torggatan 99' } } });
  expect(await listed({ search: 'vilhelmina quist torggatan kvz40071' })).toEqual([id]);
  await update(id, { externalId: 'Torv-3' });
  expect(await listed({ search: 'vilhelmina quist torv' })).toEqual([id]);
  expect([await listed({ search: 'kvz40071' }), await listed({ search: 'torv' })]).toEqual([[], [id]]);
});

test('an indirect reseller neither reads its provider’s number of a customer nor finds the customer by it', async () => {
  const { data } = await reseller.query('{ customers(first: 100) { nodes { id managingPartner } } }');
  const { data: own } = await provider.query('{ viewer { partner { name } } }');
  const tied = Object.values(data.customers.nodes).find(
    ({ managingPartner }) => managingPartner === own.viewer.partner.name,
  );
  expect((await update(tied?.id, { externalId: 'Hemlig-884422' })).userErrors).toEqual([]);
  expect(await externalIdOf(tied?.id)).toBe('Hemlig-884422');
  expect(await externalIdOf(tied?.id, reseller)).toBeNull();
  for (const search of ['Hemlig-884422', 'hemlig', '884422']) {
    expect([await listed({ search }), await listed({ search }, reseller)]).toEqual([[tied?.id], []]);
  }
  expect(await listed({ externalId: 'Hemlig-884422' }, reseller)).toEqual([]);
});
