import { afterAll, beforeAll, expect, test } from 'vitest';
import { agent, tokenOf } from '../support/demo-users.js';
import { type Answer, type Client, client } from '../support/graphql.js';
import { type Server, startServer } from '../support/server.js';

let server: Server;
let user: Client;
let token: string;

beforeAll(async () => {
  server = await startServer({ env: { SEED: 'demo' } });
  user = await agent(server.url, 'nordlys');
  token = await tokenOf(server.url, 'admin.agent@nordlys.example');
});

afterAll(() => server.stop());

const codes = ({ errors }: Answer<unknown>) => errors.map(({ extensions }) => extensions.code);
const asking = { headers: { 'x-query-cost': '1' }, language: 'en' };

/** What an answer tells of the cost. */
async function told(query: string, variables = {}, headers: Record<string, string> = {}): Promise<unknown> {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-query-cost': '1', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()).extensions?.cost;
}

const heavy = (page: string, head = '') =>
  `query Heavy${head} { ${Array.from(
    { length: 20 },
    (_, at) =>
      `s${at}: subscriptions${page} { nodes { id offer { id name plans { prices { amount } } } order { lines { price { amount } offer { name } } } } }`,
  ).join(' ')} }`;

test('a query costs the same whether its page size is a literal, a variable, a default or left out', async () => {
  const one = (page: string, head = '') => `query One${head} { subscriptions${page} { nodes { id offer { name } } } }`;
  const expected = { requested: 2 + 25 * 3, limit: 100_000 };
  for (const [text, variables] of [
    [one('(first: 25)'), {}],
    [one(''), {}],
    [one('(first: $n)', '($n: Int)'), { n: 25 }],
    [one('(first: $n)', '($n: Int)'), {}],
    [one('(first: $n)', '($n: Int = 25)'), {}],
  ] as const) {
    // The second time the document is known.
    expect(await told(text, variables)).toEqual(expected);
    expect(await told(text, variables)).toEqual(expected);
  }
});

test('a query that is too expensive is refused with its cost, however its page size is written', async () => {
  for (const [text, variables] of [
    [heavy('(first: 100)'), {}],
    [heavy(''), {}],
    [heavy('(first: $n)', '($n: Int)'), { n: 1 }],
    [heavy('(first: $n)', '($n: Int)'), { n: 100 }],
    [heavy('(first: $n)', '($n: Int)'), {}],
  ] as const) {
    const answer = await user.query(text, variables, asking);
    if ('n' in variables && variables.n === 1) {
      expect(codes(answer)).toEqual([]);
      continue;
    }
    expect(codes(answer)).toEqual(['QUERY_TOO_EXPENSIVE']);
    expect(answer.data).toBeUndefined();
    expect(answer.errors[0]?.message).toMatch(/^The query costs [\d,]+\. At most 100,000 is allowed\./);
  }
});

test('the cost is told on every answer when it is asked for, and on none when it is not', async () => {
  const limit = 100_000;
  expect(await told('{ viewer { id } }')).toEqual({ requested: 2, limit });
  expect(await told('{ customers { nodes { id } } }')).toEqual({ requested: 27, limit });
  expect(await told('mutation { signOut { signedOut } }')).toEqual({ requested: 101, limit });
  expect(await told('{ viewer { nothing } }')).toEqual({ requested: null, limit });
  expect(await told('{ viewer {')).toEqual({ requested: null, limit });
  expect(await told(`{ ${'viewer { id } '.repeat(600)} }`)).toEqual({ requested: null, limit });
  expect(await told(heavy('(first: 100)'))).toMatchObject({ requested: expect.any(Number), limit });
  expect(await told('{ viewer { id } }', {}, { 'x-query-cost': '0' })).toBeUndefined();
  expect(await told('{ viewer { id } }', {}, { accept: 'application/graphql-response+json' })).toMatchObject({ limit });
  const got = await fetch(`${server.url}/graphql?query=${encodeURIComponent('{ viewer { id } }')}`, {
    headers: { 'x-query-cost': '1', accept: 'application/json', 'apollo-require-preflight': '1' },
  });
  expect((await got.json()).extensions).toEqual({ cost: { requested: 2, limit } });
});

test('what is too deep, too long or too much is told by its own code with limit and value', async () => {
  const aliases = `{ ${Array.from({ length: 31 }, (_, at) => `a${at}: viewer { id }`).join(' ')} }`;
  const directives = `{ ${'viewer @skip(if: true) { id } '.repeat(31)} }`;
  const deep = '{ customers { nodes '.concat(
    '{ subscriptions { nodes { customer '.repeat(4),
    '{ id }',
    ' } } }'.repeat(4),
    '} }',
  );
  for (const [text, code, message] of [
    [aliases, 'TOO_MANY_ALIASES', 'The document has 31 aliases. At most 30 are allowed.'],
    [directives, 'TOO_MANY_DIRECTIVES', 'The document has 31 directives. At most 30 are allowed.'],
    [deep, 'QUERY_TOO_DEEP', 'The query is 15 levels deep. At most 12 levels are allowed.'],
    [
      `{ ${'viewer { id } '.repeat(500)} }`,
      'TOO_MANY_TOKENS',
      'The document has 2,002 tokens. At most 2,000 are allowed.',
    ],
    [`{ customers(filter: ${'['.repeat(1000)}`, 'QUERY_TOO_DEEP', /brackets nested 1,002 levels deep/],
  ] as const) {
    const answer = await user.query(text, {}, { language: 'en' });
    expect(codes(answer)).toEqual([code]);
    expect(answer.errors[0]?.message).toEqual(typeof message === 'string' ? message : expect.stringMatching(message));
    const again = await user.query(
      text,
      {},
      { language: 'en', headers: { accept: 'application/graphql-response+json' } },
    );
    expect([again.status, codes(again)]).toEqual([400, [code]]);
  }
});

test('fragments that double at every level are refused before they are written out', async () => {
  const fragments = Array.from(
    { length: 11 },
    (_, at) =>
      `fragment f${at} on Subscription { a: order { id } b: customer { subscriptions { nodes { ...f${at + 1} } } } }`,
  );
  const wide = Array.from(
    { length: 10 },
    (_, at) => `fragment g${at} on Order { customer { orders(first: 1) { nodes { ...g${at + 1} } } } reseller { id } }`,
  );
  for (const text of [
    `{ subscriptions { nodes { ...f0 } } } ${fragments.join(' ')} fragment f11 on Subscription { id }`,
    `{ subscriptions { nodes { order { ...g0 } } } } ${wide.join(' ')} fragment g10 on Order { id }`,
  ]) {
    const [code] = codes(await user.query(text));
    expect(['QUERY_TOO_DEEP', 'QUERY_TOO_EXPENSIVE']).toContain(code);
  }
});

test('names that every object of the language has are names like others', async () => {
  const text = `query Names($__proto__: Int, $constructor: Int) {
    __proto__: viewer { constructor: email __proto__: fullName toString: id hasOwnProperty: language }
    valueOf: customers(first: $__proto__) { __proto__: nodes { id } }
    other: customers(first: $constructor) { nodes { id } } }`;
  const body = `{"query": ${JSON.stringify(text)}, "variables": {"__proto__": 2}}`;
  for (const time of ['new', 'known']) {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body,
    });
    const { data, errors } = JSON.parse((await response.text()).replaceAll('"__proto__"', '"proto"'));
    expect([time, errors]).toEqual([time, undefined]);
    expect(data.proto).toMatchObject({ constructor: 'admin.agent@nordlys.example', proto: expect.any(String) });
    expect(Object.keys(data.proto)).toEqual(['constructor', 'proto', 'toString', 'hasOwnProperty']);
    expect([data.valueOf.proto.length, data.other.nodes.length]).toEqual([2, 25]);
  }
});

test('a message stays short, however long what it is about', async () => {
  const name = 'x'.repeat(100_000);
  for (const text of [
    `{ ${name} }`,
    `{ viewer { id } } fragment ${name} on ${name} { id }`,
    `query Q($${name}: Int) { viewer { id } }`,
    `{ customers(first: ${'9'.repeat(100_000)}) { totalCount } }`,
    `{ customer(id: "${name}") { id } }`,
    `{ customers(orderBy: ${name}) { totalCount } }`,
    `{ viewer { id } } ${name}`,
  ]) {
    const answer = await user.query(text);
    expect(answer.errors.length).toBeGreaterThan(0);
    expect(JSON.stringify(answer.errors).length).toBeLessThan(2000);
    expect(codes(answer)).not.toContain('INTERNAL_SERVER_ERROR');
  }
});

test('variables nested without end are refused or ignored, and nothing breaks', async () => {
  const deep = (text: string) => `${text.repeat(60_000)}${(text === '[' ? ']' : '}').repeat(60_000)}`;
  for (const value of [deep('['), `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`]) {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: `{"query": "query Q($ids: [ID!]!) { nodes(ids: $ids) { id } }", "variables": {"ids": ${value}}}`,
    });
    const { errors } = await response.json();
    expect(errors[0].extensions.code).toBe('BAD_USER_INPUT');
    expect(JSON.stringify(errors).length).toBeLessThan(2000);
  }
  expect((await client(server.url).query('{ viewer { id } }')).errors).toEqual([]);
});
