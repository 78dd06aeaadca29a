import { afterAll, beforeAll, expect, test } from 'vitest';
import { customerWith, offersByName, payload, problems } from '../support/customers.js';
import { tokenOf } from '../support/demo-users.js';
import { type Client, client, type Json } from '../support/graphql.js';
import { askDatabase, dump } from '../support/rows.js';
import { type Server, startServer } from '../support/server.js';

let server: Server;
let later: Server;
let now: Client;
let nextWeek: Client;
let offer: (name: string) => string;

let token: string;

// The clock of the second server on the same database is just beyond the window of 168 hours. All callers share a session
// of the latest hour: whoever signs in clears the sessions away that have ended by then.
beforeAll(async () => {
  server = await startServer({ env: { SEED: 'demo' } });
  const latest = await at('P2M');
  token = await tokenOf(latest.url, 'admin.agent@nordlys.example');
  await latest.stop();
  later = await at('PT168H');
  now = client(server.url, token);
  nextWeek = client(later.url, token);
  offer = await offersByName(now);
});

/** A server on the same database whose clock is ahead. */
function at(offset: string): Promise<Server> {
  return startServer({ env: { DATABASE_URL: server.databaseUrl, CLOCK_OFFSET: offset } });
}

afterAll(async () => {
  await later.stop();
  await server.stop();
});

const fields = `id licenceCount status version autoRenew cancelableUntil price { amount }
  reducibleLicences { licenceCount until } allowedActions { action allowed until reason }`;

async function act(user: Client, name: string, input: object): Promise<Json> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
  const price = name === 'changeLicenceCount' ? 'price { amount }' : '';
  const document = `mutation Act($input: ${type}) { ${name}(input: $input) { subscription { ${fields} } ${price} userErrors { code field message } } }`;
  return payload(await user.query(document, { input }), name);
}

const refusal = async (...args: Parameters<typeof act>) => problems((await act(...args)).userErrors);
const count = (user: Client, subscriptionId: Json, licenceCount: number, more: object = {}) =>
  act(user, 'changeLicenceCount', { subscriptionId, licenceCount, ...more });

async function newSubscription(
  licenceCount = 10,
  name = 'Microsoft 365 Business Premium',
  more: object = {},
): Promise<Json> {
  const added = await customerWith(now, [{ offerId: offer(name), licenceCount, ...more }]);
  return added.subscriptions[0]?.id;
}

async function seen(user: Client, id: Json): Promise<Json> {
  const document = `query S($id: ID!) { node(id: $id) { ... on Subscription { ${fields} } } }`;
  return (await user.query(document, { id })).data.node;
}

function allowed(subscription: Json): Record<string, boolean> {
  const actions = Object.values(subscription.allowedActions);
  return Object.fromEntries(actions.map(({ action, allowed: may }) => [String(action), String(may) === 'true']));
}

test('licences are added at any time within the offer’s limits', async () => {
  const id = await newSubscription();
  expect(await count(now, id, 25)).toMatchObject({ userErrors: [], subscription: { licenceCount: 25, version: 2 } });
  const changed = await count(nextWeek, id, 300);
  expect(changed).toMatchObject({ subscription: { licenceCount: 300 } });
  expect(changed.price).toEqual(changed.subscription.price);
  for (const beyond of [301, 0, -5]) {
    expect(problems((await count(now, id, beyond)).userErrors)).toEqual(['order.licenceCountRange licenceCount']);
  }
});

test('licences are taken away within 168 hours of their addition and not after', async () => {
  const id = await newSubscription(10);
  await count(now, id, 14);
  expect(await count(now, id, 12)).toMatchObject({ userErrors: [], subscription: { licenceCount: 12 } });
  expect((await seen(now, id)).reducibleLicences).toMatchObject([{ licenceCount: 2 }, { licenceCount: 10 }]);
  expect((await seen(nextWeek, id)).reducibleLicences).toEqual([]);
  const late = await count(nextWeek, id, 11);
  expect(problems(late.userErrors)).toEqual(['subscription.reductionWindow licenceCount']);
  expect(String(late.userErrors[0]?.message)).toMatch(/7.*12/);
  // What is added next week opens a window of its own, for those licences alone.
  await count(nextWeek, id, 20);
  expect((await seen(nextWeek, id)).reducibleLicences).toMatchObject([{ licenceCount: 8 }]);
  expect(problems((await count(nextWeek, id, 11)).userErrors)).toEqual(['subscription.reductionWindow licenceCount']);
  expect(await count(nextWeek, id, 12)).toMatchObject({ userErrors: [], subscription: { licenceCount: 12 } });
});

test('the newest licences are taken away first', async () => {
  const id = await newSubscription(10);
  await count(now, id, 13);
  await count(now, id, 20);
  await count(now, id, 11);
  expect((await seen(now, id)).reducibleLicences).toMatchObject([{ licenceCount: 1 }, { licenceCount: 10 }]);
});

test('the window of 168 hours ends to the second', async () => {
  const id = await newSubscription(10);
  const [addition] = Object.values((await seen(now, id)).reducibleLicences);
  const [row] = await askDatabase(server.databaseUrl, `SELECT createdAt FROM subscriptions WHERE id = '${id}'`);
  const bought = new Date(`${String(row?.createdAt).replace(' ', 'T')}Z`);
  expect(new Date(String(addition?.until)).getTime() - bought.getTime()).toBe(168 * 3_600_000);
  expect((await seen(now, id)).cancelableUntil).toBe(addition?.until);
  const almost = await at('PT167H59M');
  expect(await count(client(almost.url, token), id, 9)).toMatchObject({ userErrors: [] });
  await almost.stop();
});

test('a dry run tells the price of a new count and changes nothing; the same count is no change', async () => {
  const id = await newSubscription(10);
  const before = await dump(server.databaseUrl);
  const tried = await count(now, id, 20, { dryRun: true });
  expect(Number(tried.price.amount)).toBe(Number(tried.subscription.price.amount) * 2);
  expect(tried).toMatchObject({ userErrors: [], subscription: { licenceCount: 10, version: 1 } });
  expect(await count(now, id, 10)).toMatchObject({ userErrors: [], subscription: { version: 1 } });
  expect(await dump(server.databaseUrl)).toEqual(before);
});

test('without an agreement the licence count stays', async () => {
  const id = await newSubscription();
  await askDatabase(
    server.databaseUrl,
    `UPDATE customers SET agreementConfirmedAt = NULL WHERE id = (SELECT customerId FROM subscriptions WHERE id = '${id}')`,
  );
  expect(problems((await count(now, id, 12)).userErrors)).toEqual(['order.agreementMissing subscriptionId']);
  const subscription = await seen(now, id);
  expect(allowed(subscription)).toEqual({
    CHANGE_LICENCE_COUNT: false,
    SUSPEND: true,
    REACTIVATE: false,
    CANCEL: true,
  });
  expect(subscription.reducibleLicences).toEqual([]);
});

test('a trial stays as it is', async () => {
  const id = await newSubscription(25, 'Power BI Pro Trial');
  expect(problems((await count(now, id, 25)).userErrors)).toEqual(['subscription.trialFixed subscriptionId']);
  for (const name of ['suspendSubscription', 'reactivateSubscription', 'cancelSubscription']) {
    expect(await refusal(now, name, { subscriptionId: id })).toEqual(['subscription.trialFixed subscriptionId']);
  }
  expect(Object.values(allowed(await seen(now, id)))).toEqual([false, false, false, false]);
});

test('suspending turns auto-renew off, and reactivating does not turn it on again', async () => {
  const subscriptionId = await newSubscription();
  const suspended = await act(now, 'suspendSubscription', { subscriptionId });
  expect(suspended).toMatchObject({
    userErrors: [],
    subscription: { status: 'SUSPENDED', autoRenew: false, version: 2 },
  });
  expect(problems((await count(now, subscriptionId, 12)).userErrors)).toEqual([
    'subscription.notWhile.SUSPENDED subscriptionId',
  ]);
  expect(await refusal(now, 'suspendSubscription', { subscriptionId })).toEqual([
    'subscription.notWhile.SUSPENDED subscriptionId',
  ]);
  const back = await act(now, 'reactivateSubscription', { subscriptionId });
  expect(back).toMatchObject({ userErrors: [], subscription: { status: 'ACTIVE', autoRenew: false, version: 3 } });
  expect(await refusal(now, 'reactivateSubscription', { subscriptionId })).toEqual([
    'subscription.notWhile.ACTIVE subscriptionId',
  ]);
});

test('a subscription is canceled within 168 hours of its purchase, also while it is suspended, and for good', async () => {
  const one = await newSubscription();
  const two = await newSubscription();
  expect(await refusal(nextWeek, 'cancelSubscription', { subscriptionId: one })).toEqual([
    'subscription.cancelWindowPassed subscriptionId',
  ]);
  expect((await seen(nextWeek, one)).cancelableUntil).toBeNull();
  const canceled = await act(now, 'cancelSubscription', { subscriptionId: one });
  expect(canceled).toMatchObject({ userErrors: [], subscription: { status: 'CANCELED', autoRenew: false } });
  for (const name of ['suspendSubscription', 'reactivateSubscription', 'cancelSubscription']) {
    expect(await refusal(now, name, { subscriptionId: one })).toEqual([
      'subscription.notWhile.CANCELED subscriptionId',
    ]);
  }
  await act(now, 'suspendSubscription', { subscriptionId: two });
  expect(await refusal(now, 'cancelSubscription', { subscriptionId: two })).toEqual([]);
});

test('when the term has ended there is nothing left to do', async () => {
  const subscriptionId = await newSubscription(10, 'Power BI Pro', { term: 'P1M' });
  const suspended = await newSubscription(10, 'Power BI Pro', { term: 'P1M' });
  await act(now, 'suspendSubscription', { subscriptionId: suspended });
  const afterTerm = await at('P1M');
  const user = client(afterTerm.url, token);
  expect(await refusal(user, 'reactivateSubscription', { subscriptionId: suspended })).toEqual([
    'subscription.termEnded subscriptionId',
  ]);
  expect(problems((await count(user, subscriptionId, 11)).userErrors)).toEqual([
    'subscription.termEnded subscriptionId',
  ]);
  expect(Object.values(allowed(await seen(user, subscriptionId)))).toEqual([false, false, false, false]);
  await afterTerm.stop();
});

const moves = [
  ['CHANGE_LICENCE_COUNT', 'changeLicenceCount'],
  ['SUSPEND', 'suspendSubscription'],
  ['REACTIVATE', 'reactivateSubscription'],
  ['CANCEL', 'cancelSubscription'],
] as const;

test('what allowedActions tells of a subscription in any state is what the mutations then do', async () => {
  for (const status of ['ACTIVE', 'SUSPENDED', 'EXPIRED', 'DISABLED', 'CANCELED', 'DELETED']) {
    for (const user of [now, nextWeek]) {
      for (const [action, name] of moves) {
        const subscriptionId = await newSubscription(10);
        await askDatabase(
          server.databaseUrl,
          `UPDATE subscriptions SET status = '${status}' WHERE id = '${subscriptionId}'`,
        );
        const may = allowed(await seen(user, subscriptionId))[action];
        const input = { subscriptionId, ...(name === 'changeLicenceCount' ? { licenceCount: 11 } : {}) };
        const refused = await refusal(user, name, input);
        expect({ status, action, may }).toEqual({ status, action, may: refused.length === 0 });
      }
    }
  }
});

test('of two changes from one version the second is told what the first left', async () => {
  const id = await newSubscription(10);
  await count(now, id, 12, { expectedVersion: 1 });
  const loser = await count(now, id, 15, { expectedVersion: 1 });
  expect(problems(loser.userErrors)).toEqual(['subscription.conflict expectedVersion']);
  expect(loser.subscription).toMatchObject({ licenceCount: 12, version: 2 });
  const lost = await act(now, 'suspendSubscription', { subscriptionId: id, expectedVersion: 1 });
  expect(problems(lost.userErrors)).toEqual(['subscription.conflict expectedVersion']);
  expect(lost.subscription).toMatchObject({ status: 'ACTIVE', version: 2 });
});

test('parallel changes lose nothing', async () => {
  const id = await newSubscription(10);
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, index) => count(now, id, 11 + index, { expectedVersion: 1 })),
  );
  expect(answers.filter(({ userErrors }) => problems(userErrors).length === 0)).toHaveLength(1);
  await Promise.all(Array.from({ length: 15 }, (_, index) => count(now, id, 40 + index)));
  const { licenceCount, version, reducibleLicences } = await seen(now, id);
  expect(Number(version)).toBe(17);
  const sum = Object.values(reducibleLicences).reduce((total, each) => total + Number(each.licenceCount), 0);
  expect(sum).toBe(Number(licenceCount));
});

test('two mutations of one request each show what they changed', async () => {
  const id = await newSubscription(10);
  const document = `mutation Twice($a: ChangeLicenceCountInput!, $b: ChangeLicenceCountInput!) {
    a: changeLicenceCount(input: $a) { subscription { reducibleLicences { licenceCount } } }
    b: changeLicenceCount(input: $b) { subscription { reducibleLicences { licenceCount } } } }`;
  const change = (licenceCount: number) => ({ subscriptionId: id, licenceCount });
  const { data } = await now.query(document, { a: change(11), b: change(13) });
  expect(data.a.subscription.reducibleLicences).toEqual([{ licenceCount: 1 }, { licenceCount: 10 }]);
  expect(data.b.subscription.reducibleLicences).toEqual([
    { licenceCount: 2 },
    { licenceCount: 1 },
    { licenceCount: 10 },
  ]);
});
