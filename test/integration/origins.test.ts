import { afterAll, beforeAll, expect, test } from 'vitest';
import { tokenOf } from '../support/demo-users.js';
import { type Server, startServer } from '../support/server.js';

let server: Server;
const page = 'http://localhost:5173';

beforeAll(async () => {
  server = await startServer({ env: { SEED: 'demo', ALLOWED_ORIGINS: `${page}, https://app.example.com` } });
});

afterAll(() => server.stop());

const preflight = (origin: string, headers = 'content-type,authorization,apollo-require-preflight') =>
  fetch(`${server.url}/graphql`, {
    method: 'OPTIONS',
    headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': headers },
  });

const post = (origin: string, headers: Record<string, string>) =>
  fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query: '{ viewer { email } }' }),
  });

test.each([page, 'https://app.example.com'])(
  'a page of %s may call with a cookie or a bearer token',
  async (origin) => {
    const asked = await preflight(origin);
    expect(asked.status).toBe(204);
    expect(asked.headers.get('access-control-allow-origin')).toBe(origin);
    expect(asked.headers.get('access-control-allow-credentials')).toBe('true');
    expect(asked.headers.get('access-control-allow-methods')).toContain('POST');
    for (const header of ['content-type', 'authorization', 'apollo-require-preflight', 'x-query-cost']) {
      expect(asked.headers.get('access-control-allow-headers')).toContain(header);
    }
    const email = 'admin.agent@nordlys.example';
    const token = await tokenOf(server.url, email);
    const ways: Record<string, string>[] = [
      { authorization: `Bearer ${token}` },
      { cookie: `kundpost=${token}`, 'apollo-require-preflight': 'true' },
    ];
    for (const headers of ways) {
      const answer = await post(origin, headers);
      expect(answer.headers.get('access-control-allow-origin')).toBe(origin);
      expect(answer.headers.get('access-control-allow-credentials')).toBe('true');
      expect(answer.headers.get('access-control-expose-headers')).toContain('x-request-id');
      expect(answer.headers.get('vary')?.toLowerCase()).toContain('origin');
      expect(await answer.json()).toEqual({ data: { viewer: { email } } });
    }
  },
);

test.each([
  'http://localhost:5174',
  'https://localhost:5173',
  'http://app.example.com',
  'https://app.example.com.evil.example',
  'null',
])('a page of %s learns nothing', async (origin) => {
  for (const answer of [await preflight(origin), await post(origin, {})]) {
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  }
});

test('a page that may call learns of its mistakes too', async () => {
  const answer = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { origin: page, 'content-type': 'application/json' },
    body: '{',
  });
  expect(answer.status).toBe(400);
  expect(answer.headers.get('access-control-allow-origin')).toBe(page);
});

test('the SDL may be read from everywhere', async () => {
  const answer = await fetch(`${server.url}/schema.graphql`, { headers: { origin: 'https://anywhere.example' } });
  expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  expect(answer.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
});
