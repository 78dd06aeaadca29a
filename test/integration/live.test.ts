import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { buildSchema } from 'graphql';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { addCustomer, swedishCustomer } from '../support/customers.js';
import { tokenOf } from '../support/demo-users.js';
import { type Client, client, type Json } from '../support/graphql.js';
import { type Following, follow } from '../support/live.js';
import { root } from '../support/repository.js';
import { type Server, startServer } from '../support/server.js';

let server: Server;
/** A second process on the same database. */
let other: Server;
let token: string;
let colleague: Client;
let customerId: string;

beforeAll(async () => {
  server = await startServer({ env: { SEED: 'demo', ROLE: 'web' } });
  other = await startServer({ env: { DATABASE_URL: server.databaseUrl } });
  token = await tokenOf(server.url, 'admin.agent@nordlys.example');
  colleague = await client(other.url).signIn('sales.agent@nordlys.example');
  customerId = String((await addCustomer(colleague, swedishCustomer())).customer?.id);
});
afterAll(async () => {
  await server.stop();
  await other.stop();
});

const one = `subscription One($id: ID!, $after: String) {
  customerChanged(id: $id, after: $after) { cursor isOwn customer { id version contact { firstName } } } }`;
const all = `subscription All($after: String) {
  customersChanged(after: $after) { cursor isOwn customerIds isIncomplete } }`;

const bought = 'subscription S($id: ID!) { subscriptionsChanged(customerId: $id) { isOwn customer { id } } }';
const schema = buildSchema(readFileSync(join(root, 'schema/schema.graphql'), 'utf8'));

function following(...args: Parameters<typeof follow>): Following {
  const followed = follow(...args);
  onTestFinished(followed.close);
  return followed;
}

const updateDocument = `mutation Update($input: UpdateCustomerInput!) {
  updateCustomer(input: $input) { customer { id version } userErrors { code } } }`;

async function rename(user: Client, id: string, firstName: string): Promise<void> {
  const { data } = await user.query(updateDocument, { input: { customerId: id, contact: { firstName } } });
  expect(data.updateCustomer.userErrors).toEqual([]);
}

const names = (firstName: string) => (message: Json) => String(message.customer?.contact?.firstName) === firstName;

test('an edit in one process shows in another within a second', async () => {
  const followed = following(server.url, token, one, { id: customerId });
  const first = await followed.next();
  expect(first.customer?.id).toBe(customerId);
  const waits: number[] = [];
  for (let edit = 0; edit < 20; edit += 1) {
    const firstName = `Karin${String.fromCharCode(97 + edit)}`;
    await rename(colleague, customerId, firstName);
    const began = performance.now();
    const message = await followed.next(names(firstName));
    expect(message.isOwn).toBe(false);
    waits.push(performance.now() - began);
  }
  expect(waits.sort((a, b) => a - b).at(-2)).toBeLessThan(1000);
});

test('what one changed oneself is told as such', async () => {
  const followed = following(server.url, token, one, { id: customerId });
  await followed.next();
  await rename(client(other.url, token), customerId, 'Kerstin');
  expect((await followed.next(names('Kerstin'))).isOwn).toBe(true);
});

test('a list hears of every customer that is added or changed, and only of those in sight', async () => {
  const provider = following(server.url, token, all);
  const stranger = following(server.url, await tokenOf(server.url, 'admin.agent@tulpen.example'), all);
  expect((await provider.next()).customerIds).toEqual([]);
  expect((await stranger.next()).customerIds).toEqual([]);
  const { customer } = await addCustomer(colleague, swedishCustomer());
  const heard = await provider.next(({ customerIds }) => JSON.stringify(customerIds).includes(String(customer?.id)));
  expect(heard).toMatchObject({ isOwn: false, isIncomplete: false });
  await wait(600);
  expect(stranger.messages.length).toBe(1);
  expect(stranger.errors).toEqual([]);
});

test('whoever resumes hears what happened meanwhile, and of nothing that came before', async () => {
  const before = following(server.url, token, all);
  const { cursor } = await before.next();
  before.close();
  await rename(colleague, customerId, 'Kajsa');
  const resumed = following(other.url, token, all, { after: String(cursor) });
  const message = await resumed.next();
  expect(message.customerIds).toContain(customerId);
  expect(message.isIncomplete).toBe(false);
  const again = following(other.url, token, all, { after: String(message.cursor) });
  expect((await again.next()).customerIds).toEqual([]);
  const wrong = following(other.url, token, all, { after: 'nothing of ours' });
  await expect(wrong.next(undefined, 1000)).rejects.toThrow();
  expect(wrong.errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'after' });
});

test('a reseller hears of its customers alone, for as long as they are its own', async () => {
  const provider = await client(other.url).signIn('admin.agent@nordlys.example');
  const resellers = await provider.query('{ resellers(first: 100) { nodes { id name } } }');
  const theirs = Object.values(resellers.data.resellers.nodes).find(({ name }) => String(name).includes('Wisła'));
  const { customer } = await addCustomer(provider, swedishCustomer({ resellerId: theirs?.id }));
  const id = String(customer?.id);
  const reseller = await tokenOf(server.url, 'admin.agent@wisla.example');
  const own = following(server.url, reseller, one, { id });
  const foreign = following(server.url, reseller, one, { id: customerId });
  expect((await own.next()).customer?.id).toBe(id);
  await expect(foreign.next(undefined, 1000)).rejects.toThrow();
  expect(foreign.errors[0]?.extensions.code).toBe('NOT_FOUND');
  await rename(provider, id, 'Anna');
  expect((await own.next(names('Anna'))).isOwn).toBe(false);
});

test('a stream ends with the session', async () => {
  const mine = await tokenOf(server.url, 'helpdesk.agent@nordlys.example');
  const followed = following(server.url, mine, one, { id: customerId });
  await followed.next();
  await client(server.url, mine).query('mutation { signOut { signedOut } }');
  await rename(colleague, customerId, 'Klara');
  await expect.poll(followed.ended, { timeout: 3000 }).toBe(true);
  expect(followed.messages.length).toBe(1);
  expect(followed.errors.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED']);
});

test('a stranger follows nothing of what there is to follow', async () => {
  const documents: Record<string, string> = {
    customerChanged: one,
    customersChanged: all,
    subscriptionsChanged: bought,
  };
  expect(Object.keys(documents).sort()).toEqual(Object.keys(schema.getSubscriptionType()?.getFields() ?? {}).sort());
  for (const document of Object.values(documents)) {
    const stranger = following(server.url, null, document, { id: customerId });
    await expect.poll(stranger.ended, { timeout: 3000 }).toBe(true);
    expect(stranger.errors.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED']);
    expect(stranger.messages).toEqual([]);
  }
});

test('subscriptions tell of orders and of changes to subscriptions, not of the customer’s own', async () => {
  const followed = following(server.url, token, bought, { id: customerId });
  await followed.next();
  await rename(colleague, customerId, 'Kristina');
  await wait(600);
  expect(followed.messages.length).toBe(1);
});

test('an operation at the wrong address is told the right one, in the caller’s language', async () => {
  const subscribed = await client(server.url, token).query(all, {}, { language: 'sv' });
  const again = await client(server.url, token).query(all, {}, { language: 'sv' });
  expect(again.errors.map(({ message }) => message)).toEqual(subscribed.errors.map(({ message }) => message));
  expect(subscribed.errors[0]).toMatchObject({
    message: 'Liveuppdateringar besvaras på /graphql/stream som Server-Sent Events.',
    extensions: { code: 'BAD_REQUEST' },
  });
  const asked = following(server.url, token, '{ viewer { email } }');
  await expect.poll(asked.ended).toBe(true);
  expect(asked.errors[0]?.extensions.code).toBe('BAD_REQUEST');
});

test('limits hold for streams as for every other operation', async () => {
  const deep = `subscription Deep { customersChanged { ${Array.from({ length: 40 }, (_, n) => `c${n}: cursor`).join(' ')} } }`;
  const refused = following(server.url, token, deep);
  await expect.poll(refused.ended).toBe(true);
  expect(refused.errors[0]?.extensions.code).toBe('TOO_MANY_ALIASES');
  const many = await tokenOf(server.url, 'billing.admin@nordlys.example');
  const streams = Array.from({ length: 31 }, () => following(server.url, many, all));
  await expect.poll(() => streams.filter(({ messages }) => messages.length > 0).length).toBe(30);
  await expect.poll(() => streams.filter(({ ended }) => ended()).length).toBe(1);
});

test('a server that stops ends its streams at once, and another one takes them over', async () => {
  const third = await startServer({ env: { DATABASE_URL: server.databaseUrl } });
  const followed = following(third.url, token, all);
  const { cursor } = await followed.next();
  const began = performance.now();
  expect(await third.stop()).toBe(0);
  expect(performance.now() - began).toBeLessThan(3000);
  expect(followed.ended()).toBe(true);
  await rename(colleague, customerId, 'Kim');
  const resumed = following(server.url, token, all, { after: String(cursor) });
  expect((await resumed.next()).customerIds).toContain(customerId);
});
