import { type IncomingHttpHeaders, request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tokenOf } from '../support/demo-users.js';
import type { Json } from '../support/graphql.js';
import { askDatabase } from '../support/rows.js';
import { type Server, startServer } from '../support/server.js';

/**
 * Programs that do not ask for compressed answers reach the API past Express, and a document that is known by now past Apollo
 * Server. Nobody may see that.
 */
let server: Server;
let token: string;

beforeAll(async () => {
  server = await startServer({ env: { SEED: 'demo' } });
  token = await tokenOf(server.url, 'admin.agent@tulpen.example');
});

afterAll(() => server.stop());

interface Raw {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  text: string;
}

function post(body: string, headers: Record<string, string>): Promise<Raw> {
  return new Promise((resolve, reject) => {
    const sent = request(`${server.url}/graphql`, { method: 'POST', headers }, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (chunk: string) => {
        text += chunk;
      });
      answer.on('end', () => resolve({ status: answer.statusCode, headers: answer.headers, text }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const json = { 'content-type': 'application/json' };
const signedIn = () => ({ ...json, authorization: `Bearer ${token}` });
const withoutId = (text: string) => text.replace(/[\da-f]{8}-[\da-f-]{27}/g, '…');
const list =
  'query L($first: Int!, $with: Boolean!) { customers(first: $first) { nodes { id domain reseller { name } subscriptions { nodes { id } } tags @include(if: $with) } pageInfo { endCursor } totalCount } }';

test.each<[string, string, () => Record<string, string>]>([
  ['a query', JSON.stringify({ query: list, variables: { first: 3, with: true } }), signedIn],
  ['a query of a stranger', JSON.stringify({ query: list, variables: { first: 3, with: true } }), () => json],
  ['a customer that is not there', JSON.stringify({ query: '{ customer(id: "customer_0") { id } }' }), signedIn],
  ['a variable of a wrong type', JSON.stringify({ query: list, variables: { first: 'x', with: true } }), signedIn],
  ['variables that are none', JSON.stringify({ query: list, variables: [3] }), signedIn],
  ['a name that no operation has', JSON.stringify({ query: list, operationName: 'M' }), signedIn],
  ['a name that is none', JSON.stringify({ query: list, operationName: 7 }), signedIn],
  ['a persisted query', JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: 'a' } } }), signedIn],
  ['several operations at once', JSON.stringify([{ query: '{ viewer { id } }' }]), signedIn],
  ['a document that is none', JSON.stringify({ query: '{ viewer {' }), signedIn],
  ['an empty body', '', signedIn],
  ['a body that is no JSON', '{"query":', signedIn],
  ['too large a body', JSON.stringify({ query: '{ viewer { id } }', variables: { x: 'x'.repeat(300_000) } }), signedIn],
  ['another type of body', 'query', () => ({ 'content-type': 'text/plain' })],
  [
    'an answer of a type nobody has',
    JSON.stringify({ query: '{ viewer { id } }' }),
    () => ({ ...json, accept: 'image/png' }),
  ],
])('%s is answered alike to programs and browsers, the first time and later', async (_what, body, headers) => {
  const answers: Raw[] = [];
  const ways: Record<string, string>[] = [{}, {}, { 'accept-encoding': 'identity' }];
  for (const more of ways) {
    answers.push(await post(body, { ...headers(), ...more, 'content-length': String(Buffer.byteLength(body)) }));
  }
  const seen = answers.map(({ status, headers: told, text }) => {
    const { date, vary, 'x-request-id': id, connection, 'keep-alive': kept, ...rest } = told;
    expect(id).toMatch(/^[\da-f-]{36}$/);
    return { status, rest, text: withoutId(text) };
  });
  expect(seen[1]).toEqual(seen[0]);
  expect(seen[2]).toEqual(seen[0]);
});

test('one text asks for different things with other variables, another name or another reader', async () => {
  const ask = async (body: object, headers: Record<string, string> = signedIn()) =>
    JSON.parse((await post(JSON.stringify(body), headers)).text);
  for (const first of [1, 2]) {
    for (const wanted of [true, false]) {
      const { data }: { data: { customers: { nodes: Json[] } } } = await ask({
        query: list,
        variables: { first, with: wanted },
      });
      expect(data.customers.nodes).toHaveLength(first);
      expect(data.customers.nodes.map((node) => 'tags' in node)).toEqual(Array(first).fill(wanted));
    }
  }
  const query = 'query A { viewer { email } } query B { offers(first: 1) { nodes { id } } }';
  for (const name of ['A', 'B', 'A', 'B']) {
    const { data } = await ask({ query, operationName: name });
    expect(Object.keys(data)).toEqual([name === 'A' ? 'viewer' : 'offers']);
  }
  const nobody = await ask({ query: '{ viewer { email } }' }, json);
  expect(nobody.data.viewer).toBeNull();
  expect((await ask({ query: '{ viewer { email } }' })).data.viewer.email).toBe('admin.agent@tulpen.example');
  expect((await ask({ query: '{ viewer { email } }' }, json)).data.viewer).toBeNull();
});

test('a known query that breaks is answered and logged like a new one', async () => {
  const query = 'query C($id: ID!) { customer(id: $id) { legalName tags } }';
  const [row] = await askDatabase(server.databaseUrl, "SELECT id FROM customers WHERE country = 'NL' LIMIT 1");
  const ask = async () => {
    const { text, headers } = await post(JSON.stringify({ query, variables: { id: row?.id } }), signedIn());
    return { ...JSON.parse(text), id: headers['x-request-id'] };
  };
  const before = await ask();
  expect(before.errors).toBeUndefined();
  await askDatabase(server.databaseUrl, `UPDATE customers SET tags = '{broken' WHERE id = '${row?.id}'`);
  const { errors, id } = await ask();
  await askDatabase(server.databaseUrl, `UPDATE customers SET tags = '[]' WHERE id = '${row?.id}'`);
  expect(errors[0].extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', requestId: id });
  const logged = () =>
    server
      .output()
      .split('\n')
      .filter((line) => line.includes(id) && line.includes('"level":"error"')).length;
  // The log comes by another way than the answer, and may come after it.
  await expect.poll(logged).toBe(1);
  expect((await ask()).data.customer.legalName).toBe(before.data.customer.legalName);
  expect(logged()).toBe(1);
});

test('a session begun past Express has its cookie, and only TLS makes it secure', async () => {
  const query =
    'mutation { signIn(input: { email: "admin.agent@tulpen.example", password: "kundpost-demo" }) { viewer { id } } }';
  const plain = await post(JSON.stringify({ query }), json);
  expect(plain.headers['set-cookie']?.[0]).toMatch(/^kundpost=[\w-]+;(?!.*Secure)/);
  const tls = await post(JSON.stringify({ query }), { ...json, 'x-forwarded-proto': 'https, http' });
  const cookie = tls.headers['set-cookie']?.[0] ?? '';
  expect(cookie).toMatch(/^__Host-kundpost=[\w-]+;.*Secure/);
  const headers = { ...json, 'x-forwarded-proto': 'https', cookie, 'apollo-require-preflight': 'true' };
  const { data } = JSON.parse((await post(JSON.stringify({ query: '{ viewer { email } }' }), headers)).text);
  expect(data.viewer.email).toBe('admin.agent@tulpen.example');
});
