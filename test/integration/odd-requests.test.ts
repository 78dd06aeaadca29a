import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tokenOf } from '../support/demo-users.js';
import type { Json } from '../support/graphql.js';
import { type Server, startServer } from '../support/server.js';

let server: Server;
let authorization: string;

beforeAll(async () => {
  server = await startServer({ env: { SEED: 'demo' } });
  authorization = `Bearer ${await tokenOf(server.url, 'global.admin@nordlys.example')}`;
});

afterAll(() => server.stop());

interface Told {
  status: number;
  codes: string[];
  data?: Json | null;
}

async function told(path: string, init: RequestInit): Promise<Told> {
  const headers = { authorization, 'content-type': 'application/json', ...init.headers };
  const response = await fetch(server.url + path, { ...init, headers });
  const { data, errors = [] }: { data?: Json; errors?: { extensions: { code: string } }[] } = await response.json();
  return { status: response.status, codes: errors.map(({ extensions }) => extensions.code), data };
}

const post = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) =>
  told('/graphql', { method: 'POST', body, headers });
const ask = (body: unknown) => post(JSON.stringify(body));
const viewer = '{ viewer { email } }';

const bytes = (...parts: (string | number[])[]) =>
  new Uint8Array(Buffer.concat(parts.map((part) => Buffer.from(part))));

test.each([
  ['a subscription, which the schema does not have', { query: 'subscription { __typename }' }],
  ['a subscription beside a query', { query: `query A ${viewer} subscription B { a }`, operationName: 'B' }],
])('%s is a mistake in the document', async (_what, body) => {
  const { codes } = await ask(body);
  expect(codes).toContain('GRAPHQL_VALIDATION_FAILED');
  expect(new Set(codes).size).toBe(1);
});

test.each([
  ['a number for a name', { query: viewer, operationName: 7 }, 'BAD_REQUEST'],
  ['a name that no operation has', { query: viewer, operationName: '\ud800' }, 'OPERATION_RESOLUTION_FAILURE'],
  ['a list of variables', { query: viewer, variables: [] }, 'BAD_REQUEST'],
  ['variables as a text', { query: viewer, variables: '{}' }, 'BAD_REQUEST'],
  ['extensions as a text', { query: viewer, extensions: 'x' }, 'BAD_REQUEST'],
  [
    'a persisted query that is none',
    { query: viewer, extensions: { persistedQuery: 'x' } },
    'PERSISTED_QUERY_NOT_SUPPORTED',
  ],
  ['a number for a document', { query: 7 }, 'BAD_REQUEST'],
  ['an empty document', { query: '' }, 'BAD_REQUEST'],
  ['null', null, 'BAD_REQUEST'],
  ['a number', 7, 'BAD_REQUEST'],
  ['an empty list', [], 'BAD_REQUEST'],
])('%s is answered with a code', async (_what, body, code) => {
  expect((await ask(body)).codes).toEqual([code]);
});

test.each([
  [
    'bytes that are not UTF-8',
    bytes('{"query":"{ customers(filter: { search: \\"', [0xff, 0xc0], '\\" }) { totalCount } }"}'),
    {},
    400,
  ],
  ['half a character at the end', bytes(JSON.stringify({ query: viewer }).slice(0, -1), [0xe2, 0x82]), {}, 400],
  [
    'another encoding',
    new Uint8Array(Buffer.from(JSON.stringify({ query: viewer }), 'utf16le')),
    { 'content-type': 'application/json; charset=utf-16' },
    415,
  ],
  [
    'an encoding that nobody should use',
    bytes(JSON.stringify({ query: viewer })),
    { 'content-type': 'application/json; charset=utf-7' },
    415,
  ],
  [
    'Latin-1',
    bytes(JSON.stringify({ query: viewer })),
    { 'content-type': 'application/json; charset=iso-8859-1' },
    415,
  ],
  [
    'what is said to be compressed and is not',
    bytes(JSON.stringify({ query: viewer })),
    { 'content-encoding': 'gzip' },
    400,
  ],
])('a body of %s is refused', async (_what, body, headers, status) => {
  expect(await post(body, headers)).toMatchObject({ status, codes: ['BAD_REQUEST'] });
});

test.each([
  ['with a byte order mark', bytes('\ufeff', JSON.stringify({ query: viewer })), {}],
  [
    'that says it is UTF-8',
    bytes(JSON.stringify({ query: viewer })),
    { 'content-type': 'application/json; charset=UTF-8' },
  ],
  ['that is compressed', new Uint8Array(gzipSync(JSON.stringify({ query: viewer }))), { 'content-encoding': 'gzip' }],
  [
    'with a key twice, of which the last counts',
    bytes(`{"query":"{ nothing }","query":${JSON.stringify(viewer)}}`),
    {},
  ],
  [
    'with names that objects have',
    bytes(`{"query":${JSON.stringify(viewer)},"variables":{"__proto__":{"a":1},"toString":1}}`),
    {},
  ],
])('a body %s is read', async (_what, body, headers) => {
  const { codes, data } = await post(body, headers);
  expect(codes).toEqual([]);
  expect(data?.viewer?.email).toBe('global.admin@nordlys.example');
});

test.each([
  ['?query=%ff', 'GRAPHQL_PARSE_FAILED'],
  ['?query=%E0%A4%A', 'GRAPHQL_PARSE_FAILED'],
  ['?query={viewer{id}}&query={viewer{email}}', 'BAD_REQUEST'],
  ['?query[a]=b', 'BAD_REQUEST'],
  ['?query={viewer{id}}&variables=x', 'BAD_REQUEST'],
  ['?query={viewer{id}}&variables=[]', 'BAD_REQUEST'],
  ['?query={viewer{id}}&extensions=7', 'BAD_REQUEST'],
  ['?query={viewer{id}}&operationName=%00', 'OPERATION_RESOLUTION_FAILURE'],
  ['?query={customers(filter:{search:"%00"}){totalCount}}', 'BAD_USER_INPUT'],
  ['?query=subscription{__typename}', 'GRAPHQL_VALIDATION_FAILED'],
])('GET /graphql%s is answered with a code', async (search, code) => {
  const headers = { accept: 'application/json', 'apollo-require-preflight': 'true' };
  expect((await told(`/graphql${search}`, { headers })).codes).toEqual([code]);
});

test('none of it is logged as a fault of the server', () => {
  expect(server.output()).not.toMatch(/"level":"(error|fatal)"/);
});
