import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import {
  addCustomer,
  attestations,
  offersByName,
  payload,
  problems,
  signer,
  swedishCustomer,
} from '../support/customers.js';
import { offsetTo } from '../support/days.js';
import { agent } from '../support/demo-users.js';
import { type Client, client, type Json } from '../support/graphql.js';
import { askDatabase } from '../support/rows.js';
import { type Server, startServer } from '../support/server.js';

let server: Server;

// St. John's is west of UTC: its day begins when that of London is three and a half hours old.
beforeAll(async () => {
  server = await startServer({ env: { SEED: 'demo' } });
  await askDatabase(
    server.databaseUrl,
    "UPDATE users SET timeZone = 'America/St_Johns' WHERE email = 'sales.agent@tulpen.example'",
  );
});

afterAll(() => server.stop());

/** A server on the same database whose clock stands at a moment. */
async function serverAt(moment: string): Promise<Server> {
  const env = { DATABASE_URL: server.databaseUrl, CLOCK_OFFSET: offsetTo(moment), ROLE: 'web' };
  const there = await startServer({ env });
  onTestFinished(async () => void (await there.stop()));
  return there;
}

async function day(user: Client): Promise<Json> {
  return (await user.query<Json>('{ viewer { timeZone today partner { timeZone } } }')).data.viewer;
}

/** What is wrong with an agreement that was accepted on a day. */
async function refusal(user: Client, acceptedOn: string): Promise<string[]> {
  const { customer } = await addCustomer(user, swedishCustomer({ agreement: null }));
  const document =
    'mutation C($input: ConfirmAgreementInput!) { confirmAgreement(input: $input) { userErrors { code field message } } }';
  const input = { customerId: customer.id, agreement: { signer, acceptedOn } };
  return problems(payload(await user.query(document, { input }), 'confirmAgreement').userErrors);
}

const inFuture = ['agreement.dateInFuture agreement.acceptedOn'];

test('late in the evening of UTC an agreement of the next day is accepted in Shanghai, where that day has begun', async () => {
  const { url } = await serverAt('2027-01-15T23:30:00Z');
  const shanghai = await agent(url, 'huaxia');
  expect(await day(shanghai)).toEqual({
    timeZone: 'Asia/Shanghai',
    today: '2027-01-16',
    partner: { timeZone: 'Asia/Shanghai' },
  });
  expect(await refusal(shanghai, '2027-01-16')).toEqual([]);
  expect(await refusal(shanghai, '2027-01-17')).toEqual(inFuture);
});

test('in summer the next day begins in Sweden at 22:00 UTC', async () => {
  const before = await agent((await serverAt('2027-07-01T21:50:00Z')).url, 'nordlys');
  expect(await refusal(before, '2027-07-02')).toEqual(inFuture);
  const after = await agent((await serverAt('2027-07-01T22:01:00Z')).url, 'nordlys');
  expect(await day(after)).toMatchObject({ timeZone: 'Europe/Stockholm', today: '2027-07-02' });
  expect(await refusal(after, '2027-07-02')).toEqual([]);
});

test('a user with a time zone of their own is judged in that one, and its day west of UTC is still yesterday', async () => {
  const { url } = await serverAt('2027-01-16T02:00:00Z');
  const away = await client(url).signIn('sales.agent@tulpen.example');
  expect(await day(away)).toEqual({
    timeZone: 'America/St_Johns',
    today: '2027-01-15',
    partner: { timeZone: 'Europe/Amsterdam' },
  });
  expect(await refusal(away, '2027-01-16')).toEqual(inFuture);
  expect(await refusal(await agent(url, 'tulpen'), '2027-01-16')).toEqual([]);
});

test('a subscription starts on the day of the partner, and what was made that day is found by it', async () => {
  const { url } = await serverAt('2027-01-15T23:30:00Z');
  const shanghai = await agent(url, 'huaxia');
  const offer = await offersByName(shanghai);
  const { agreement } = swedishCustomer();
  const order = { lines: [{ offerId: offer('Microsoft 365 Business Premium'), licenceCount: 2 }], attestations };
  const added = await addCustomer(
    shanghai,
    swedishCustomer({ agreement: { ...agreement, acceptedOn: '2027-01-16' }, order }),
  );
  expect(problems(added.userErrors)).toEqual([]);
  const document = `query Made($id: ID!, $on: DayRange!) {
    customers(filter: { created: $on }) { nodes { id } }
    orders(filter: { customerId: $id, created: $on }) { nodes { createdAt } }
    subscriptions(filter: { customerId: $id, created: $on }) { nodes { startDate endDate } } }`;
  const made = async (from: string) => {
    const { data } = await shanghai.query<Json>(document, { id: added.customer.id, on: { from, to: from } });
    return data;
  };
  const found = await made('2027-01-16');
  expect(found.customers.nodes).toContainEqual({ id: added.customer.id });
  expect(found.orders.nodes).toHaveLength(1);
  expect(found.subscriptions.nodes).toEqual([{ startDate: '2027-01-16', endDate: '2028-01-15' }]);
  for (const other of ['2027-01-15', '2027-01-17']) {
    expect(await made(other)).toEqual({
      customers: { nodes: [] },
      orders: { nodes: [] },
      subscriptions: { nodes: [] },
    });
  }
});

test('a time zone that the server does not know shuts nobody out: the user has the days of UTC', async () => {
  const email = 'billing.admin@tulpen.example';
  await askDatabase(server.databaseUrl, `UPDATE users SET timeZone = 'Mars/Olympus' WHERE email = '${email}'`);
  const lost = await client(server.url).signIn(email);
  expect(await day(lost)).toMatchObject({ timeZone: 'UTC', partner: { timeZone: 'Europe/Amsterdam' } });
});
