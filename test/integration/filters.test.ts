import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, getNamedType, getNullableType, isInputObjectType, isListType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Client, client } from '../support/graphql.js';
import { root } from '../support/repository.js';
import { type Server, startServer } from '../support/server.js';

const schema = buildSchema(readFileSync(join(root, 'schema/schema.graphql'), 'utf8'));

let server: Server;
let user: Client;

beforeAll(async () => {
  server = await startServer({ env: { SEED: 'demo' } });
  user = await client(server.url).signIn('global.admin@nordlys.example');
});

afterAll(() => server.stop());

type Counted = Record<string, { totalCount: number; nodes: object[] } | null>;

/** How many rows a list has and shows under a filter, or what is wrong with the filter. */
async function count(list: string, filter: object, type: string) {
  const document = `query Count($filter: ${type}) { ${list}(first: 100, filter: $filter) { totalCount nodes { __typename } } }`;
  const { data, errors } = await user.query<Counted | null>(document, { filter });
  const [error] = errors;
  if (error) return { code: error.extensions.code, field: error.extensions.field, reason: error.extensions.reason };
  const found = data?.[list];
  return { totalCount: found?.totalCount, shown: found?.nodes.length };
}

/** Every list of every filter in the SDL. */
const choices = Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap(({ name: list, args }) => {
  const filter = getNamedType(args.find(({ name }) => name === 'filter')?.type);
  if (!isInputObjectType(filter)) return [];
  const lists = Object.values(filter.getFields()).filter(({ type }) => isListType(getNullableType(type)));
  return lists.map(({ name, description }) => ({ list, type: filter.name, name, description }));
});

test('there are lists in filters', () => expect(choices.length).toBeGreaterThan(5));

test.each(choices)(
  'an empty list matches nothing, and says so: $type.$name',
  async ({ list, type, name, description }) => {
    expect(description).toContain('An empty list matches nothing.');
    expect(await count(list, { [name]: [] }, type)).toEqual({ totalCount: 0, shown: 0 });
    const all = await count(list, {}, type);
    expect(all.totalCount).toBeGreaterThan(0);
    expect(await count(list, { [name]: null }, type)).toEqual(all);
  },
);

describe('a day that no calendar has is refused', () => {
  const days = [
    'garbage',
    '',
    '2026-13-01',
    '2026-02-30',
    '2025-02-29',
    '2026-1-1',
    '20260101',
    '0999-12-31',
    '10000-01-01',
  ];
  test.each(days)('%s', async (day) => {
    const wrong = { code: 'BAD_USER_INPUT', field: 'filter.endsBefore', reason: 'FORMAT' };
    expect(await count('subscriptions', { endsBefore: day }, 'SubscriptionFilter')).toEqual(wrong);
    const literal = await user.query(`{ subscriptions(filter: { endsBefore: "${day}" }) { totalCount } }`);
    expect(literal.errors.map(({ extensions }) => extensions)).toEqual([expect.objectContaining(wrong)]);
    expect(literal.errors[0]?.path).toEqual(['subscriptions']);
  });

  test('and the first and last day there are, are not', async () => {
    expect(await count('subscriptions', { endsBefore: '1000-01-01' }, 'SubscriptionFilter')).toMatchObject({
      totalCount: 0,
    });
    const all = await count('subscriptions', {}, 'SubscriptionFilter');
    expect(await count('subscriptions', { endsBefore: '9999-12-31' }, 'SubscriptionFilter')).toEqual(all);
  });
});

describe('a moment that no calendar has, or that has no time zone, is refused', () => {
  const moments = ['2026-02-30T00:00:00Z', '2026-13-01T00:00:00Z', '2026-01-01T24:00:00Z', '2026-01-01T00:60:00Z'];
  const unclear = [
    '2026-01-01',
    '2026-01-01T00:00:00',
    'yesterday',
    '',
    '+275760-09-13T00:00:00Z',
    '0999-12-31T00:00:00Z',
  ];
  test.each([...moments, ...unclear])('%s', async (until) => {
    const wrong = { code: 'BAD_USER_INPUT', field: 'filter.until', reason: 'FORMAT' };
    expect(await count('auditEntries', { until }, 'AuditEntryFilter')).toEqual(wrong);
  });

  test('and one moment is the same in every time zone', async () => {
    const all = await count('auditEntries', {}, 'AuditEntryFilter');
    const { data } = await user.query('{ auditEntries(first: 1) { nodes { at } } }');
    const last = new Date(String(data.auditEntries.nodes[0]?.at));
    const east = new Date(last.getTime() + 2 * 3_600_000).toISOString().replace('Z', '+02:00');
    for (const since of [last.toISOString(), east]) {
      expect(await count('auditEntries', { since }, 'AuditEntryFilter')).toMatchObject({ totalCount: 1 });
    }
    expect(
      await count(
        'auditEntries',
        { since: '1000-01-01T00:00:00Z', until: '9999-12-31T23:59:59.999Z' },
        'AuditEntryFilter',
      ),
    ).toEqual(all);
  });
});

describe('a country', () => {
  test('is meant by small and full-width letters too, and is not counted twice', async () => {
    const sweden = await count('customers', { countries: ['SE'] }, 'CustomerFilter');
    expect(sweden.totalCount).toBeGreaterThan(0);
    for (const countries of [['se'], ['ＳＥ'], [' sE '], ['SE', 'se', 'ＳＥ']]) {
      expect(await count('customers', { countries }, 'CustomerFilter')).toEqual(sweden);
    }
  });

  test.each(['Sweden', 'ZZ', '', 'S', 'UK', '🇸🇪'])('is refused when there is none: %s', async (country) => {
    expect(await count('customers', { countries: ['NO', country] }, 'CustomerFilter')).toEqual({
      code: 'BAD_USER_INPUT',
      field: 'filter.countries.1',
      reason: 'FORMAT',
    });
    const asked = await user.query('query R($c: CountryCode!) { countryRules(country: $c) { name } }', { c: country });
    expect(asked.errors.map(({ extensions }) => extensions.field)).toEqual(['country']);
    const price = await user.query(
      'query P($c: CountryCode!) { offers(first: 1) { nodes { plans { price(country: $c) { currency } } } } }',
      { c: country },
    );
    expect(price.errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'country', reason: 'FORMAT' });
  });
});

test('an id of something else, and a text that is no id, are refused in a filter', async () => {
  const { data } = await user.query('{ customers(first: 1) { nodes { id } } resellers(first: 1) { nodes { id } } }');
  const customer = String(data.customers.nodes[0]?.id);
  const reseller = String(data.resellers.nodes[0]?.id);
  for (const [list, type, filter, field] of [
    ['customers', 'CustomerFilter', { resellerIds: [reseller, customer] }, 'filter.resellerIds.1'],
    ['customers', 'CustomerFilter', { resellerIds: ['nobody'] }, 'filter.resellerIds.0'],
    ['subscriptions', 'SubscriptionFilter', { customerId: reseller }, 'filter.customerId'],
    ['subscriptions', 'SubscriptionFilter', { offerId: '' }, 'filter.offerId'],
    ['auditEntries', 'AuditEntryFilter', { customerId: `${customer}x` }, 'filter.customerId'],
  ] as const) {
    expect(await count(list, filter, type)).toEqual({ code: 'BAD_USER_INPUT', field, reason: 'FORMAT' });
  }
});

test.each([
  ['the search', { search: 'x'.repeat(201) }, 'filter.search', 'TOO_LONG'],
  ['a tag', { tag: 'x'.repeat(51) }, 'filter.tag', 'TOO_LONG'],
  ['a tag that is none', { tag: '' }, 'filter.tag', 'EMPTY'],
  ['half of a sign', { search: 'a\ud83d' }, 'filter.search', 'CHARACTERS'],
  ['U+0000', { search: 'virke\u0000' }, 'filter.search', 'CHARACTERS'],
  ['many countries', { countries: Array(301).fill('SE') }, 'filter.countries', 'TOO_MANY'],
  [
    'many ids',
    { resellerIds: Array(101).fill('reseller_00000000000000000000000000') },
    'filter.resellerIds',
    'TOO_MANY',
  ],
])('%s has a limit', async (_what, filter, field, reason) => {
  expect(await count('customers', filter, 'CustomerFilter')).toEqual({ code: 'BAD_USER_INPUT', field, reason });
});

test('an emoji counts as one character', async () => {
  expect(await count('customers', { search: '😀'.repeat(200) }, 'CustomerFilter')).toHaveProperty('totalCount');
  expect(await count('customers', { search: '😀'.repeat(201) }, 'CustomerFilter')).toMatchObject({
    reason: 'TOO_LONG',
  });
});

test.each([0, -1, 101])('a page of %s rows is refused, with a search as without', async (size) => {
  for (const filter of [{}, { search: 'virke' }]) {
    for (const direction of ['first', 'last']) {
      const document = `query P($filter: CustomerFilter) { customers(${direction}: ${size}, filter: $filter) { totalCount } }`;
      const { errors } = await user.query(document, { filter });
      expect(errors.map(({ extensions }) => [extensions.code, extensions.field])).toEqual([
        ['BAD_USER_INPUT', direction],
      ]);
    }
  }
});

test('a cursor of another list, of another order or of no place in the list is refused', async () => {
  const { data } = await user.query(
    '{ customers(first: 2) { pageInfo { endCursor } } subscriptions(first: 2) { pageInfo { endCursor } } }',
  );
  const own = String(data.customers.pageInfo.endCursor);
  const [order, value, id] = JSON.parse(Buffer.from(own, 'base64url').toString());
  const forged = (...place: unknown[]) => Buffer.from(JSON.stringify(place)).toString('base64url');
  const page = (after: string, sort = 'CREATED_AT_DESC') =>
    user.query(
      'query P($after: String, $sort: CustomerSort) { customers(first: 1, after: $after, sort: $sort) { nodes { id } } }',
      { after, sort },
    );
  expect((await page(own)).errors).toEqual([]);
  expect((await page(forged(order, value, id))).errors).toEqual([]);
  const wrong = [
    String(data.subscriptions.pageInfo.endCursor),
    forged(order, String(value), id),
    forged(order, 8.64e15, id),
    forged(order, -1e14, id),
    forged(order, value, 7),
    forged(order, value, '\ud800'),
    forged(order, value, 'x'.repeat(600)),
    forged(order, null, null),
    forged(order),
    own.slice(0, -4),
    'x'.repeat(4001),
    '',
  ];
  for (const cursor of wrong) {
    const { errors } = await page(cursor);
    expect(errors.map(({ extensions }) => [extensions.code, extensions.field])).toEqual([['BAD_USER_INPUT', 'after']]);
  }
  expect((await page(own, 'NAME_ASC')).errors[0]?.extensions).toMatchObject({
    code: 'BAD_USER_INPUT',
    reason: 'FORMAT',
  });
});
