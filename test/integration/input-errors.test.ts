import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { swedishCustomer } from '../support/customers.js';
import { type Answer, type Client, client, type Json } from '../support/graphql.js';
import { type Server, startServer } from '../support/server.js';

let server: Server;
let user: Client;

beforeAll(async () => {
  server = await startServer({ env: { SEED: 'demo' } });
  user = await client(server.url).signIn('global.admin@nordlys.example');
});

afterAll(() => server.stop());

/** What each error tells a program, without what every error has. */
const told = ({ errors }: Answer<unknown>) =>
  errors.map(({ extensions: { requestId, ...extensions } }) => {
    expect(requestId).toMatch(/^[\w-]{8,}$/);
    return extensions;
  });

const orders = ['CREATED_AT_DESC', 'CREATED_AT_ASC', 'NAME_ASC', 'NAME_DESC'];

describe('a variable that is wrong is told with where it is, what came and what would be right', () => {
  test.each([
    [
      'an enum',
      'query A($o: CustomerSort) { customers(sort: $o) { totalCount } }',
      { o: 'NAME' },
      [{ field: 'o', variable: 'o', reason: 'NOT_ALLOWED', got: 'string', expected: 'CustomerSort' }],
    ],
    [
      'a number',
      'query A($n: Int) { customers(first: $n) { totalCount } }',
      { n: '5' },
      [{ field: 'n', variable: 'n', reason: 'WRONG_TYPE', got: 'string', expected: 'Int' }],
    ],
    [
      'a number too large',
      'query A($n: Int) { customers(first: $n) { totalCount } }',
      { n: 3_000_000_000 },
      [{ field: 'n', variable: 'n', reason: 'OUT_OF_RANGE', got: 'number', min: -2_147_483_648, max: 2_147_483_647 }],
    ],
    [
      'a required one that is missing, and one that is null',
      'query A($a: ID!, $b: ID!) { a: customer(id: $a) { id } b: customer(id: $b) { id } }',
      { b: null },
      [
        { field: 'a', variable: 'a', reason: 'REQUIRED', got: 'nothing', expected: 'ID!' },
        { field: 'b', variable: 'b', reason: 'NULL', got: 'null', expected: 'ID!' },
      ],
    ],
    [
      'a moment of no calendar',
      'query A($m: DateTime) { auditEntries(filter: { since: $m }) { totalCount } }',
      { m: '2026-02-30T00:00:00Z' },
      [{ field: 'm', variable: 'm', reason: 'FORMAT', got: 'string' }],
    ],
    [
      'several values deep inside',
      'query A($f: CustomerFilter) { customers(filter: $f) { totalCount } }',
      { f: { segments: ['COMMERCIAL', 'PRIVATE'], agreementStatus: 1, searches: 'x', tag: ['x'] } },
      [
        { field: 'f.agreementStatus', reason: 'NOT_ALLOWED', got: 'number', allowed: ['CONFIRMED', 'MISSING'] },
        { field: 'f.segments.1', reason: 'NOT_ALLOWED', got: 'string', expected: 'Segment' },
        { field: 'f.tag', reason: 'WRONG_TYPE', got: 'list', expected: 'String' },
        { field: 'f.searches', reason: 'UNKNOWN_FIELD', expected: 'CustomerFilter' },
      ],
    ],
  ])('%s', async (_what, document, variables, faults) => {
    const answer = await user.query(document, variables, { language: 'en' });
    const seen = told(answer);
    expect(seen.sort((a, b) => (String(a.field) < String(b.field) ? -1 : 1))).toEqual(
      faults
        .map((fault) => expect.objectContaining({ code: 'BAD_USER_INPUT', ...fault }))
        .sort((a, b) => (String(a.sample.field) < String(b.sample.field) ? -1 : 1)),
    );
    for (const { message, extensions } of answer.errors) {
      expect(message).toContain(`$${extensions.field}`);
    }
  });

  test('all that is allowed stands in the message too', async () => {
    const document = 'query A($o: CustomerSort) { customers(sort: $o) { totalCount } }';
    const [error] = (await user.query(document, { o: 'NAME' }, { language: 'en' })).errors;
    expect(error?.extensions.allowed).toEqual(expect.arrayContaining(orders));
    for (const order of orders) expect(error?.message).toContain(order);
  });

  test('in the language that the caller asks for', async () => {
    const document = 'query A($n: Int) { customers(first: $n) { totalCount } }';
    for (const [language, word] of [
      ['sv', 'fel typ'],
      ['pl', 'nieprawidłowy typ'],
    ] as const) {
      expect((await user.query(document, { n: 'x' }, { language })).errors[0]?.message).toContain(word);
    }
  });
});

test('of very many wrong values the first are told, and how many more there are', async () => {
  const document = 'query A($ids: [ID!]!) { nodes(ids: $ids) { id } }';
  const seen = told(await user.query(document, { ids: Array.from({ length: 1500 }, () => null) }));
  expect(seen).toHaveLength(26);
  expect(seen[24]).toMatchObject({ field: 'ids.24', reason: 'NULL' });
  expect(seen[25]).toEqual({ code: 'BAD_USER_INPUT', reason: 'MORE', count: 1475 });
});

test('no error repeats a value, which may be a secret', async () => {
  const secret = 'correct horse battery staple';
  const input = { email: { [secret.replaceAll(' ', '')]: secret }, password: [secret], remember: secret };
  const answers = [
    await user.query('mutation A($input: SignInInput!) { signIn(input: $input) { token } }', { input }),
    await user.query('mutation A($p: String!) { signIn(input: { email: "x", password: $p }) { token } }', {
      p: { secret },
    }),
    await user.query(`mutation { signIn(input: { email: "x", password: ["${secret}"] }) { token } }`),
    await user.query(`mutation { signIn(input: { email: "x", password: 1 }, secret: "${secret}") { token } }`),
    await user.query(`{ customers(filter: { countries: ["${secret}"] }) { totalCount } }`),
    await user.query(`{ customers(orderBy: "${secret}") { totalCount } }`),
  ];
  for (const answer of answers) {
    expect(answer.errors.length).toBeGreaterThan(0);
    expect(JSON.stringify(answer.errors)).not.toContain('horse battery');
  }
  expect(server.output()).not.toContain('horse battery');
});

test('null for what has a default is the default', async () => {
  const document = `query A($o: CustomerSort, $p: CustomerSort = NAME_DESC) {
    given: customers(first: 3, sort: CREATED_AT_DESC) { nodes { id } }
    variable: customers(first: 3, sort: $o) { nodes { id } }
    withDefault: customers(first: 3, sort: $p) { nodes { id } }
    literal: customers(first: 3, sort: null) { nodes { id } }
  }`;
  const { data, errors } = await user.query(document, { o: null, p: null });
  expect(errors).toEqual([]);
  expect(data.variable).toEqual(data.given);
  expect(data.withDefault).toEqual(data.given);
  expect(data.literal).toEqual(data.given);
  const add =
    'mutation A($input: AddCustomerInput!) { addCustomer(input: $input) { customer { id } userErrors { code } } }';
  const added = await user.query<{ addCustomer: Json }>(add, { input: swedishCustomer({ dryRun: null }) });
  expect(added.errors).toEqual([]);
  expect(added.data.addCustomer.customer).not.toBeNull();
});

test('null in a place that may not be null names the variable and the place', async () => {
  const document = `query A($id: ID = "x", $if: Boolean = true) { nodes(ids: ["a", $id]) { id } viewer @include(if: $if) { id } }`;
  expect(told(await user.query(document, { id: null }))).toEqual([
    { code: 'BAD_USER_INPUT', field: 'ids.1', variable: 'id', reason: 'NULL', got: 'null', expected: 'ID!' },
  ]);
  expect(told(await user.query(document, { if: null }))).toEqual([
    { code: 'BAD_USER_INPUT', field: 'if', variable: 'if', reason: 'NULL', got: 'null', expected: 'Boolean!' },
  ]);
});
