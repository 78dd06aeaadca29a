import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { languages, tokenOf } from '../support/demo-users.js';
import { type Answer, client, type Json } from '../support/graphql.js';
import { root } from '../support/repository.js';
import { askDatabase, dump } from '../support/rows.js';
import { type Server, startServer } from '../support/server.js';

let server: Server;

beforeAll(async () => {
  server = await startServer({ env: { SEED: 'demo' } });
});

afterAll(() => server.stop());

const document = `mutation SignIn($input: SignInInput!) { signIn(input: $input) {
  token viewer { email roles } userErrors { code field message } } }`;
const password = 'kundpost-demo';

let lastHost = 0;
/** An address of its own for each test, as the proxy in front would tell it: attempts are counted by address too. */
function somewhere(): Record<string, string> {
  lastHost += 1;
  return { 'x-forwarded-for': `198.51.100.${lastHost}` };
}

function signIn(
  input: object,
  headers: Record<string, string> = somewhere(),
  language?: string,
): Promise<Answer<Json>> {
  return client(server.url).query(document, { input }, { headers, language });
}

const whoIs = async (token: string, url = server.url) =>
  (await client(url, token).query<{ viewer: Json | null }>('{ viewer { email } }')).data.viewer;

test('the right password opens a session for a bearer', async () => {
  const { data, errors } = await signIn({ email: '  Sales.Agent@Nordlys.example ', password });
  expect(errors).toEqual([]);
  expect(data.signIn).toMatchObject({
    viewer: { email: 'sales.agent@nordlys.example', roles: ['SALES_AGENT'] },
    userErrors: [],
  });
  expect(await whoIs(String(data.signIn.token))).toEqual({ email: 'sales.agent@nordlys.example' });
});

test.each([
  ['a wrong password', { email: 'sales.agent@nordlys.example', password: 'kundpost-Demo' }],
  ['an unknown account', { email: 'nobody@nordlys.example', password }],
  ['an account spelled with other accents', { email: 'sáles.agent@nordlys.example', password }],
  ['an account with a letter nobody sees', { email: 'sales\u200b.agent@nordlys.example', password }],
  ['nothing at all', { email: '', password: '' }],
])('%s gets the same answer as any other', async (_, input) => {
  const { data, errors, headers } = await signIn(input, somewhere(), 'en');
  expect(errors).toEqual([]);
  const { auth } = JSON.parse(readFileSync(join(root, 'locales/en/errors.json'), 'utf8'));
  const wrong = { code: 'auth.wrongCredentials', field: null, message: auth.wrongCredentials };
  expect(data.signIn).toEqual({ token: null, viewer: null, userErrors: [wrong] });
  expect(headers.get('set-cookie')).toBeNull();
});

test('an unknown account costs as much work as a wrong password', async () => {
  // Time of the processor, which does not depend on what else the machine is doing.
  const work = async (accounts: string[]) => {
    const before = await cpuSeconds();
    for (const email of accounts) await signIn({ email, password: 'wrong' });
    return (await cpuSeconds()) - before;
  };
  const rounds = Array.from({ length: 12 }, (_, index) => index);
  const known = await work(rounds.map(() => 'billing.admin@nordlys.example'));
  const unknown = await work(rounds.map((index) => `nobody.${index}@nordlys.example`));
  expect(known / unknown).toBeGreaterThan(0.5);
  expect(known / unknown).toBeLessThan(2);
});

async function cpuSeconds(): Promise<number> {
  const text = await (await fetch(`${server.url}/metrics`)).text();
  return Number(/^process_cpu_seconds_total (\S+)$/m.exec(text)?.[1]);
}

test('after eight wrong attempts an account is closed to that address, also for the right password', async () => {
  const here = somewhere();
  const email = 'global.admin@tulpen.example';
  for (let attempt = 0; attempt < 8; attempt++) {
    expect((await signIn({ email, password: 'wrong' }, here)).status).toBe(200);
  }
  const refused = await signIn({ email, password }, here);
  expect(refused.status).toBe(429);
  const [error] = refused.errors;
  expect(error?.extensions.code).toBe('TOO_MANY_REQUESTS');
  const seconds = Number(error?.extensions.retryAfter);
  expect(seconds).toBeGreaterThan(800);
  expect(seconds).toBeLessThanOrEqual(900);
  expect(refused.headers.get('retry-after')).toBe(String(seconds));
  expect((await signIn({ email, password })).data.signIn.token).not.toBeNull();
  expect((await signIn({ email: 'user.admin@tulpen.example', password }, here)).data.signIn.token).not.toBeNull();
});

test('attempts in one request and in parallel count too', async () => {
  const here = somewhere();
  const wrong = `signIn(input: { email: "sales.agent@tulpen.example", password: "x" }) { token }`;
  const aliases = Array.from({ length: 12 }, (_, index) => `a${index}: ${wrong}`).join(' ');
  const { errors } = await client(server.url).query(`mutation { ${aliases} }`, {}, { headers: here });
  expect(errors.map(({ extensions }) => extensions.code)).toEqual(Array.from({ length: 4 }, () => 'TOO_MANY_REQUESTS'));
  const there = somewhere();
  const input = { email: 'helpdesk.agent@tulpen.example', password: 'x' };
  const answers = await Promise.all(Array.from({ length: 12 }, () => signIn(input, there)));
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(4);
});

describe('an account attacked from everywhere', () => {
  const attack = async (account: string) => {
    for (let round = 0; round < 45; round++) await signIn({ email: account, password: 'x' });
  };

  test('stays open to its owner, wherever they are', async () => {
    const home = somewhere();
    const account = { email: 'billing.admin@huaxia.example', password };
    expect((await signIn(account, home)).status).toBe(200);
    await attack(account.email);
    expect((await signIn(account, home)).data.signIn.token).not.toBeNull();
    expect((await signIn(account)).data.signIn.token).not.toBeNull();
  });

  test('gives a place never seen before two attempts, and a place it knows all eight', async () => {
    const account = 'sales.agent@huaxia.example';
    const home = somewhere();
    expect((await signIn({ email: account, password }, home)).status).toBe(200);
    await attack(account);
    const strangers = somewhere();
    const tries = async (place: Record<string, string>, count: number) => {
      const statuses: number[] = [];
      for (let round = 0; round < count; round++) {
        statuses.push((await signIn({ email: account, password: 'x' }, place)).status);
      }
      return statuses;
    };
    expect(await tries(strangers, 3)).toEqual([200, 200, 429]);
    expect(await tries(home, 9)).toEqual([...Array.from({ length: 8 }, () => 200), 429]);
  });

  test('stays open to the browser of its owner even from the address of the attacker', async () => {
    const here = somewhere();
    const account = { email: 'helpdesk.agent@huaxia.example', password };
    const preflight = { 'apollo-require-preflight': 'true' };
    const first = await signIn(account, { ...here, ...preflight });
    const device = first.headers.getSetCookie().find((cookie) => cookie.startsWith('kundpost-device=')) ?? '';
    expect(device).toMatch(
      /^kundpost-device=[\w-]{22}\.[\w-]{43}; Max-Age=15552000; Path=\/; HttpOnly; SameSite=Strict$/,
    );
    for (let round = 0; round < 9; round++) await signIn({ ...account, password: 'x' }, here);
    expect((await signIn(account, here)).status).toBe(429);
    const cookie = device.split(';', 1)[0] ?? '';
    expect((await signIn(account, { ...here, ...preflight, cookie })).data.signIn.token).not.toBeNull();
    const others = { ...account, email: 'user.admin@huaxia.example' };
    for (let round = 0; round < 9; round++) await signIn({ ...others, password: 'x' }, { ...here, cookie });
    expect((await signIn(others, { ...here, cookie })).status).toBe(429);
  });
});

test('addresses that one customer of a network gets together count as one place', async () => {
  const input = { email: 'global.admin@wisla.example', password: 'x' };
  const statuses: number[] = [];
  for (let host = 1; host <= 9; host++) {
    statuses.push((await signIn(input, { 'x-forwarded-for': `2001:db8:1:2::${host.toString(16)}` })).status);
  }
  expect(statuses.at(-1)).toBe(429);
  expect((await signIn(input, { 'x-forwarded-for': '2001:db8:1:3::1' })).status).toBe(200);
});

test('the session of a browser is in a cookie no script and no other site can use', async () => {
  const plain = await signIn({ email: 'sales.agent@duna.example', password });
  expect(plain.headers.get('set-cookie')).toMatch(
    /^kundpost=[\w-]{40,}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Strict$/,
  );
  const behindTls = await signIn(
    { email: 'sales.agent@duna.example', password },
    { ...somewhere(), 'x-forwarded-proto': 'https' },
  );
  expect(behindTls.headers.get('set-cookie')).toMatch(
    /^__Host-kundpost=[\w-]{40,}; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
  );
});

describe('a cookie', () => {
  const viewer = async (headers: Record<string, string>) =>
    (await client(server.url).query<{ viewer: Json | null }>('{ viewer { email } }', {}, { headers })).data.viewer;
  const preflight = { 'apollo-require-preflight': 'true' };

  test('counts only with the header that no form can send', async () => {
    const token = await tokenOf(server.url, 'sales.agent@wisla.example');
    expect(await viewer({ cookie: `kundpost=${token}` })).toBeNull();
    expect(await viewer({ cookie: `kundpost=${token}`, ...preflight })).toEqual({ email: 'sales.agent@wisla.example' });
  });

  test('without its prefix does not count behind TLS', async () => {
    const token = await tokenOf(server.url, 'sales.agent@wisla.example');
    const tls = { 'x-forwarded-proto': 'https', ...preflight };
    expect(await viewer({ cookie: `kundpost=${token}`, ...tls })).toBeNull();
    expect(await viewer({ cookie: `__Host-kundpost=${token}`, ...tls })).toEqual({
      email: 'sales.agent@wisla.example',
    });
  });

  test('goes when its user signs out', async () => {
    const token = await tokenOf(server.url, 'sales.agent@wisla.example');
    const headers = { cookie: `kundpost=${token}`, ...preflight };
    const out = await client(server.url).query('mutation { signOut { signedOut } }', {}, { headers });
    expect(out.data.signOut).toEqual({ signedOut: true });
    expect(out.headers.get('set-cookie')).toMatch(/^kundpost=; Max-Age=0; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(await viewer(headers)).toBeNull();
    const again = await client(server.url).query('mutation { signOut { signedOut } }', {}, { headers });
    expect(again.data.signOut).toEqual({ signedOut: false });
  });
});

test('signing in again ends the session the request came with', async () => {
  const first = await tokenOf(server.url, 'user.admin@duna.example');
  const user = client(server.url, first);
  const { data } = await user.query(document, { input: { email: 'user.admin@duna.example', password } });
  expect(await whoIs(first)).toBeNull();
  expect(await whoIs(String(data.signIn.token))).not.toBeNull();
});

test('a session ends after twelve hours', async () => {
  const token = await tokenOf(server.url, 'user.admin@wisla.example');
  const almost = await startServer({ env: { DATABASE_URL: server.databaseUrl, CLOCK_OFFSET: 'PT11H59M' } });
  expect(await whoIs(token, almost.url)).not.toBeNull();
  await almost.stop();
  const after = await startServer({ env: { DATABASE_URL: server.databaseUrl, CLOCK_OFFSET: 'PT12H' } });
  expect(await whoIs(token, after.url)).toBeNull();
  const { errors } = await client(after.url, token).query('{ customers { totalCount } }');
  expect(errors.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED']);
  await after.stop();
});

test('neither a token nor a password is in the database as it is sent', async () => {
  const token = await tokenOf(server.url, 'user.admin@nordlys.example');
  const everything = JSON.stringify(await dump(server.databaseUrl));
  expect(everything).not.toContain(token);
  expect(everything).not.toContain(password);
  const [user] = await askDatabase(server.databaseUrl, 'SELECT passwordHash FROM users LIMIT 1');
  expect(String(user?.passwordHash)).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});

const secret = 'correct-horse-7491-staple';

test.each([
  ['as a variable of another type', { variables: { input: { email: 'a@b.se', password: [secret] } } }],
  ['in a field that is not there', { variables: { input: { email: 'a@b.se', password: 'x', pass: secret } } }],
  ['in place of the whole input', { variables: { input: secret } }],
  ['as text in place of the input', { query: `mutation { signIn(input: "${secret}") { token } }` }],
  ['in a list', { query: `mutation { signIn(input: [{ email: "a@b.se", password: "${secret}" }]) { token } }` }],
  [
    'as a number and a name',
    { query: `mutation { signIn(input: { email: 74917491, password: ${secret.replaceAll('-', '_')} }) { token } }` },
  ],
  [
    'after a slip of the pen',
    { query: `mutation { signIn(input: { email: "a@b.se" password: "${secret}" "${secret}" }) { token } }` },
  ],
  ['as a wrong password', { variables: { input: { email: 'a@b.se', password: secret } } }],
])('a password sent %s comes back in no answer and no log', async (_, body) => {
  for (const language of languages.slice(0, 2)) {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': language, ...somewhere() },
      body: JSON.stringify({ query: document, ...body }),
    });
    const text = await response.text();
    expect(text).toMatch(/"errors"|userErrors/);
    for (const trace of [secret, secret.replaceAll('-', '_'), '74917491']) expect(text).not.toContain(trace);
    expect(server.output()).not.toContain(secret);
  }
});

test('a password is not echoed from broken JSON either', async () => {
  const body = `{"query":"mutation","variables":{"input":{"password":"${secret}"`;
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${server.url}/graphql`, { method: 'POST', headers, body });
  expect(response.status).toBe(400);
  expect(await response.text()).not.toContain(secret);
  expect(server.output()).not.toContain(secret);
});
