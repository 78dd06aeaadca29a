import { expect, test } from 'vitest';
import { readEnv } from './env.js';

const secret = 'kJ8s-3hs9dkf02jd_s0f9sjq2lkq09sd';

test('without any variable the defaults hold', async () => {
  expect(await readEnv({})).toEqual({
    NODE_ENV: 'development',
    ROLE: 'all',
    EXECUTION: 'plan',
    PORT: 4000,
    HOST: '127.0.0.1',
    DATABASE_URL: 'sqlite:.data/kundpost.sqlite',
    ALLOWED_ORIGINS: [],
    LOG_LEVEL: 'info',
  });
});

test('an empty variable counts as absent, and others are not looked at', async () => {
  expect(await readEnv({ PORT: '', SEED: '', CLOCK_OFFSET: '', NOBODYS: 'x' })).toEqual(await readEnv({}));
});

test.each([
  [{ PORT: 'high' }, ['PORT']],
  [{ PORT: '65536' }, ['PORT']],
  [{ PORT: '80.5' }, ['PORT']],
  [{ DATABASE_URL: 'postgres://x/y' }, ['DATABASE_URL']],
  [{ SEED: 'all' }, ['SEED']],
  [{ SESSION_SECRET: 'short, but not a word: 7$kQz' }, ['SESSION_SECRET must have']],
  [{ SESSION_SECRET: 'a'.repeat(32) }, ['SESSION_SECRET can be guessed']],
  [{ SESSION_SECRET: `${'x'.repeat(40)}y` }, ['SESSION_SECRET can be guessed']],
  [{ SESSION_SECRET: 'changeme'.repeat(8) }, ['SESSION_SECRET can be guessed']],
  [{ SESSION_SECRET: '0123456789abcdef'.repeat(4) }, ['SESSION_SECRET can be guessed']],
  [{ SESSION_SECRET: 'qwertyuiopasdfghjklzxcvbnm123456' }, ['SESSION_SECRET can be guessed']],
  [{ ALLOWED_ORIGINS: '*' }, ['ALLOWED_ORIGINS']],
  [{ ALLOWED_ORIGINS: 'https://app.example.com/' }, ['ALLOWED_ORIGINS']],
  [{ ALLOWED_ORIGINS: 'app.example.com' }, ['ALLOWED_ORIGINS']],
  [{ ALLOWED_ORIGINS: 'null' }, ['ALLOWED_ORIGINS']],
  [{ METRICS_TOKEN: 'short' }, ['METRICS_TOKEN']],
  [{ METRICS_PORT: 'x' }, ['METRICS_PORT']],
  [{ LOG_LEVEL: 'loud' }, ['LOG_LEVEL']],
  [{ CLOCK_OFFSET: '2 days' }, ['CLOCK_OFFSET']],
  [{ NODE_ENV: 'production' }, ['SESSION_SECRET is required']],
  [{ NODE_ENV: 'production', SESSION_SECRET: secret, CLOCK_OFFSET: 'P1D' }, ['CLOCK_OFFSET is refused']],
  [
    { NODE_ENV: 'production', PORT: 'x', CLOCK_OFFSET: 'P1D' },
    ['PORT', 'SESSION_SECRET is required', 'CLOCK_OFFSET is refused'],
  ],
])('%j is refused, with every problem', async (env, problems) => {
  const told = await readEnv(env).then(() => '', String);
  for (const problem of problems) expect(told).toContain(problem);
  expect(told.split('\n')).toHaveLength(1 + problems.length);
});

test('production runs with a secret', async () => {
  expect(await readEnv({ NODE_ENV: 'production', SESSION_SECRET: secret })).toMatchObject({ NODE_ENV: 'production' });
});

test('several origins are read as a list', async () => {
  const { ALLOWED_ORIGINS } = await readEnv({ ALLOWED_ORIGINS: 'http://localhost:5173, https://app.example.com' });
  expect(ALLOWED_ORIGINS).toEqual(['http://localhost:5173', 'https://app.example.com']);
});
