import { afterAll, beforeAll, expect, test } from 'vitest';
import { addCustomer, attestations, offersByName, payload, problems, swedishCustomer } from '../support/customers.js';
import { dayIn } from '../support/days.js';
import { agent } from '../support/demo-users.js';
import type { Client, Json } from '../support/graphql.js';
import { askDatabase, counts, dump, growth } from '../support/rows.js';
import { type Server, startServer } from '../support/server.js';

let server: Server;
let provider: Client;
let offer: (name: string) => string;

beforeAll(async () => {
  server = await startServer({ env: { SEED: 'demo' } });
  provider = await agent(server.url, 'nordlys');
  offer = await offersByName(provider);
});

afterAll(() => server.stop());

const document = `mutation PlaceOrder($input: PlaceOrderInput!) { placeOrder(input: $input) {
  replayed
  order { id createdBy total { amount currency } reseller { partnerId } additionalResellers { name partnerId }
    attestations { actsAsDeclared notResoldToAffiliates }
    lines { offer { name } licenceCount term billingFrequency unitPrice { amount currency } price { amount } subscription { id } } }
  subscriptions { id licenceCount term billingFrequency isTrial autoRenew startDate endDate price { amount } }
  customer { id }
  price { total { amount currency } lines { price { amount } } }
  userErrors { code field message } } }`;

async function newCustomer(change: object = {}): Promise<string> {
  const added = await addCustomer(provider, swedishCustomer(change));
  expect(problems(added.userErrors)).toEqual([]);
  return String(added.customer.id);
}

async function place(customerId: string, lines: object[], more: object = {}, input: object = {}): Promise<Json> {
  const order = { lines, attestations, ...more };
  return payload(await provider.query(document, { input: { customerId, order, ...input } }), 'placeOrder');
}

const line = (name: string, licenceCount = 1, more: object = {}) => ({ offerId: offer(name), licenceCount, ...more });
const refusal = async (...args: Parameters<typeof place>) => problems((await place(...args)).userErrors);

test('an order starts one subscription a line and costs the sum of its lines, in minor units', async () => {
  const before = await counts(server.databaseUrl);
  const customerId = await newCustomer();
  const added = await counts(server.databaseUrl);
  const placed = await place(customerId, [
    line('Microsoft 365 Business Premium', 7, { term: 'P1Y', billingFrequency: 'ANNUAL' }),
    line('Power BI Pro', 3, { term: 'P1M' }),
    line('Visio Plan 2 Trial', 25),
  ]);
  expect(placed.userErrors).toEqual([]);
  const [premium, powerBi, trial] = Object.values(placed.order.lines);
  expect(premium).toMatchObject({
    term: 'P1Y',
    billingFrequency: 'ANNUAL',
    offer: { name: 'Microsoft 365 Business Premium' },
  });
  expect(powerBi).toMatchObject({ term: 'P1M', billingFrequency: 'MONTHLY' });
  expect(trial).toMatchObject({ term: 'P1M', billingFrequency: 'NONE', price: { amount: 0 } });
  const amounts = [premium, powerBi, trial].map((each) => Number(each?.unitPrice.amount) * Number(each?.licenceCount));
  for (const amount of amounts) expect(Number.isInteger(amount)).toBe(true);
  expect(placed.order.total).toEqual({ amount: amounts.reduce((sum, amount) => sum + amount, 0), currency: 'SEK' });
  expect(placed.price.total).toEqual(placed.order.total);
  expect(placed.subscriptions).toMatchObject([
    { licenceCount: 7, term: 'P1Y', isTrial: false, autoRenew: true, price: { amount: amounts[0] } },
    { licenceCount: 3, term: 'P1M', isTrial: false },
    { licenceCount: 25, isTrial: true },
  ]);
  const today = dayIn('Europe/Stockholm');
  expect(placed.subscriptions[0]?.startDate).toBe(today);
  expect(placed.order.attestations).toEqual(attestations);
  expect(growth(added, await counts(server.databaseUrl))).toEqual({
    audit_entries: 1,
    outbox_events: 1,
    licence_additions: 3,
    order_lines: 3,
    orders: 1,
    subscriptions: 3,
  });
  expect(growth(before, added).customers).toBe(1);
});

test('prices are in the currency of the customer’s country', async () => {
  const address = { country: 'JP', line1: '1-1 Chiyoda', city: 'Tokyo', state: 'Tokyo', postalCode: '100-0001' };
  const company = { ...swedishCustomer().company, address, registrationId: null, phone: null };
  const placed = await place(await newCustomer({ company }), [line('Microsoft 365 E3', 2)]);
  expect(placed.order.total.currency).toBe('JPY');
  const [row] = await askDatabase(server.databaseUrl, `SELECT totalAmount FROM orders WHERE id = '${placed.order.id}'`);
  expect(Number(row?.totalAmount)).toBe(Number(placed.order.total.amount));
  expect(Number(placed.order.total.amount)).toBeGreaterThan(1000);
});

test('nothing is ordered without a confirmed agreement, and it is once there is one', async () => {
  const customerId = await newCustomer({ agreement: null });
  const before = await dump(server.databaseUrl);
  expect(await refusal(customerId, [line('Power BI Pro')])).toEqual(['order.agreementMissing customerId']);
  expect(await dump(server.databaseUrl)).toEqual(before);
  const { agreement } = swedishCustomer();
  const confirm =
    'mutation Confirm($input: ConfirmAgreementInput!) { confirmAgreement(input: $input) { userErrors { code field } } }';
  const confirmed = payload(await provider.query(confirm, { input: { customerId, agreement } }), 'confirmAgreement');
  expect(confirmed.userErrors).toEqual([]);
  expect(await refusal(customerId, [line('Power BI Pro')])).toEqual([]);
  const again = payload(await provider.query(confirm, { input: { customerId, agreement } }), 'confirmAgreement');
  expect(problems(again.userErrors)).toEqual(['agreement.alreadyConfirmed agreement.signer']);
});

test('a customer buys what its segment may buy', async () => {
  const commercial = await newCustomer();
  for (const name of ['Microsoft 365 A3 for faculty', 'Microsoft 365 G3 (GCC)', 'Power BI Pro (Nonprofit)']) {
    expect(await refusal(commercial, [line(name)])).toEqual(['order.offerNotForSegment order.lines.0.offerId']);
  }
  const school = { ...swedishCustomer().company, segment: 'EDUCATION', educationSegment: 'K12' };
  const contact = { ...swedishCustomer().contact, email: 'rektor@bergaskolan.se' };
  const education = await newCustomer({ company: school, contact });
  expect(await refusal(education, [line('Microsoft 365 A3 for faculty'), line('Power BI Pro')])).toEqual([]);
  expect(await refusal(education, [line('Microsoft 365 G3 (GCC)')])).toHaveLength(1);
  const address = { country: 'US', line1: '1 Main St', city: 'Salem', state: 'OR', postalCode: '97301' };
  const agency = { legalName: 'Department of Rivers', address, segment: 'GOVERNMENT' };
  const government = await newCustomer({ company: agency });
  expect(await refusal(government, [line('Microsoft 365 G3 (GCC)')])).toEqual([]);
  expect(await refusal(government, [line('Power BI Pro')])).toEqual(['order.offerNotForSegment order.lines.0.offerId']);
});

test('an add-on needs a product it extends, held or ordered along', async () => {
  const customerId = await newCustomer();
  const missing = ['order.prerequisiteMissing order.lines.0.offerId'];
  expect(await refusal(customerId, [line('Microsoft 365 Copilot')])).toEqual(missing);
  expect(await refusal(customerId, [line('Microsoft 365 Copilot'), line('Power BI Pro')])).toEqual(missing);
  expect(await refusal(customerId, [line('Microsoft 365 Copilot'), line('Microsoft 365 E3')])).toEqual([]);
  expect(await refusal(customerId, [line('Microsoft 365 Copilot')])).toEqual([]);
  const suspend =
    'mutation S($input: SuspendSubscriptionInput!) { suspendSubscription(input: $input) { userErrors { code } } }';
  const all = 'query C($id: ID!) { customer(id: $id) { subscriptions { nodes { id } } } }';
  const { data } = await provider.query(all, { id: customerId });
  for (const { id } of Object.values(data.customer.subscriptions.nodes)) {
    expect(
      payload(await provider.query(suspend, { input: { subscriptionId: id } }), 'suspendSubscription').userErrors,
    ).toEqual([]);
  }
  expect(await refusal(customerId, [line('Microsoft 365 Copilot')])).toEqual(missing);
});

test('a trial is had once, for 25 licences', async () => {
  const customerId = await newCustomer();
  const trial = 'Power BI Pro Trial';
  expect(await refusal(customerId, [line(trial, 24)])).toEqual(['order.licenceCountRange order.lines.0.licenceCount']);
  expect(await refusal(customerId, [line(trial, 25), line(trial, 25)])).toEqual([
    'order.offerTwice order.lines.1.offerId',
  ]);
  expect(await refusal(customerId, [line(trial, 25)])).toEqual([]);
  expect(await refusal(customerId, [line(trial, 25)])).toEqual(['order.trialUsed order.lines.0.offerId']);
});

test('licences stay within the offer’s limits', async () => {
  const customerId = await newCustomer();
  for (const count of [0, -1, 301, 2_147_483_647]) {
    const refused = await place(customerId, [line('Microsoft 365 Business Basic', count)]);
    expect(problems(refused.userErrors)).toEqual(['order.licenceCountRange order.lines.0.licenceCount']);
    expect(String(refused.userErrors[0]?.message)).toContain('300');
  }
  expect(await refusal(customerId, [line('Microsoft 365 Business Basic', 300)])).toEqual([]);
});

test('a plan the offer does not have is refused, and the first fitting one is taken when part of it is named', async () => {
  const customerId = await newCustomer();
  const wrong = ['order.planUnknown order.lines.0.term'];
  expect(await refusal(customerId, [line('Power BI Pro', 1, { term: 'P3Y' })])).toEqual(wrong);
  expect(await refusal(customerId, [line('Power BI Pro', 1, { term: 'P1M', billingFrequency: 'ANNUAL' })])).toEqual(
    wrong,
  );
  const placed = await place(customerId, [
    line('Power BI Pro', 1, { billingFrequency: 'ANNUAL' }),
    line('Power BI Pro'),
  ]);
  expect(placed.subscriptions).toMatchObject([
    { term: 'P1Y', billingFrequency: 'ANNUAL' },
    { term: 'P1Y', billingFrequency: 'MONTHLY' },
  ]);
});

test('an order has at least one line, at most fifty, and both attestations', async () => {
  const customerId = await newCustomer();
  expect(await refusal(customerId, [])).toEqual(['order.noLines order.lines']);
  const many = Array.from({ length: 51 }, () => line('Power BI Pro'));
  expect(await refusal(customerId, many)).toEqual(['order.tooManyLines order.lines']);
  expect(await refusal(customerId, [line('Power BI Pro')], { attestations: { actsAsDeclared: true } })).toEqual([
    'order.attestationRequired order.attestations.notResoldToAffiliates',
  ]);
});

test('additional resellers need the EU or EFTA, a first reseller, the partner agreement and a known Partner ID', async () => {
  const found = await provider.query('{ resellers(filter: { search: "Vinge" }) { nodes { id partnerId } } }');
  const resellerId = found.data.resellers.nodes[0]?.id;
  const tied = await newCustomer({ resellerId });
  const further = (...additionalResellers: string[]) => ({ additionalResellers });
  const one = [line('Power BI Pro')];
  const at = (place: number | '') => `order.additionalResellers${place === '' ? '' : `.${place}`}`;
  expect(await refusal(tied, one, further('0000001'))).toEqual([`order.additionalResellerUnknown ${at(0)}`]);
  expect(await refusal(tied, one, further('4714580'))).toEqual([`reseller.mpaNotSigned ${at(0)}`]);
  expect(await refusal(tied, one, further('4521873'))).toEqual([`order.additionalResellerIsFirst ${at(0)}`]);
  expect(await refusal(tied, one, further('4556728', '4556728'))).toEqual([`order.additionalResellerTwice ${at(1)}`]);
  const six = ['4533904', '4545116', '4556728', '4602459', '4613570', '4624681'];
  expect(await refusal(tied, one, further(...six))).toEqual([`order.tooManyAdditionalResellers ${at('')}`]);
  const placed = await place(tied, one, further(...six.slice(0, 5).reverse()));
  expect(placed.order.reseller).toEqual({ partnerId: '4521873' });
  const declared = Object.values(placed.order.additionalResellers).map(({ partnerId }) => String(partnerId));
  expect(declared).toEqual(six.slice(0, 5).reverse());
  expect(await refusal(await newCustomer(), one, further('4556728'))).toEqual([
    `order.additionalResellersNeedReseller ${at('')}`,
  ]);
  const address = { country: 'GB', line1: '1 High Street', city: 'Leeds', postalCode: 'LS1 4AP' };
  const british = await newCustomer({
    resellerId,
    company: { ...swedishCustomer().company, registrationId: null, address },
  });
  expect(await refusal(british, one, further('4556728'))).toEqual([`order.additionalResellersCountry ${at('')}`]);
});

test('of parallel orders for an offer a customer may hold once, one is placed', async () => {
  const customerId = await newCustomer();
  const before = await counts(server.databaseUrl);
  const once = 'Microsoft Defender for Business';
  const answers = await Promise.all(Array.from({ length: 12 }, () => refusal(customerId, [line(once, 5)])));
  expect(answers.filter((found) => found.length === 0)).toHaveLength(1);
  const told = answers.flat();
  expect(told).toEqual(Array.from({ length: 11 }, () => 'order.onePerCustomer order.lines.0.offerId'));
  expect(growth(before, await counts(server.databaseUrl)).subscriptions).toBe(1);
});

test('an order is placed once for a key, and a dry run tells the price', async () => {
  const customerId = await newCustomer();
  const before = await dump(server.databaseUrl);
  const tried = await place(customerId, [line('Power BI Pro', 2)], {}, { dryRun: true, idempotencyKey: 'order' });
  expect(tried).toMatchObject({
    order: null,
    subscriptions: [],
    userErrors: [],
    price: { total: { currency: 'SEK' } },
  });
  expect(await dump(server.databaseUrl)).toEqual(before);
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => place(customerId, [line('Power BI Pro', 2)], {}, { idempotencyKey: 'order' })),
  );
  expect(new Set(answers.map(({ order }) => order.id)).size).toBe(1);
  expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
  const other = await place(customerId, [line('Power BI Pro', 3)], {}, { idempotencyKey: 'order' });
  expect(problems(other.userErrors)).toEqual(['idempotency.otherInput idempotencyKey']);
});
