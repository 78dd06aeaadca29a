import { expect, test } from 'vitest';
import { needsOf } from '../../.run/needs.mjs';

const files = [
  'server/src/core/cron.test.ts',
  'client/src/ui/Pager.test.tsx',
  'test/integration/customers.test.ts',
  'test/e2e/customers.test.ts',
  'test/faults/stop.test.ts',
];

const needs = (args: string) => [...needsOf(args.split(' ').filter(Boolean), files)].sort();

test.each([
  ['cron', []],
  ['Pager', ['types']],
  ['cron Pager', ['types']],
  ['e2e/customers', ['chromium', 'client', 'server']],
  ['integration', ['client', 'mariadb', 'server']],
  ['--project sqlite integration', ['client', 'server']],
  ['--project server', []],
  ['customers', ['chromium', 'client', 'mariadb', 'server']],
])('npm test -- %s needs %j and nothing else', (args, needed) => {
  expect(needs(args)).toEqual(needed);
});

test.each(['', '-t cron', '--retry 2', 'no-such-file'])('npm test -- %s may need everything', (args) => {
  expect(needs(args)).toEqual(['chromium', 'client', 'mariadb', 'server']);
});
