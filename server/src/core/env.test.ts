import { expect, test } from 'vitest';
import { readEnv } from './env.js';

const secret = 'x'.repeat(32);

test('without any variable the defaults hold', () => {
  expect(readEnv({})).toEqual({
    NODE_ENV: 'development',
    PORT: 4000,
    HOST: '127.0.0.1',
    DATABASE_URL: 'sqlite:.data/kundpost.sqlite',
  });
});

test('an empty variable counts as absent, and others are not looked at', () => {
  expect(readEnv({ PORT: '', SEED: '', CLOCK_OFFSET: '', NOBODYS: 'x' })).toEqual(readEnv({}));
});

test.each([
  [{ PORT: 'high' }, ['PORT']],
  [{ PORT: '65536' }, ['PORT']],
  [{ PORT: '80.5' }, ['PORT']],
  [{ DATABASE_URL: 'postgres://x/y' }, ['DATABASE_URL']],
  [{ SEED: 'all' }, ['SEED']],
  [{ SESSION_SECRET: 'short' }, ['SESSION_SECRET']],
  [{ CLOCK_OFFSET: '2 days' }, ['CLOCK_OFFSET']],
  [{ NODE_ENV: 'production' }, ['SESSION_SECRET is required']],
  [{ NODE_ENV: 'production', SESSION_SECRET: secret, CLOCK_OFFSET: 'P1D' }, ['CLOCK_OFFSET is refused']],
  [
    { NODE_ENV: 'production', PORT: 'x', CLOCK_OFFSET: 'P1D' },
    ['PORT', 'SESSION_SECRET is required', 'CLOCK_OFFSET is refused'],
  ],
])('%j is refused, with every problem', (env, problems) => {
  let told = '';
  try {
    readEnv(env);
  } catch (error) {
    told = String(error);
  }
  for (const problem of problems) expect(told).toContain(problem);
  expect(told.split('\n')).toHaveLength(1 + problems.length);
});

test('production runs with a secret', () => {
  expect(readEnv({ NODE_ENV: 'production', SESSION_SECRET: secret })).toMatchObject({ NODE_ENV: 'production' });
});
