import { expect, test } from 'vitest';
import { filesBelow } from '../support/repository.js';
import { migrationProblems } from './rules/migrations.js';

const folder = 'server/src/core/db/migrations';

test('migrations import nothing that can change, and change tables by helpers that can be run again', () => {
  const files = filesBelow(folder, /\.ts$/);
  expect(files.length).toBeGreaterThan(10);
  expect(migrationProblems(files)).toEqual([]);
});

test.each([
  ['1765100000000-time-zones.ts', "import { searchKey } from '../../text.js';", '../../text.js'],
  ['frozen-search.ts', "import { typeid } from 'typeid-js';", 'typeid-js'],
  ['1765100000000-time-zones.ts', "const { x } = await import('../../ids.js');", '../../ids.js'],
  ['1765100000000-time-zones.ts', 'await runner.query(`ALTER TABLE users ADD COLUMN timeZone text`);', 'ALTER TABLE'],
  ['1765100000000-time-zones.ts', "await runner.addColumn('users', column);", 'runner.addColumn('],
])('%s may not say %s', (file, text, named) => {
  expect(migrationProblems([{ path: `${folder}/${file}`, text }])).toEqual([expect.stringContaining(named)]);
});

test.each([
  ['1765100000000-time-zones.ts', "import { randomInt } from 'node:crypto';"],
  ['1765100000000-time-zones.ts', "import type { QueryRunner } from 'typeorm';"],
  ['1765100000000-time-zones.ts', "addColumn('users', nullable(varchar('timeZone', 40)))"],
  ['1764900000000-kept-warnings.ts', 'await runner.query(`ALTER TABLE orders DROP COLUMN number`);'],
])('%s may say %s', (file, text) => {
  expect(migrationProblems([{ path: `${folder}/${file}`, text }])).toEqual([]);
});
