import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addCustomer, attestations, offersByName, payload, problems, swedishCustomer } from '../support/customers.js';
import { agent } from '../support/demo-users.js';
import type { Client, Json } from '../support/graphql.js';
import { type Server, startServer } from '../support/server.js';
import { addresses, phones, registered, wide } from '../support/spellings.js';

// Whatever is printed of a customer can be pasted into the search, and finds it.

let server: Server;
let user: Client;
let stranger: Client;

beforeAll(async () => {
  server = await startServer({ env: { SEED: 'demo' } });
  user = await agent(server.url, 'nordlys');
  stranger = await agent(server.url, 'tulpen');
});

afterAll(() => server.stop());

const document = `query S($search: String) { customers(first: 100, sort: NAME_ASC, filter: { search: $search }) {
  totalCount nodes { id legalName } } }`;

async function idsFound(by: Client, search: string): Promise<string[]> {
  const { data, errors } = await by.query<Json>(document, { search });
  expect(errors).toEqual([]);
  const ids = Object.values(data.customers.nodes).map(({ id }) => String(id));
  expect(Number(data.customers.totalCount)).toBe(ids.length);
  return ids;
}

async function add(country: string, company: object, change: object = {}): Promise<Json> {
  const whole = {
    legalName: 'Printed Example Company',
    ...company,
    address: { country, line1: 'Long Street 77', city: 'Somewhere', ...addresses[country] },
  };
  const input = swedishCustomer({ agreement: null, ...change, company: whole });
  const added = await addCustomer(user, input);
  expect(problems(added.userErrors)).toEqual([]);
  return added.customer;
}

async function onlyFinds(id: unknown, spellings: readonly string[]): Promise<void> {
  for (const search of spellings) {
    expect([search, await idsFound(user, search)]).toEqual([search, [id]]);
    expect([search, await idsFound(stranger, search)]).toEqual([search, []]);
  }
}

test.each(registered)('a registration ID of %s is found in every spelling', async (country, company, spellings) => {
  const { id } = await add(country, company);
  await onlyFinds(id, spellings);
});

test.each(phones)('a phone number of %s is found however it is written: %s', async (country, number, spellings) => {
  const { contact } = swedishCustomer();
  const { id } = await add(country, registered.find(([code]) => code === country)?.[1] ?? {}, {
    contact: { ...contact, phone: number },
  });
  await onlyFinds(id, spellings);
});

test('the domain, the sign-in name of the admin and the web address find their customer', async () => {
  const { id } = await add(
    'SE',
    { website: 'https://www.granskogen-revision.example' },
    { domainPrefix: 'granskogenrev' },
  );
  const other = await add('SE', { legalName: 'Norrskog Konsult AB' }, { domainPrefix: 'granskogenrevs' });
  expect((await idsFound(user, 'granskogenrev')).sort()).toEqual([String(id), String(other.id)].sort());
  await onlyFinds(id, [
    ...['granskogenrev.onmicrosoft.com', 'GranskogenRev.OnMicrosoft.com', 'admin@granskogenrev.onmicrosoft.com'],
    ...['https://granskogenrev.onmicrosoft.com', 'granskogenrev.onmicrosoft.com/', ' granskogenrev.onmicrosoft.com '],
    ...[wide('granskogenrev.onmicrosoft.com'), wide('admin@granskogenrev.onmicrosoft.com')],
    ...[
      'https://www.granskogen-revision.example',
      'http://www.granskogen-revision.example',
      'www.granskogen-revision.example',
    ],
    ...['granskogen-revision.example', 'https://granskogen-revision.example/', wide('granskogen-revision.example')],
  ]);
  await onlyFinds(other.id, ['granskogenrevs.onmicrosoft.com']);
  expect(await idsFound(user, 'granskogenr.onmicrosoft.com')).toEqual([]);
});

test('an address, a tag and whoever signed find their customer, also when they come later', async () => {
  const { company, contact } = swedishCustomer();
  const input = swedishCustomer({
    agreement: null,
    company: {
      ...company,
      tags: ['Fyrkund 2026', 'VVS & rör'],
      address: { ...company.address, line1: 'Kvarnbäcksgränd 17', city: 'Gävle', postalCode: '802 67' },
    },
    contact: { ...contact, email: 'ö.vik@sågverket-gavle.example' },
  });
  const { id } = (await addCustomer(user, input)).customer;
  const places = [
    'Kvarnbäcksgränd 17',
    'kvarnbacksgrand',
    'Kvarnbäcksgränd 17, 802 67 Gävle',
    '802 67',
    '80267',
    'fyrkund 2026',
    'Fyrkund',
  ];
  await onlyFinds(id, [...places, 'VVS & rör gävle', 'ö.vik@sågverket-gavle.example', wide('802 67')]);
  const agreement = {
    signer: {
      firstName: 'Zdenka',
      lastName: 'Wrzosek',
      email: 'z.wrzosek@signer-post.example',
      phone: '+48 22 551 99 88',
    },
    acceptedOn: '2024-01-15',
  };
  expect(await idsFound(user, 'wrzosek')).toEqual([]);
  const confirm =
    'mutation C($input: ConfirmAgreementInput!) { confirmAgreement(input: $input) { agreement { id } userErrors { code field } } }';
  const confirmed = payload(
    await user.query<Json>(confirm, { input: { customerId: id, agreement } }),
    'confirmAgreement',
  );
  expect(Object.values(confirmed.userErrors)).toEqual([]);
  const signed = [
    'Zdenka Wrzosek',
    'wrzosek',
    'z.wrzosek@signer-post.example',
    '+48 22 551 99 88',
    '22 551 99 88',
    String(confirmed.agreement.id),
  ];
  await onlyFinds(id, signed);

  const moved = {
    customerId: id,
    company: {
      ...company,
      tags: ['Vilande'],
      address: { ...company.address, line1: 'Fyrvaktarstigen 3', city: 'Öregrund', postalCode: '742 42' },
    },
  };
  const update =
    'mutation U($input: UpdateCustomerInput!) { updateCustomer(input: $input) { userErrors { code field } } }';
  expect(Object.values(payload(await user.query<Json>(update, { input: moved }), 'updateCustomer').userErrors)).toEqual(
    [],
  );
  await onlyFinds(id, ['Fyrvaktarstigen 3', 'oregrund', '742 42', 'vilande fyrvaktar', ...signed]);
  for (const gone of ['kvarnbacksgrand', 'fyrkund']) expect(await idsFound(user, gone)).toEqual([]);
});

describe('an id', () => {
  test('of a customer, an order, a subscription or an agreement finds the customer alone', async () => {
    const offerId = (await offersByName(user))('Power BI Pro');
    const order = { lines: [{ offerId, licenceCount: 2 }], attestations };
    const added = await addCustomer(user, swedishCustomer({ order }));
    const { id } = added.customer;
    const place =
      'mutation P($input: PlaceOrderInput!) { placeOrder(input: $input) { order { id } subscriptions { id } } }';
    const later = payload(await user.query<Json>(place, { input: { customerId: id, order } }), 'placeOrder');
    const ids = [
      id,
      added.order.id,
      added.agreement.id,
      added.subscriptions[0]?.id,
      later.order.id,
      later.subscriptions[0]?.id,
    ].map(String);
    await onlyFinds(
      id,
      ids.flatMap((each) => [each, each.toUpperCase(), ` ${each} `, wide(each)]),
    );
  });

  test.each(['customer', 'order', 'subscription', 'agreement', 'offer', 'partner'])(
    'of no %s finds nothing',
    async (kind) => {
      expect(await idsFound(user, `${kind}_01h00000000000000000000000`)).toEqual([]);
    },
  );
});

test('a number that nobody has finds nothing, and one that many share finds them all', async () => {
  for (const search of ['999 999 99 99', 'PL9999999999', '+46 8 000 00 01', '123456789012345']) {
    expect([search, await idsFound(user, search)]).toEqual([search, []]);
  }
  const ids = [];
  for (const legalName of ['Delad Växel Ett', 'Delad Växel Två']) {
    ids.push(String((await add('SE', { legalName, phone: '+46 31 711 55 66' })).id));
  }
  expect((await idsFound(user, '031-711 55 66')).sort()).toEqual(ids.sort());
});

test('a number and another filter have to fit both', async () => {
  const { id } = await add('SE', { registrationId: null, phone: '+46 40 611 22 33' });
  const ask = async (filter: object) =>
    (
      await user.query<Json>('query F($filter: CustomerFilter) { customers(filter: $filter) { nodes { id } } }', {
        filter,
      })
    ).data.customers.nodes;
  expect(await ask({ search: '040-611 22 33', countries: ['SE'] })).toEqual([{ id }]);
  expect(await ask({ search: '040-611 22 33', countries: ['PL'] })).toEqual([]);
  expect(await ask({ search: '040-611 22 33', tag: 'gold' })).toEqual([]);
});
