import { expect, test } from 'vitest';
import { filesBelow } from '../support/repository.js';
import { localeSizeProblems, sizeProblems } from './rules/sizes.js';

test('no file is longer than one can read in a sitting', () => {
  const files = ['server/src', 'client/src', 'schema', 'locales', 'test', '.run'].flatMap((folder) =>
    filesBelow(folder, /\.(tsx?|mjs)$/),
  );
  expect(sizeProblems(files)).toEqual([]);
});

test('no locale file has more keys than a translator keeps in mind', () => {
  expect(localeSizeProblems(filesBelow('locales', /\/[a-z]{2}\/.*\.json$/))).toEqual([]);
});

const lines = (count: number) => 'x\n'.repeat(count);

test.each([
  ['server/src/features/orders/order.resolver.ts', 160],
  ['server/src/features/orders/order.service.ts', 300],
  ['client/src/features/orders/OrderPage.tsx', 200],
  ['server/src/features/orders/order.test.ts', 300],
  ['schema/print.mjs', 300],
])('%s may have %d lines and not one more', (path, wall) => {
  expect(sizeProblems([{ path, text: lines(wall) }])).toEqual([]);
  expect(sizeProblems([{ path, text: lines(wall + 1) }])).toHaveLength(1);
});

test('a locale file may have 120 texts, however many plural forms they take', () => {
  const texts = Object.fromEntries(Array.from({ length: 119 }, (_, index) => [`key${index}`, 'x']));
  const full = { ...texts, nested: { days_one: 'x', days_few: 'x', days_many: 'x', days_other: 'x' } };
  expect(localeSizeProblems([{ path: 'locales/pl/a.json', text: JSON.stringify(full) }])).toEqual([]);
  const tooFull = JSON.stringify({ ...full, more: 'x' });
  expect(localeSizeProblems([{ path: 'locales/pl/a.json', text: tooFull }])).toEqual([
    'locales/pl/a.json has 121 keys; split it at 120',
  ]);
});
