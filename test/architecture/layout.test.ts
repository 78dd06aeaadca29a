import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { envNames } from '../../server/src/core/env.js';
import { pathsBelow, root } from '../support/repository.js';
import { layoutProblems } from './rules/layout.js';

test('every file stands where the layout says, under a name of its kind', () => {
  expect(layoutProblems(pathsBelow(''))).toEqual([]);
});

test.each([
  'utils/text.ts',
  'CHANGELOG.md',
  'server/src/features/Customers/customer.entity.ts',
  'server/src/features/customers/customer.repository.ts',
  'server/src/features/customers/CustomerService.ts',
  'client/src/features/customers/customer-list.tsx',
  'client/src/features/customers/styles.css',
])('%s has no place', (path) => {
  expect(layoutProblems([path])).toHaveLength(1);
});

test('.env.example names every variable the server reads, and no other', () => {
  const example = readFileSync(join(root, '.env.example'), 'utf8');
  const names = [...example.matchAll(/^#?\s?([A-Z_]+)=/gm)].map(([, name]) => name);
  expect(names.sort()).toEqual([...envNames].sort());
});
