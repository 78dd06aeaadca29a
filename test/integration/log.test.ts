import { afterAll, beforeAll, expect, test } from 'vitest';
import { client } from '../support/graphql.js';
import { type Server, startServer } from '../support/server.js';

let server: Server;

beforeAll(async () => {
  server = await startServer({ env: { SEED: 'demo' } });
});

afterAll(() => server.stop());

const requestIds = (headers: Headers) => headers.get('x-request-id') ?? '';

/** The line of a request; the log comes by another way than the answer, and may come after it. */
async function lineOf(requestId: string): Promise<Record<string, unknown>> {
  const line = () =>
    server
      .output()
      .split('\n')
      .find((each) => each.includes(`"${requestId}"`) && each.includes('"msg":"request"'));
  await expect.poll(line).toBeDefined();
  return JSON.parse(line() ?? '{}');
}

test('a request is one line that leads to its user and says what became of it', async () => {
  const user = await client(server.url).signIn('sales.agent@nordlys.example');
  const { data } = await user.query('query Me { viewer { id partner { id } } }');
  const failed = await user.query('query Nobody { customer(id: "customer_01h455vb4pex5vsknk084sn02q") { id } }');
  const line = await lineOf(requestIds(failed.headers));
  expect(line).toEqual({
    level: 'info',
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    msg: 'request',
    requestId: requestIds(failed.headers),
    method: 'POST',
    path: '/graphql',
    status: 200,
    duration: expect.any(Number),
    operation: 'Nobody',
    userId: data.viewer.id,
    partnerId: data.viewer.partner.id,
    codes: ['NOT_FOUND'],
  });
});

test('no line holds what a caller sent or was answered', async () => {
  const user = await client(server.url).signIn('sales.agent@nordlys.example');
  const document =
    'query Find($search: String) { customers(filter: { search: $search }) { nodes { legalName contact { email } } } }';
  const { data, headers } = await user.query(document, { search: 'lyngheia' });
  await lineOf(requestIds(headers));
  const [found] = Object.values(data.customers.nodes);
  for (const personal of ['lyngheia', String(found?.legalName), 'sales.agent@', 'kundpost-demo', '127.0.0.1,']) {
    expect(server.output().replace(/^(?!\{).*$/gm, '')).not.toContain(personal);
  }
});

test.each([
  ['x-request-id', '0e1c7a52-8f5b-4a44-9d2e-2f6f0b1c9a77', '0e1c7a52-8f5b-4a44-9d2e-2f6f0b1c9a77'],
  ['x-request-id', 'req_1234567890.abc:2', 'req_1234567890.abc:2'],
  ['traceparent', '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01', '4bf92f3577b34da6a3ce929d0e0e4736'],
])('a well-formed %s is kept (%s)', async (header, value, requestId) => {
  const answer = await client(server.url).query('{ viewer { id } }', {}, { headers: { [header]: value } });
  expect(requestIds(answer.headers)).toBe(requestId);
  expect(await lineOf(requestId)).toMatchObject({ status: 200 });
});

test.each([
  ['x-request-id', 'short'],
  ['x-request-id', '"},{"level":"error'],
  ['x-request-id', 'x'.repeat(41)],
  ['traceparent', `00-${'0'.repeat(32)}-00f067aa0ba902b7-01`],
])('%s: %s is replaced', async (header, value) => {
  const answer = await client(server.url).query('{ viewer { id } }', {}, { headers: { [header]: value } });
  expect(requestIds(answer.headers)).toMatch(/^[\da-f]{8}-[\da-f-]{27}$/);
});
