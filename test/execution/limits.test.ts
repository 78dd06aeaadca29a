import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { swedishCustomer } from '../support/customers.js';
import { agent } from '../support/demo-users.js';
import type { Answer, Client } from '../support/graphql.js';
import { openSqlite } from '../support/rows.js';
import { type Server, startServer } from '../support/server.js';

const codes = ({ errors }: Answer<unknown>) => errors.map(({ extensions }) => extensions.code);
const aliased = (count: number, name: (at: number) => string, field: string) =>
  Array.from({ length: count }, (_, at) => `${name(at)}: ${field}`).join(' ');

describe.each(['plan', 'graphql-js'])('with EXECUTION=%s', (execution) => {
  let server: Server;
  let user: Client;

  beforeAll(async () => {
    server = await startServer({ env: { SEED: 'demo', EXECUTION: execution } });
    user = await agent(server.url, 'nordlys');
  });

  afterAll(() => server.stop());

  // The first time a document is parsed and validated by Apollo Server, the second time it is in the cache.
  const twice = async (document: string, variables = {}) => [
    await user.query(document, variables),
    await user.query(document, variables),
  ];

  test('the log has one line for each request, with its user, its operation, its codes and the id of its trace', async () => {
    const { data } = await user.query('{ viewer { id partner { id } } }');
    const document = 'query Nobody { customer(id: "customer_01h455vb4pex5vsknk084sn02q") { id } }';
    for (const trace of ['4bf92f3577b34da6a3ce929d0e0e4736', '4bf92f3577b34da6a3ce929d0e0e4737']) {
      await user.query(document, {}, { headers: { traceparent: `00-${trace}-00f067aa0ba902b7-01` } });
      const lines = () =>
        server
          .output()
          .split('\n')
          .filter((line) => line.includes(trace));
      await expect.poll(lines).toHaveLength(1);
      expect(JSON.parse(lines()[0] ?? '')).toMatchObject({
        msg: 'request',
        requestId: trace,
        status: 200,
        operation: 'Nobody',
        userId: data.viewer.id,
        partnerId: data.viewer.partner.id,
        codes: ['NOT_FOUND'],
        duration: expect.any(Number),
      });
    }
  });

  test('the metrics count each request', async () => {
    const counted = async () => {
      const text = await (await fetch(`${server.url}/metrics`)).text();
      const line = /^kundpost_http_request_duration_seconds_count\{route="graphql",status="200"\} (\d+)$/m.exec(text);
      return Number(line?.[1] ?? 0);
    };
    const before = await counted();
    await twice('query Counted { viewer { id } }');
    await twice('query Counted { customer(id: "customer_01h455vb4pex5vsknk084sn02q") { id } }');
    await expect.poll(counted).toBe(before + 4);
  });

  test('the cost is told, and an operation beyond the limits of cost, depth, aliases and directives is refused', async () => {
    for (const time of ['new', 'cached']) {
      const response = await fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-query-cost': '1' },
        body: JSON.stringify({ query: 'query Cost { customers(first: 7) { nodes { id } } }' }),
      });
      const { extensions } = await response.json();
      expect([time, extensions.cost]).toEqual([time, { requested: 2 + 7, limit: 100_000 }]);
    }
    const deep = `{ customers { nodes ${'{ subscriptions { nodes { customer '.repeat(4)} { id } ${' } } }'.repeat(4)} } }`;
    const page =
      'subscriptions(first: 100) { nodes { offer { name plans { prices { amount } } } order { lines { price { amount } offer { name } } } } }';
    for (const [document, code] of [
      [`{ ${aliased(20, (at) => `a${at}`, page)} }`, 'QUERY_TOO_EXPENSIVE'],
      [deep, 'QUERY_TOO_DEEP'],
      [`{ ${aliased(31, (at) => `a${at}`, 'viewer { id }')} }`, 'TOO_MANY_ALIASES'],
      [`{ ${'viewer @skip(if: true) { id } '.repeat(31)} }`, 'TOO_MANY_DIRECTIVES'],
    ] as const) {
      for (const answer of await twice(document)) {
        expect(codes(answer)).toEqual([code]);
        expect(answer.data).toBeUndefined();
      }
    }
  });

  test('a directive whose condition is null does not hide the cost of the rest of the operation', async () => {
    const page =
      'subscriptions(first: 100) { nodes { offer { name plans { prices { amount } } } order { lines { price { amount } offer { name } } } } }';
    const document = `query Q($c: Boolean = true) { viewer { id @skip(if: $c) } ${aliased(20, (at) => `a${at}`, page)} }`;
    for (const answer of await twice(document, { c: null })) expect(codes(answer)).toEqual(['QUERY_TOO_EXPENSIVE']);
  });

  test('an answer of more than 5 MB is an error in its place', async () => {
    const name = 'x'.repeat(7000);
    const document = `{ customers(first: 25) { nodes { ${aliased(30, (at) => `${name}${at}`, 'id')} } } }`;
    for (const answer of await twice(document)) {
      expect(codes(answer)).toEqual(['ANSWER_TOO_LARGE']);
      expect(answer.data).toBeNull();
    }
  });

  test('a request ends at its deadline, and a server that is full of waiting requests refuses another one before', async () => {
    const other = openSqlite(server.databaseUrl);
    other.exec('BEGIN IMMEDIATE');
    const began = performance.now();
    const timed = async (asked: Promise<Answer<unknown>>) => ({ answer: await asked, ms: performance.now() - began });
    // Sixteen operations are executed at a time, and each of these waits for the writer of the database.
    const add = 'mutation Add($input: AddCustomerInput!) { addCustomer(input: $input) { customer { id } } }';
    const write = () => user.query(add, { input: swedishCustomer() });
    const writes = Array.from({ length: 16 }, () => timed(write()));
    await wait(500);
    const another = await timed(user.query('query Another { viewer { id } }'));
    expect([another.answer.status, codes(another.answer)]).toEqual([503, ['UNAVAILABLE']]);
    expect(another.answer.headers.get('retry-after')).toBe('1');
    expect(another.ms).toBeLessThan(3900);
    for (const { answer, ms } of await Promise.all(writes)) {
      expect([answer.status, codes(answer)]).toEqual([503, ['UNAVAILABLE']]);
      expect(ms).toBeGreaterThan(3900);
      expect(ms).toBeLessThan(7000);
    }
    other.exec('ROLLBACK');
    other.close();
  });
});
