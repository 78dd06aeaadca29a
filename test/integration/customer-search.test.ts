import '@kundpost/server/app/schema.js';
import { setImmediate } from 'node:timers/promises';
import { crc32 } from 'node:zlib';
import { entities } from '@kundpost/server/app/features.js';
import { openDatabase } from '@kundpost/server/core/db/data-source.js';
import { sampleShare } from '@kundpost/server/core/grams.js';
import { searchKey } from '@kundpost/server/core/text.js';
import { CountryTotal } from '@kundpost/server/features/customers/country-total.entity.js';
import { searchColumns } from '@kundpost/server/features/customers/customer.check.js';
import { Customer } from '@kundpost/server/features/customers/customer.entity.js';
import { gramRows } from '@kundpost/server/features/customers/customer.grams.service.js';
import { CustomerGram } from '@kundpost/server/features/customers/customer-gram.entity.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addCustomer, payload, problems, swedishCustomer } from '../support/customers.js';
import { agent } from '../support/demo-users.js';
import type { Client, Json } from '../support/graphql.js';
import { askDatabase } from '../support/rows.js';
import { type Server, startServer } from '../support/server.js';

let server: Server;
const users: Record<string, Client> = {};

beforeAll(async () => {
  server = await startServer({ env: { SEED: 'demo' } });
  for (const partner of ['nordlys', 'tulpen', 'huaxia']) users[partner] = await agent(server.url, partner);
});

afterAll(() => server.stop());

const userOf = (partner: string): Client => users[partner] ?? expect.fail(`Nobody of ${partner} is signed in.`);

const document = `query Search($filter: CustomerFilter, $sort: CustomerSort, $first: Int, $after: String, $last: Int, $before: String) {
  customers(filter: $filter, sort: $sort, first: $first, after: $after, last: $last, before: $before) {
    totalCount nodes { id legalName } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;

async function page(partner: string, variables: object): Promise<Json> {
  const { errors, data } = await userOf(partner).query<Json>(document, { sort: 'NAME_ASC', ...variables });
  expect(errors).toEqual([]);
  return data.customers;
}

async function namesFound(partner: string, search: string): Promise<string[]> {
  const { nodes } = await page(partner, { filter: { search }, first: 100 });
  return Object.values(nodes).map(({ legalName }) => String(legalName));
}

async function add(partner: string, legalName: string): Promise<Json> {
  const company = { ...swedishCustomer().company, legalName, registrationId: null };
  const added = await addCustomer(userOf(partner), swedishCustomer({ company }));
  expect(problems(added.userErrors)).toEqual([]);
  return added.customer;
}

test.each([
  ['Wrzosówka Łąkowa Spółka', ['wrzosowka', 'WRZOS', 'sowka', 'lakowa', 'wrz la', 'sp lakow', 'Łąk wrz']],
  ['Kvarnängens Mjölkbär', ['kvarnang', 'ängens', 'jolk kvarn', 'kv mj']],
  ['Tűzhelygyártó Őrhegy', ['tuzhely', 'GYÁRTÓ', 'orhegy', 'tu or']],
  ['Smørrebrød Vestfjæra', ['smorrebrod', 'ørreb', 'fjaera', 'sm ve']],
])('%s is found by beginnings, by parts and without accents', async (name, searches) => {
  await add('nordlys', name);
  for (const search of searches) expect([search, await namesFound('nordlys', search)]).toEqual([search, [name]]);
});

test('one or two letters are found where a word begins, three anywhere in it', async () => {
  await add('nordlys', 'Xylqua Zwbex');
  for (const search of ['xy', 'zw', 'xyl zw', 'lqu', 'bex']) {
    expect([search, await namesFound('nordlys', search)]).toEqual([search, ['Xylqua Zwbex']]);
  }
  for (const search of ['qu zw', 'xyl yl', 'lq zwb']) {
    expect([search, await namesFound('nordlys', search)]).toEqual([search, []]);
  }
});

test('one Chinese character is enough, wherever it stands', async () => {
  await add('huaxia', '骉岛璟瑜贸易有限公司');
  for (const search of ['骉', '璟', '璟瑜', '岛璟瑜贸', '瑜 骉']) {
    expect([search, await namesFound('huaxia', search)]).toEqual([search, ['骉岛璟瑜贸易有限公司']]);
  }
  expect(await namesFound('huaxia', '瑜璟')).toEqual([]);
});

test('a renamed customer is found by its new name at once, and by its old name no more', async () => {
  const { id } = await add('tulpen', 'Brugwachter Vlaswiek');
  expect(await namesFound('tulpen', 'vlaswiek')).toEqual(['Brugwachter Vlaswiek']);
  const { company } = swedishCustomer();
  const input = { customerId: id, company: { ...company, registrationId: null, legalName: 'Sluiswachter Vlaskamp' } };
  const answer = await userOf('tulpen').query<Json>(
    'mutation U($input: UpdateCustomerInput!) { updateCustomer(input: $input) { userErrors { code field } } }',
    { input },
  );
  expect(problems(payload(answer, 'updateCustomer').userErrors)).toEqual([]);
  expect(await namesFound('tulpen', 'vlaswiek')).toEqual([]);
  expect(await namesFound('tulpen', 'brugw vlas')).toEqual([]);
  for (const search of ['vlaskamp', 'sluisw', 'wachter vlask', 'vl sl']) {
    expect([search, await namesFound('tulpen', search)]).toEqual([search, ['Sluiswachter Vlaskamp']]);
  }
});

test('a refused or rehearsed customer leaves nothing to be found by', async () => {
  const company = { ...swedishCustomer().company, legalName: 'Proefballon Qwzz' };
  await addCustomer(userOf('tulpen'), swedishCustomer({ company, dryRun: true }));
  expect(await askDatabase(server.databaseUrl, "SELECT id FROM customer_grams WHERE sortKey LIKE '%qwzz%'")).toEqual(
    [],
  );
});

test('a search never finds another partner’s customer', async () => {
  await add('nordlys', 'Grannlösa Qvistberget');
  expect(await namesFound('nordlys', 'qvistberget')).toEqual(['Grannlösa Qvistberget']);
  for (const partner of ['tulpen', 'huaxia']) expect(await namesFound(partner, 'qvistberget')).toEqual([]);
});

/** The same numbers on every run. */
function dice(seed: number) {
  let state = seed;
  return (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const parts = ['berg', 'söder', 'łódź', 'ab', 'x', 'kött', '澄', '湖', 'zon', 'nord', '7', '5512'];
const tags = ['gold', 'Gold', 'göld'];
const countries = ['SE', 'NO', 'IS', 'MT'];
const segments = ['COMMERCIAL', 'NONPROFIT', 'GOVERNMENT'];

function nameBy(roll: (below: number) => number): string {
  const word = () => Array.from({ length: 1 + roll(3) }, () => parts[Math.min(roll(12), roll(12))]).join('');
  return Array.from({ length: 1 + roll(3) }, word).join(' ');
}

/** The tests of a search that is right by being simple: every word in every row. */
function holds(searchText: string, search: string): boolean {
  const words = searchKey(search).split(' ').filter(Boolean);
  return words.every((word: string) => {
    if (word.length > 2 || /\p{Script=Han}/u.test(word)) return searchText.includes(word);
    return ` ${searchText}`.includes(` ${word}`);
  });
}

interface Found {
  id: string;
  partnerId: string;
  sortKey: string;
  searchText: string;
  searchMore: string;
  searchPhones: string;
  tags: string[];
  country: string;
}

interface Filter {
  search?: string;
  tag?: string;
  countries?: string[];
  segments?: string[];
  agreementStatus?: 'CONFIRMED' | 'MISSING';
}

function fulfils(
  row: Record<string, unknown>,
  { search = '', tag, countries, segments, agreementStatus }: Filter,
): boolean {
  const status = row.agreementConfirmedAt === null ? 'MISSING' : 'CONFIRMED';
  return (
    holds(`${row.searchText} | ${row.searchMore}`, search) &&
    (tag === undefined || JSON.parse(String(row.tags)).includes(tag)) &&
    (countries ?? [row.country]).includes(String(row.country)) &&
    (segments === undefined || segments.some((segment) => segment === row.segment)) &&
    (agreementStatus ?? status) === status
  );
}

/** Adds many customers whose ids are all in the sample of their tenant, which then seems huge, or none of which is. */
async function addMany(partner: string, inSample: boolean): Promise<void> {
  const { writer, close } = await openDatabase(server.databaseUrl, entities, async () => {});
  const partnerId = await partnerIdOf(partner);
  const model = await writer.manager.findOneByOrFail(Customer, { partnerId });
  const roll = dice(inSample ? 7 : 11);
  const customers: Found[] = [];
  for (let number = 0; customers.length < 300; number += 1) {
    const id = `customer_many${String(number).padStart(22, '0')}`;
    if (((crc32(id) >>> 0) % sampleShare === 0) !== inSample) continue;
    const own = {
      legalName: nameBy(roll),
      domainPrefix: `m${Number(inSample)}${number}`,
      tags: tags.filter(() => roll(3) === 0),
      country: countries[Math.min(roll(4), roll(4))] ?? 'SE',
      segment: segments[Math.min(roll(3), roll(3))],
    };
    const createdAt = new Date(Date.UTC(2024, roll(12), 1 + roll(28)));
    const agreementConfirmedAt = roll(3) === 0 ? null : createdAt;
    const found = searchColumns('sv', { ...model, ...own });
    const row = { ...model, ...own, ...found, id, partnerId, createdAt, agreementConfirmedAt };
    customers.push(row);
    // SQLite and all this keep the event loop busy. A connection that was idle for long has to be given up before the server closes it.
    await setImmediate();
  }
  const totals = countries.map((country) => ({
    // In a slot that no server uses.
    ...{ scopeId: partnerId, country, slot: 99, licenceCount: 0 },
    customerCount: customers.filter((customer) => customer.country === country).length,
  }));
  for (const [table, rows] of [
    [Customer, customers],
    [CustomerGram, customers.flatMap(gramRows)],
    [CountryTotal, totals],
  ] as const) {
    for (let start = 0; start < rows.length; start += 100) {
      const some: object[] = rows.slice(start, start + 100);
      await writer.createQueryBuilder().insert().into(table).values(some).updateEntity(false).execute();
      await setImmediate();
    }
  }
  await close();
}

async function partnerIdOf(partner: string): Promise<string> {
  const [row] = await askDatabase(
    server.databaseUrl,
    `SELECT id FROM partners WHERE mailDomain = '${partner}.example'`,
  );
  return String(row?.id);
}

const columnOf = { NAME_ASC: 'sortKey ASC, id ASC', CREATED_AT_DESC: 'createdAt DESC, id DESC' };

describe.each([
  ['tulpen', false],
  ['huaxia', true],
] as const)('of many customers of %s', (partner, inSample) => {
  beforeAll(() => addMany(partner, inSample));

  test.each(Object.entries(columnOf))(
    'a search or a filter gives just those that a look at each gives, %s',
    async (sort, sorted) => {
      const sql = `SELECT * FROM customers WHERE partnerId = '${await partnerIdOf(partner)}' ORDER BY ${sorted}`;
      const rows = await askDatabase(server.databaseUrl, sql);
      const roll = dice(sort.length);
      const searches = [
        'b',
        'ab',
        'berg',
        'lod',
        'berg kott zon',
        '澄',
        '湖澄',
        'x7',
        '551',
        '5125',
        '55127 b',
        'r5512',
        'sodersoder',
        'nothing',
        'kott 7 a',
      ];
      for (let more = 0; more < 25; more += 1) {
        const name = nameBy(roll);
        searches.push(name.slice(roll(name.length), name.length - roll(3)));
      }
      const filters: Filter[] = searches.map((search) => ({ search }));
      for (const tag of [...tags, 'GOLD', 'gol'])
        filters.push({ tag }, { tag, search: 'ber' }, { tag, search: '12 s' });
      filters.push(
        { countries: ['NO'] },
        { countries: ['MT', 'IS', 'MT'] },
        { countries: ['SE', 'IS', 'FR'], segments: ['NONPROFIT', 'GOVERNMENT'] },
        { countries: ['SE', 'NO'], agreementStatus: 'MISSING' },
        { segments: ['GOVERNMENT'], agreementStatus: 'CONFIRMED' },
        { segments: ['COMMERCIAL', 'GOVERNMENT'], tag: 'gold', search: 'b' },
        { countries: ['IS', 'MT'], agreementStatus: 'MISSING', search: 'berg' },
      );
      for (const filter of filters) {
        const expected = rows.filter((row) => fulfils(row, filter)).map((row) => String(row.id));
        expect([filter, await walk(partner, { filter, sort }, true)]).toEqual([filter, expected]);
        expect([filter, await walk(partner, { filter, sort }, false)]).toEqual([filter, expected]);
      }
    },
  );
});

/** All ids of a list, page by page, after checking that it says how many there are. */
async function walk(partner: string, variables: object, forward: boolean): Promise<string[]> {
  const ids: string[] = [];
  for (let cursor: Json | null = null, more = true; more; ) {
    const place: object = forward ? { first: 60, after: cursor } : { last: 60, before: cursor };
    const { nodes, pageInfo, totalCount }: Json = await page(partner, { ...variables, ...place });
    const some = Object.values(nodes).map(({ id }) => String(id));
    ids.splice(forward ? ids.length : 0, 0, ...some);
    more = String(forward ? pageInfo.hasNextPage : pageInfo.hasPreviousPage) === 'true';
    cursor = forward ? pageInfo.endCursor : pageInfo.startCursor;
    if (!more) expect(Number(totalCount)).toBe(ids.length);
  }
  return ids;
}
