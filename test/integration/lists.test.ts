import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, getNamedType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { agent } from '../support/demo-users.js';
import type { Client } from '../support/graphql.js';
import { root } from '../support/repository.js';
import { type Server, startServer } from '../support/server.js';

const schema = buildSchema(readFileSync(join(root, 'schema/schema.graphql'), 'utf8'));

/** Every list of the SDL, with each of its orders. */
const lists = Object.values(schema.getQueryType()?.getFields() ?? {})
  .filter(({ type }) => getNamedType(type).name.endsWith('Connection'))
  .flatMap(({ name, args }) => {
    const sort = args.find((arg) => arg.name === 'sort');
    const type = sort && getNamedType(sort.type);
    if (!type || !('getValues' in type)) return [{ name, order: 'its only order', argument: '' }];
    return type.getValues().map((value) => ({ name, order: value.name, argument: `sort: ${value.name}, ` }));
  });

let server: Server;
const users: Record<string, Client> = {};

beforeAll(async () => {
  server = await startServer({ env: { SEED: 'demo' } });
  for (const partner of ['nordlys', 'wisla']) users[partner] = await agent(server.url, partner);
});

afterAll(() => server.stop());

interface Page {
  totalCount: number;
  nodes: { id: string }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
}

async function pageOf(user: Client | undefined, name: string, place: string): Promise<Page> {
  const fields = 'totalCount nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';
  const answer = await user?.query<{ list: Page }>(`{ list: ${name}(${place}) { ${fields} } }`);
  expect(answer?.errors).toEqual([]);
  return answer?.data.list ?? expect.unreachable();
}

describe.each(lists)('$name in $order', ({ name, argument }) => {
  test.each(['nordlys', 'wisla'])('comes whole to %s, page by page, forward and backward', async (partner) => {
    const forward: string[] = [];
    const backward: string[] = [];
    let page = await pageOf(users[partner], name, `${argument}first: 60`);
    const { totalCount } = page;
    for (;;) {
      forward.push(...page.nodes.map(({ id }) => id));
      // The log is long; its first few hundred entries do.
      if (!page.pageInfo.hasNextPage || forward.length >= 300) break;
      page = await pageOf(users[partner], name, `${argument}first: 60, after: "${page.pageInfo.endCursor}"`);
    }
    const end = page.pageInfo.hasNextPage ? `before: "${page.pageInfo.endCursor}", ` : '';
    const last = end ? forward.slice(0, -1) : forward;
    page = await pageOf(users[partner], name, `${argument}${end}last: 77`);
    for (;;) {
      backward.unshift(...page.nodes.map(({ id }) => id));
      if (!page.pageInfo.hasPreviousPage) break;
      page = await pageOf(users[partner], name, `${argument}last: 77, before: "${page.pageInfo.startCursor}"`);
    }
    expect(backward).toEqual(last);
    expect(new Set(forward).size).toBe(forward.length);
    if (!end) expect(forward.length).toBe(totalCount);
  });
});

test('subscriptions are filtered by state, end and offer', async () => {
  const user = users.nordlys;
  const fields = 'status endDate offer { id }';
  type Found = { list: { nodes: { status: string; endDate: string; offer: { id: string } }[] } };
  const list = async (filter: string) =>
    (await user?.query<Found>(`{ list: subscriptions(first: 100, filter: { ${filter} }) { nodes { ${fields} } } }`))
      ?.data.list.nodes ?? [];
  const gone = await list('statuses: [CANCELED, SUSPENDED]');
  expect([...new Set(gone.map(({ status }) => status))].sort()).toEqual(['CANCELED', 'SUSPENDED']);
  const day = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  const ending = await list(`statuses: [ACTIVE], endsBefore: "${day}"`);
  expect(ending.length).toBeGreaterThan(0);
  for (const { endDate } of ending) expect(endDate < day).toBe(true);
  const offerId = gone[0]?.offer.id;
  for (const { offer } of await list(`offerId: "${offerId}"`)) expect(offer.id).toBe(offerId);
});

test('the catalogue is filtered by name, shelf, segment and kind', async () => {
  type Found = {
    list: { nodes: { name: string; category: string; segments: string[]; isTrial: boolean; isAddOn: boolean }[] };
  };
  const list = async (filter: string) =>
    (
      await users.wisla?.query<Found>(
        `{ list: offers(first: 100, filter: { ${filter} }) { nodes { name category segments isTrial isAddOn } } }`,
      )
    )?.data.list.nodes ?? [];
  expect((await list('search: "power bi pro"')).map(({ name }) => name)).toContain('Power BI Pro');
  for (const { category } of await list('categories: [SECURITY]')) expect(category).toBe('SECURITY');
  for (const { isTrial, isAddOn } of await list('isTrial: false, isAddOn: true'))
    expect([isTrial, isAddOn]).toEqual([false, true]);
  for (const segment of ['GOVERNMENT', 'STATE_OWNED', 'EDUCATION']) {
    const allowed = { GOVERNMENT: ['GOVERNMENT'], STATE_OWNED: ['COMMERCIAL'], EDUCATION: ['COMMERCIAL', 'EDUCATION'] }[
      segment
    ];
    const found = await list(`segment: ${segment}`);
    expect([...new Set(found.flatMap(({ segments }) => segments))].sort()).toEqual(allowed);
  }
});

test('resellers are found by name and Partner ID, whatever the accents', async () => {
  type Found = { list: { nodes: { name: string }[] } };
  const list = async (filter: string) =>
    (await users.nordlys?.query<Found>(`{ list: resellers(filter: { ${filter} }) { nodes { name } } }`))?.data.list
      .nodes ?? [];
  expect(await list('search: "wisla"')).toEqual([{ name: 'Wisła Chmura Sp. z o.o.' }]);
  expect(await list('search: "4556728"')).toEqual([{ name: 'Øresund Cloud ApS' }]);
  expect(await list('mpaSigned: false, countries: ["DE"]')).toEqual([{ name: 'Rheinwolke IT-Service GmbH' }]);
});
