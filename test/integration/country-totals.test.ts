import '@kundpost/server/app/schema.js';
import { entities } from '@kundpost/server/app/features.js';
import { openDatabase } from '@kundpost/server/core/db/data-source.js';
import { CountryTotals1763800000000 } from '@kundpost/server/core/db/migrations/1763800000000-country-totals.js';
import { migrations } from '@kundpost/server/core/db/migrations/index.js';
import { Dice } from '@kundpost/server/seed/dice.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addCustomer, attestations, offersByName, payload, problems, swedishCustomer } from '../support/customers.js';
import { freshDatabaseUrl } from '../support/database.js';
import { agent } from '../support/demo-users.js';
import type { Client, Json } from '../support/graphql.js';
import { askDatabase, dump, tableNames } from '../support/rows.js';
import { type Server, startServer } from '../support/server.js';
import { countedByHand, type Total } from '../support/totals.js';

const tenants = ['nordlys', 'tulpen', 'huaxia', 'wisla', 'duna'];
let server: Server;
const users: Record<string, Client> = {};
let provider: Client;
let offer: (name: string) => string;

beforeAll(async () => {
  server = await startServer({ env: { SEED: 'demo' } });
  for (const tenant of tenants) users[tenant] = await agent(server.url, tenant);
  provider = userOf('nordlys');
  offer = await offersByName(provider);
});

afterAll(() => server.stop());

const userOf = (tenant: string) => users[tenant] ?? expect.unreachable();

async function totals(user: Client): Promise<Total[]> {
  const document = '{ customersByCountry { country customerCount licenceCount } }';
  const { data, errors } = await user.query<{ customersByCountry: Total[] }>(document);
  expect(errors).toEqual([]);
  return data.customersByCountry;
}

/** How many customers the list says there are. */
async function listed(user: Client, countries: readonly string[] | null): Promise<number> {
  const document =
    'query Count($countries: [CountryCode!]) { customers(filter: { countries: $countries }) { totalCount } }';
  const { data } = await user.query<{ customers: { totalCount: number } }>(document, { countries });
  return data.customers.totalCount;
}

/** Each tenant's answer is what counting its rows gives, and the list of its customers says the same. */
async function expectRightTotals(): Promise<void> {
  for (const tenant of tenants) {
    const user = userOf(tenant);
    const counted = await countedByHand(server.databaseUrl, tenant);
    expect([tenant, await totals(user)]).toEqual([tenant, counted]);
    const sum = (some: readonly Total[]) => some.reduce((all, { customerCount }) => all + customerCount, 0);
    expect(await listed(user, null)).toBe(sum(counted));
    expect(
      await listed(
        user,
        counted.slice(0, 2).map(({ country }) => country),
      ),
    ).toBe(sum(counted.slice(0, 2)));
  }
}

async function perform(user: Client, name: string, input: object): Promise<Json> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
  const document = `mutation Do($input: ${type}) { ${name}(input: $input) { userErrors { code field } } }`;
  return payload(await user.query(document, { input }), name);
}

const order = (licenceCount: number, name = 'Microsoft 365 Business Premium') => ({
  lines: [{ offerId: offer(name), licenceCount }],
  attestations,
});

test('the demo’s customers and licences are counted, for a provider, a direct partner and resellers', async () => {
  await expectRightTotals();
  const [first, second] = await totals(provider);
  expect(first?.customerCount).toBeGreaterThanOrEqual(second?.customerCount ?? 0);
  const all = (await Promise.all(tenants.map((tenant) => totals(userOf(tenant))))).flat();
  expect(all.filter(({ customerCount }) => customerCount < 1)).toEqual([]);
});

const addresses = [
  { country: 'SE', line1: 'Storgatan 12', city: 'Stockholm', postalCode: '113 30' },
  { country: 'NO', line1: 'Storgata 12', city: 'Oslo', postalCode: '0150' },
  { country: 'NL', line1: 'Damrak 12', city: 'Amsterdam', postalCode: '1012 AB' },
  // Nobody has customers there at first.
  { country: 'LI', line1: 'Städtle 12', city: 'Vaduz', postalCode: '9490' },
];

const mutations = [
  { weight: 3, name: 'addCustomer' },
  { weight: 4, name: 'updateCustomer' },
  { weight: 2, name: 'placeOrder' },
  { weight: 4, name: 'changeLicenceCount' },
  { weight: 1, name: 'suspendSubscription' },
  { weight: 1, name: 'reactivateSubscription' },
  { weight: 3, name: 'cancelSubscription' },
];

async function anyId(dice: Dice, table: string, where: string): Promise<string> {
  const rows = await askDatabase(
    server.databaseUrl,
    `SELECT id FROM ${table} WHERE ${where} ORDER BY id DESC LIMIT 12`,
  );
  return String(dice.pick(rows).id);
}

/** One deed of a tenant's at random; some are refused, and some are only tried. */
async function deed(dice: Dice, tenant: string): Promise<[name: string, input: object]> {
  const { name } = dice.weighted(mutations);
  const own = `partnerId = (SELECT id FROM partners WHERE mailDomain = '${tenant}.example')`;
  const handed = tenant === 'nordlys' && dice.chance(0.6);
  const resellerId = handed ? await anyId(dice, 'resellers', 'resellerPartnerId IS NOT NULL') : null;
  const dryRun = dice.chance(0.15);
  const company = { legalName: 'Fjordbygg Konsult AB', address: dice.pick(addresses) };
  if (name === 'addCustomer') {
    const ordered = dice.chance(0.7) ? { order: order(dice.between(1, 20)) } : {};
    return [name, swedishCustomer({ company, resellerId, dryRun, ...ordered })];
  }
  if (name === 'updateCustomer') {
    const customerId = await anyId(dice, 'customers', own);
    return [name, { customerId, dryRun, ...dice.pick([{ company }, { resellerId }, { company, resellerId }]) }];
  }
  if (name === 'placeOrder') {
    const ordered = order(dice.between(1, 9), dice.pick(['Power BI Pro', 'Microsoft 365 E3']));
    return [name, { customerId: await anyId(dice, 'customers', own), dryRun, order: ordered }];
  }
  const subscriptionId = await anyId(dice, 'subscriptions', `${own} AND status IN ('ACTIVE', 'SUSPENDED')`);
  if (name === 'changeLicenceCount') return [name, { subscriptionId, licenceCount: dice.between(1, 30), dryRun }];
  return [name, { subscriptionId }];
}

test('whatever three tenants do, the totals are what counting gives, after every step', {
  timeout: 120_000,
}, async () => {
  const dice = new Dice('country totals');
  const done: Record<string, number> = {};
  for (let step = 0; step < 90; step += 1) {
    const tenant = dice.pick(['nordlys', 'nordlys', 'tulpen', 'huaxia']);
    const [name, input] = await deed(dice, tenant);
    const { userErrors } = await perform(userOf(tenant), name, input);
    const outcome = Object.keys(userErrors).length > 0 ? 'refused' : 'done';
    done[`${name} ${outcome}`] = (done[`${name} ${outcome}`] ?? 0) + 1;
    await expectRightTotals();
  }
  for (const name of ['addCustomer', 'updateCustomer', 'placeOrder', 'changeLicenceCount', 'cancelSubscription']) {
    expect([name, (done[`${name} done`] ?? 0) >= 2]).toEqual([name, true]);
  }
});

test('a customer takes its licences along to another country and another reseller', async () => {
  const LI = addresses.find(({ country }) => country === 'LI');
  const [wisla] = await askDatabase(server.databaseUrl, "SELECT id FROM resellers WHERE mpnId = '4567890'");
  const added = await addCustomer(provider, swedishCustomer({ order: order(7) }));
  const before = { all: await numbersIn(provider, 'LI'), reseller: await numbersIn(userOf('wisla'), 'LI') };
  const change = { company: { legalName: 'Fjordbygg Konsult AB', address: LI }, resellerId: wisla?.id };
  expect((await perform(provider, 'updateCustomer', { customerId: added.customer.id, ...change })).userErrors).toEqual(
    [],
  );
  const more = ({ customers, licences }: Numbers) => ({ customers: customers + 1, licences: licences + 7 });
  expect(await numbersIn(provider, 'LI')).toEqual(more(before.all));
  expect(await numbersIn(userOf('wisla'), 'LI')).toEqual(more(before.reseller));
  await perform(provider, 'updateCustomer', { customerId: added.customer.id, resellerId: null });
  expect(await numbersIn(provider, 'LI')).toEqual(more(before.all));
  expect(await numbersIn(userOf('wisla'), 'LI')).toEqual(before.reseller);
});

interface Numbers {
  customers: number;
  licences: number;
}

async function numbersIn(user: Client, country: string): Promise<Numbers> {
  const total = (await totals(user)).find((each) => each.country === country);
  return { customers: total?.customerCount ?? 0, licences: total?.licenceCount ?? 0 };
}

test('what is refused, only tried or repeated counts nothing', async () => {
  const input = swedishCustomer({ order: order(3), idempotencyKey: 'country totals' });
  expect(problems((await addCustomer(provider, input)).userErrors)).toEqual([]);
  const { customer, subscriptions } = await addCustomer(provider, input);
  const before = await dump(server.databaseUrl);
  expect((await addCustomer(provider, input)).replayed).toBe(true);
  const nothing: [string, object][] = [
    ['addCustomer', swedishCustomer({ order: order(3), dryRun: true })],
    ['addCustomer', swedishCustomer({ order: order(0) })],
    ['addCustomer', { ...swedishCustomer({ order: order(3) }), domainPrefix: input.domainPrefix }],
    ['updateCustomer', { customerId: customer.id, company: { legalName: '1', address: addresses[1] } }],
    [
      'updateCustomer',
      { customerId: customer.id, dryRun: true, company: { legalName: 'Berg AB', address: addresses[1] } },
    ],
    ['placeOrder', { customerId: customer.id, dryRun: true, order: order(3, 'Power BI Pro') }],
    ['changeLicenceCount', { subscriptionId: subscriptions[0]?.id, licenceCount: 9, dryRun: true }],
    ['changeLicenceCount', { subscriptionId: subscriptions[0]?.id, licenceCount: 9_999_999 }],
    ['changeLicenceCount', { subscriptionId: subscriptions[0]?.id, licenceCount: 3 }],
    ['reactivateSubscription', { subscriptionId: subscriptions[0]?.id }],
  ];
  for (const [name, refused] of nothing) await perform(provider, name, refused);
  expect(await dump(server.databaseUrl)).toEqual(before);
});

test('calls at the same moment lose nothing, also while their customer moves', { timeout: 60_000 }, async () => {
  const lines = ['Power BI Pro', 'Microsoft 365 E3', 'Microsoft 365 E5'].map((name) => ({
    offerId: offer(name),
    licenceCount: 5,
  }));
  const added = await addCustomer(provider, swedishCustomer({ order: { lines, attestations } }));
  const subscriptionIds = Object.values(added.subscriptions).map(({ id }) => id);
  const calls = Array.from({ length: 30 }, (_, step) => [
    perform(provider, 'addCustomer', swedishCustomer({ order: order(2) })),
    perform(provider, 'changeLicenceCount', { subscriptionId: subscriptionIds[step % 3], licenceCount: 6 + step }),
    perform(provider, 'updateCustomer', {
      customerId: added.customer.id,
      company: { legalName: 'Fjordbygg Konsult AB', address: addresses[step % addresses.length] },
    }),
  ]);
  const answers = await Promise.all(calls.flat());
  expect(answers.flatMap(({ userErrors }) => problems(userErrors ?? {}))).toEqual([]);
  await expectRightTotals();
});

test('the migration counts what was there before it', async () => {
  const DATABASE_URL = await freshDatabaseUrl();
  const filled = await startServer({ env: { DATABASE_URL, SEED: 'demo' } });
  await filled.stop();
  const { writer, close } = await openDatabase(DATABASE_URL, entities, async () => {});
  const sums = () =>
    writer.query(
      `SELECT scopeId, country, SUM(customerCount) AS customers, SUM(licenceCount) AS licences FROM country_totals
        GROUP BY scopeId, country HAVING SUM(customerCount) <> 0 ORDER BY scopeId, country`,
    );
  const before = await sums();
  expect(before.length).toBeGreaterThan(50);
  const fromItsOwn = migrations.slice(migrations.indexOf(CountryTotals1763800000000));
  for (const _ of fromItsOwn) await writer.undoLastMigration({ transaction: 'each' });
  expect(await tableNames(DATABASE_URL)).not.toContain('country_totals');
  await writer.runMigrations({ transaction: 'each' });
  expect(await sums()).toEqual(before);
  await close();
});
