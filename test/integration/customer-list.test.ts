import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addCustomer, problems, swedishCustomer } from '../support/customers.js';
import { agent } from '../support/demo-users.js';
import type { Answer, Client, Json } from '../support/graphql.js';
import { askDatabase } from '../support/rows.js';
import { type Server, startServer } from '../support/server.js';

let server: Server;
const users: Record<string, Client> = {};

beforeAll(async () => {
  server = await startServer({ env: { SEED: 'demo' } });
  for (const partner of ['nordlys', 'tulpen', 'huaxia', 'wisla']) users[partner] = await agent(server.url, partner);
});

afterAll(() => server.stop());

const document = `query List($filter: CustomerFilter, $sort: CustomerSort, $first: Int, $after: String, $last: Int, $before: String) {
  customers(filter: $filter, sort: $sort, first: $first, after: $after, last: $last, before: $before) {
    totalCount edges { cursor node { id legalName } } nodes { id legalName address { country } segment agreementStatus tags reseller { id } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;

function list(partner: string, variables: object): Promise<Answer<Json>> {
  const user = users[partner];
  if (!user) throw new Error(`Nobody of ${partner} is signed in.`);
  return user.query(document, { sort: 'NAME_ASC', ...variables });
}

async function found(partner: string, filter: object): Promise<Json[]> {
  const { data } = await list(partner, { filter, first: 100 });
  return Object.values(data.customers.nodes);
}

const names = (nodes: Json[]) => nodes.map(({ legalName }) => String(legalName));

async function add(partner: string, legalName: string, change: object = {}): Promise<void> {
  const user = users[partner];
  if (!user) return;
  const company = { ...swedishCustomer().company, legalName, registrationId: null, ...change };
  expect(problems((await addCustomer(user, swedishCustomer({ company }))).userErrors)).toEqual([]);
}

test('search takes no account of accents, capitals and punctuation', async () => {
  await add('nordlys', 'Zakłady Łódź-Śródmieście Sp. z o.o.');
  for (const search of ['lodz srodmiescie', 'ŁÓDŹ', 'zaklady lodz', 'Srodmiescie, łódz']) {
    expect(names(await found('nordlys', { search }))).toContain('Zakłady Łódź-Śródmieście Sp. z o.o.');
  }
});

test('search finds Chinese names by any part of them', async () => {
  await add('huaxia', '苏州澄湖新材料有限公司');
  const hits = names(await found('huaxia', { search: '澄湖新' }));
  expect(hits).toEqual(['苏州澄湖新材料有限公司']);
});

test('the signs that mean something to a database mean nothing in a search', async () => {
  await add('tulpen', 'Honderd%_!Procent B.V.');
  for (const search of ['%', '_', '!', "'", '\\', '"; --']) {
    const { errors, data } = await list('tulpen', { filter: { search }, first: 1 });
    expect(errors).toEqual([]);
    expect(Number(data.customers.totalCount)).toBeGreaterThan(50);
  }
  expect(names(await found('tulpen', { search: 'honderd%_!procent' }))).toEqual(['Honderd%_!Procent B.V.']);
  expect(await found('tulpen', { search: 'honderdxyprocent' })).toEqual([]);
});

test('every filter leaves what it names, and conditions add up', async () => {
  const german = await found('nordlys', { countries: ['DE', 'AT'] });
  expect(german.length).toBeGreaterThan(1);
  for (const { address } of german) expect(['DE', 'AT']).toContain(String(address.country));
  for (const node of await found('nordlys', { segments: ['EDUCATION'] })) expect(node.segment).toBe('EDUCATION');
  const missing = await found('nordlys', { agreementStatus: 'MISSING' });
  const confirmed = await list('nordlys', { filter: { agreementStatus: 'CONFIRMED' } });
  const all = await list('nordlys', {});
  expect(missing.length).toBeGreaterThan(0);
  expect(missing.length + Number(confirmed.data.customers.totalCount)).toBe(Number(all.data.customers.totalCount));
  const resellers = [
    ...new Set((await found('nordlys', {})).flatMap(({ reseller }) => (reseller ? [String(reseller.id)] : []))),
  ];
  const tied = await found('nordlys', {
    resellerIds: resellers.slice(0, 1),
    countries: ['PL', 'SE', 'HU', 'NO', 'DK'],
  });
  for (const { reseller } of tied) expect(reseller.id).toBe(resellers[0]);
});

test('a tag is found as it is written', async () => {
  await add('tulpen', 'Gouden Label B.V.', { tags: ['Väst "1"', 'goud'] });
  await add('tulpen', 'Zilveren Label B.V.', { tags: ['vast "1"', 'goudkust'] });
  expect(names(await found('tulpen', { tag: 'Väst "1"' }))).toEqual(['Gouden Label B.V.']);
  expect(names(await found('tulpen', { tag: 'goud' }))).toEqual(['Gouden Label B.V.']);
  expect(await found('tulpen', { tag: 'GOUD' })).toEqual([]);
  expect(await found('tulpen', { tag: '%' })).toEqual([]);
  expect(await found('nordlys', { tag: 'goud' })).toEqual([]);
});

test('Swedish names are sorted with å, ä and ö after z, and Ö is not O', async () => {
  for (const name of [
    'Ölkrogen AB',
    'Ärlan AB',
    'Ålen AB',
    'Zzon AB',
    'Ollonet AB',
    'Érik AB',
    'Zebran AB',
    'Erika AB',
    'Erig AB',
  ]) {
    await add('nordlys', `Qsort ${name}`);
  }
  const ascending = names(await found('nordlys', { search: 'qsort' })).map((name) => name.split(' ')[1]);
  expect(ascending).toEqual(['Erig', 'Érik', 'Erika', 'Ollonet', 'Zebran', 'Zzon', 'Ålen', 'Ärlan', 'Ölkrogen']);
  const { data } = await list('nordlys', { filter: { search: 'qsort' }, sort: 'NAME_DESC' });
  expect(names(Object.values(data.customers.nodes)).map((name) => name.split(' ')[1])).toEqual(ascending.reverse());
});

interface Way {
  forward: boolean;
  size: number;
}

/** Walks a list page by page to its end and returns the ids in the order of the list. */
async function walk(partner: string, variables: object, { forward, size }: Way): Promise<string[]> {
  const ids: string[] = [];
  let cursor: Json | null = null;
  for (let more = true; more; ) {
    const place: object = forward ? { first: size, after: cursor } : { last: size, before: cursor };
    const { data, errors } = await list(partner, { ...variables, ...place });
    expect(errors).toEqual([]);
    const { edges, pageInfo } = data.customers;
    const page = Object.values(edges).map(({ node }) => String(node.id));
    expect(page.length).toBeLessThanOrEqual(size);
    if (forward) ids.push(...page);
    else ids.unshift(...page);
    expect(forward ? pageInfo.hasPreviousPage : pageInfo.hasNextPage).toBe(cursor !== null);
    more = String(forward ? pageInfo.hasNextPage : pageInfo.hasPreviousPage) === 'true';
    cursor = forward ? pageInfo.endCursor : pageInfo.startCursor;
  }
  return ids;
}

describe.each(['NAME_ASC', 'NAME_DESC', 'CREATED_AT_ASC', 'CREATED_AT_DESC'])('page by page, %s', (sort) => {
  test.each(['nordlys', 'huaxia', 'wisla'])('all customers of %s come once, forward and backward', async (partner) => {
    const { data } = await list(partner, {});
    const whole = await walk(partner, { sort }, { forward: true, size: 100 });
    expect(new Set(whole).size).toBe(Number(data.customers.totalCount));
    expect(await walk(partner, { sort }, { forward: true, size: 7 })).toEqual(whole);
    expect(await walk(partner, { sort }, { forward: false, size: 7 })).toEqual(whole);
  });
});

test('customers of one and the same moment and name are told apart by a page’s cursor', async () => {
  for (let copy = 0; copy < 5; copy++) await add('tulpen', 'Tweeling B.V.');
  await askDatabase(
    server.databaseUrl,
    "UPDATE customers SET createdAt = '2025-01-01 00:00:00.000' WHERE legalName = 'Tweeling B.V.'",
  );
  const filter = { search: 'tweeling' };
  for (const sort of ['NAME_ASC', 'CREATED_AT_DESC']) {
    expect(new Set(await walk('tulpen', { filter, sort }, { forward: true, size: 2 })).size).toBe(5);
    expect(new Set(await walk('tulpen', { filter, sort }, { forward: false, size: 2 })).size).toBe(5);
  }
});

test('a page has 25 rows unless another size is asked for', async () => {
  const { data } = await list('nordlys', {});
  expect(Object.values(data.customers.nodes)).toHaveLength(25);
});

const forged = (...place: unknown[]) => Buffer.from(JSON.stringify(place)).toString('base64url');

test.each([
  ['no rows', { first: 0 }, 'first'],
  ['fewer than none', { last: -1 }, 'last'],
  ['more than a hundred', { first: 101 }, 'first'],
  ['first and last together', { first: 1, last: 1 }, 'last'],
  ['a cursor that is none', { after: 'page 2' }, 'after'],
  ['a cursor that is none, backward', { last: 2, before: 'e30' }, 'before'],
  ['a cursor of another order', { after: forged('createdAt DESC', 5, 'customer_x') }, 'after'],
  ['a cursor beyond the calendar', { after: forged('createdAt DESC', 9e15, 'x'), sort: 'CREATED_AT_DESC' }, 'after'],
  ['after with last', { last: 1, after: 'x' }, 'after'],
  ['before with first', { first: 1, before: 'x' }, 'before'],
])('asking for %s is a mistake of the caller', async (_, variables, field) => {
  const { errors, data } = await list('nordlys', variables);
  expect(data.customers).toBeNull();
  expect(errors.map(({ extensions }) => [extensions.code, extensions.field])).toEqual([['BAD_USER_INPUT', field]]);
});
