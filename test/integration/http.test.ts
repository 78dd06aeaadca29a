import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildClientSchema, buildSchema, type GraphQLSchema, getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { freshDatabaseUrl } from '../support/database.js';
import { agent, languages, tokenOf } from '../support/demo-users.js';
import { detourTo } from '../support/detour.js';
import { type Answer, type Client, client, type Json } from '../support/graphql.js';
import { root } from '../support/repository.js';
import { askDatabase } from '../support/rows.js';
import { type Server, startServer } from '../support/server.js';

let server: Server;
let user: Client;

beforeAll(async () => {
  server = await startServer({ env: { SEED: 'demo' } });
  user = await agent(server.url, 'tulpen');
});

afterAll(() => server.stop());

const email = 'admin.agent@tulpen.example';
const codes = ({ errors }: Answer<unknown>) => errors.map(({ extensions }) => extensions.code);
const json = { 'content-type': 'application/json' };
const get = (path: string, headers: Record<string, string> = {}) => fetch(server.url + path, { headers });
const post = (body: string, headers: Record<string, string> = json) =>
  fetch(`${server.url}/graphql`, { method: 'POST', headers, body });

describe('a request stays within', () => {
  const nested = (depth: number) =>
    '{ a: customers(first: 1) { nodes '.concat(
      '{ subscriptions { nodes { customer '.repeat(depth),
      '{ id }',
      ' } } }'.repeat(depth),
      ' } }',
    );

  test('twelve levels', async () => {
    expect(codes(await user.query(nested(3)))).toEqual([]);
    expect(codes(await user.query(nested(4)))).toEqual(['QUERY_TOO_DEEP']);
  });

  test('thirty aliases', async () => {
    const aliases = (count: number) =>
      `{ ${Array.from({ length: count }, (_, index) => `a${index}: viewer { id }`).join(' ')} }`;
    expect(codes(await user.query(aliases(30)))).toEqual([]);
    expect(codes(await user.query(aliases(31)))).toEqual(['TOO_MANY_ALIASES']);
  });

  test('two thousand tokens', async () => {
    const answer = await user.query(`{ ${'viewer { id } '.repeat(500)} }`);
    expect(codes(answer)).toEqual(['TOO_MANY_TOKENS']);
  });

  test('256 kB', async () => {
    const response = await post(
      JSON.stringify({ query: '{ viewer { id } }', variables: { much: 'x'.repeat(300_000) } }),
    );
    expect(response.status).toBe(413);
    expect((await response.json()).errors[0].extensions.code).toBe('REQUEST_TOO_LARGE');
  });

  test('one operation', async () => {
    const response = await post(JSON.stringify([{ query: '{ viewer { id } }' }, { query: '{ viewer { id } }' }]));
    expect(response.status).toBe(400);
  });

  test('known fields, without a hint to strangers at what they might be', async () => {
    const known = await user.query('{ custmers { nodes { id } } }');
    expect(known.errors[0]?.message).toContain('Did you mean "customers"');
    const stranger = await client(server.url).query('{ custmers { nodes { id } } }');
    expect(codes(stranger)).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    expect(stranger.errors[0]?.message).toContain('custmers');
    expect(stranger.errors[0]?.message).not.toContain('Did you mean');
    const argument = await client(server.url).query('{ customer(idd: "x") { id } }');
    expect(JSON.stringify(argument.errors)).not.toContain('Did you mean');
  });
});

test('mutations are refused by GET, and queries by GET do not count a cookie without the preflight header', async () => {
  const query = (text: string) => `/graphql?query=${encodeURIComponent(text)}`;
  const program = { accept: 'application/json', cookie: `kundpost=${await tokenOf(server.url, email)}` };
  const preflight = { ...program, 'apollo-require-preflight': 'true' };
  expect((await get(query('mutation { signOut { signedOut } }'), preflight)).status).toBe(405);
  expect(await (await get(query('{ viewer { email } }'), preflight)).json()).toEqual({ data: { viewer: { email } } });
  expect(await (await get(query('{ viewer { email } }'), program)).json()).toEqual({ data: { viewer: null } });
});

test('a session cookie without the preflight header is told what it lacks', async () => {
  const headers = { cookie: `kundpost=${await tokenOf(server.url, email)}` };
  const asked = '{ customers { totalCount } }';
  const without = await client(server.url).query(asked, {}, { headers, language: 'en' });
  expect(codes(without)).toEqual(['UNAUTHENTICATED']);
  expect(without.errors[0]?.message).toContain('apollo-require-preflight: true');
  const stranger = await client(server.url).query(asked, {}, { language: 'en' });
  expect(codes(stranger)).toEqual(['UNAUTHENTICATED']);
  expect(stranger.errors[0]?.message).not.toContain('apollo-require-preflight');
});

test('errors for developers follow the header alone, and errors for users their language', async () => {
  const swede = await agent(server.url, 'nordlys');
  const said = async (document: string, language?: string) =>
    (await swede.query(document, {}, { language })).errors[0]?.message;
  const wrong = 'query Q { customers(first: 0) { totalCount } }';
  expect(await said(wrong)).toBe(await said(wrong, 'en'));
  expect(await said(wrong, 'pl')).not.toBe(await said(wrong, 'en'));
  const outOfSight = 'query Q { customer(id: "customer_01h455vb4pex5vsknk084sn02q") { id } }';
  expect(await said(outOfSight)).toBe(await said(outOfSight, 'sv'));
  expect(await said(outOfSight)).not.toBe(await said(outOfSight, 'en'));
});

test('what a form of another site can send is refused', async () => {
  const body = JSON.stringify({ query: 'mutation { signOut { signedOut } }' });
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
    const response = await post(body, { 'content-type': type });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(await response.text()).not.toContain('signedOut');
  }
});

test('an unknown operation and a document that is none are mistakes of the caller', async () => {
  expect(codes(await user.query('query A { viewer { id } } query B { viewer { id } }'))).toEqual([
    'OPERATION_RESOLUTION_FAILURE',
  ]);
  expect(codes(await user.query('{ viewer { '))).toEqual(['GRAPHQL_PARSE_FAILED']);
  const { errors } = await user.query('query C($id: ID!) { customer(id: $id) { id } }', { id: { no: 'id' } });
  expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  const response = await post('{"query":');
  expect([response.status, (await response.json()).errors[0].extensions.code]).toEqual([400, 'BAD_REQUEST']);
});

test('what was not foreseen is answered without a detail, and logged with the number the answer tells', async () => {
  const [row] = await askDatabase(
    server.databaseUrl,
    "SELECT id FROM customers WHERE legalName = 'Albert Heijn B.V.' OR country = 'NL' LIMIT 1",
  );
  await askDatabase(server.databaseUrl, `UPDATE customers SET tags = '{broken' WHERE id = '${row?.id}'`);
  const answer = await user.query(
    'query C($id: ID!) { customer(id: $id) { legalName tags } }',
    { id: row?.id },
    { language: 'en' },
  );
  await askDatabase(server.databaseUrl, `UPDATE customers SET tags = '[]' WHERE id = '${row?.id}'`);
  const requestId = answer.headers.get('x-request-id') ?? '';
  expect(requestId).toMatch(/^[\da-f-]{36}$/);
  const [error] = answer.errors;
  expect(error?.extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', requestId });
  expect(error?.message).toContain(requestId);
  expect(JSON.stringify(answer)).not.toMatch(/JSON|broken|typeorm|node_modules|\.js/i);
  const logged = () =>
    server
      .output()
      .split('\n')
      .find((line) => line.includes(requestId));
  // The log comes by another way than the answer, and may come after it.
  await expect.poll(logged).toBeDefined();
  expect(JSON.parse(logged() ?? '{}')).toMatchObject({
    level: 'error',
    requestId,
    error: expect.stringContaining('JSON'),
  });
});

test('every answer forbids what the app does not need', async () => {
  for (const path of ['/', '/customers', '/livez', '/graphql']) {
    const { headers } = await get(path, { accept: 'text/html' });
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toMatch(/script-src 'self'(;|$)/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('strict-transport-security')).toMatch(/max-age=\d+/);
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('access-control-allow-origin')).toBeNull();
  }
});

test('health, metrics and the schema are there for whoever asks', async () => {
  expect((await get('/livez')).status).toBe(200);
  expect((await get('/readyz')).status).toBe(200);
  const metrics = await (await get('/metrics')).text();
  expect(metrics).toMatch(/^kundpost_http_request_duration_seconds_count\{route="graphql",status="200"\} \d+$/m);
  expect(metrics).toMatch(/^process_cpu_seconds_total /m);
  const sdl = await get('/schema.graphql');
  expect(sdl.headers.get('content-type')).toContain('text/plain');
  expect(
    buildSchema(await sdl.text())
      .getMutationType()
      ?.getFields(),
  ).toHaveProperty('addCustomer');
});

test('introspection tells the same types as the SDL', async () => {
  const { data } = await client(server.url).query<Parameters<typeof buildClientSchema>[0]>(getIntrospectionQuery());
  const served = buildSchema(await (await get('/schema.graphql')).text());
  const types = (schema: GraphQLSchema) => Object.keys(schema.getTypeMap()).sort();
  expect(types(buildClientSchema(data))).toEqual(types(served));
});

test('a browser gets GraphiQL at /graphql and the app everywhere else', async () => {
  const browser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
  for (const path of ['/graphql', '/customers/add?step=review', '/']) {
    const page = await get(path, browser);
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(await page.text()).not.toMatch(/https?:\/\/(?!www\.w3\.org)/);
  }
  expect((await get('/assets/no-such-file.js', browser)).status).toBe(404);
});

test('the files of the app come as small as the browser takes them, once and for all', async () => {
  const html = await (await get('/')).text();
  const script = /src="(\/assets\/[^"]+\.js)"/.exec(html)?.[1] ?? '';
  const texts: string[] = [];
  for (const [accepted, encoding] of [
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['identity', null],
  ] as const) {
    const file = await get(script, { 'accept-encoding': accepted });
    const seen = ['content-encoding', 'content-type', 'cache-control'].map((name) => file.headers.get(name));
    expect(seen).toEqual([encoding, 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable']);
    expect(file.headers.get('vary')?.toLowerCase()).toContain('accept-encoding');
    texts.push(await file.text());
  }
  expect(new Set(texts).size).toBe(1);
});

test('messages are in the language asked for', async () => {
  const said = async (language: string) =>
    (await client(server.url).query('{ customers { totalCount } }', {}, { language })).errors[0]?.message;
  const english = await said('en');
  expect(await said('fr')).toBe(english);
  for (const language of languages.filter(
    (each) => each !== 'en' && existsSync(join(root, 'locales', each, 'failures.json')),
  )) {
    expect(await said(`fr, ${language}-XX;q=0.9, en;q=0.1`)).not.toBe(english);
    const response = await post('{', { ...json, 'accept-language': language });
    const [{ message }] = (await response.json()).errors;
    expect(message).toBe(JSON.parse(readFileSync(join(root, 'locales', language, 'failures.json'), 'utf8')).badRequest);
  }
});

test('an answer is never kept by a proxy', async () => {
  const { headers, data } = await user.query<{ viewer: Json }>('{ viewer { email } }');
  expect(data.viewer.email).toBe('admin.agent@tulpen.example');
  expect(headers.get('cache-control')).toBe('no-store');
});

// SQLite has nothing between the server and its file that could be cut.
if (inject('database') === 'mariadb') {
  test('without its database the server says so, and goes on by itself when it is back', async () => {
    const url = new URL(await freshDatabaseUrl());
    const detour = await detourTo(url.searchParams.get('socketPath') ?? '');
    url.searchParams.set('socketPath', detour.socketPath);
    const away = await startServer({ env: { DATABASE_URL: url.href, SEED: 'demo' } });
    const known = await agent(away.url, 'tulpen');
    await detour.cut();
    expect((await fetch(`${away.url}/readyz`)).status).toBe(503);
    expect((await fetch(`${away.url}/livez`)).status).toBe(200);
    for (const lost of [
      await known.query('{ customers { totalCount } }', {}, { language: 'en' }),
      await client(away.url).query('mutation { signIn(input: { email: "a@b.se", password: "x" }) { token } }'),
    ]) {
      expect(codes(lost)).toEqual(['UNAVAILABLE']);
      expect(lost.status).toBe(503);
      expect(Number(lost.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(JSON.stringify(lost)).not.toMatch(/ECONN|ENOENT|sock|mysql|maria/i);
    }
    await detour.open();
    expect((await fetch(`${away.url}/readyz`)).status).toBe(200);
    expect(codes(await known.query('{ customers { totalCount } }'))).toEqual([]);
    await away.stop();
    await detour.cut();
  });
}
