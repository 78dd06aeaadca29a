import { expect, test } from 'vitest';
import { filesBelow } from '../support/repository.js';
import { forbiddenProblems } from './rules/forbidden.js';

// The rules and their examples say what they forbid; the lockfile is not written by people.
const exempt = /^test\/architecture\/(rules\/)?forbidden|^pnpm-lock\.yaml$/;
const text = /\.(tsx?|mjs|json|graphql|md|yaml|sh|html|css|example)$|^\.ci\/run$|^\.[a-z]+$/;

test('nothing in the repository says what is not said here', () => {
  const files = filesBelow('', text).filter((file) => !exempt.test(file.path));
  expect(files.length).toBeGreaterThan(20);
  expect(forbiddenProblems(files)).toEqual([]);
});

test.each([
  ['server/src/core/a.ts', 'const value: any = read();'],
  ['client/src/core/a.ts', 'const list = new Map<string, any>();'],
  ['client/src/core/a.ts', 'return value as any;'],
  ['client/src/core/a.ts', 'return value as Customer;'],
  ['test/a.ts', '// @ts-ignore'],
  ['test/a.test.ts', "test.skip('later', () => {});"],
  ['test/a.test.ts', "describe.only('this', () => {});"],
  ['server/src/core/page.ts', 'query.skip(20).take(10)'],
  ['server/src/core/page.ts', 'LIMIT 10 OFFSET 20'],
  ['server/src/core/page.ts', 'find({ take: 10, skip: 20 })'],
  ['server/src/http/a.ts', "import { collectFields } from 'graphql/execution/collectFields.js';"],
  ['.npmrc', 'registry=https://registry.npmjs.org/'],
  ['test/a.mjs', "readFileSync('/work/notes.md')"],
  ['README.md', 'cd /home/me/kundpost'],
])('%s may not say %s', (path, line) => {
  expect(forbiddenProblems([{ path, text: line }])).toHaveLength(1);
});

test.each([
  ['client/src/core/a.ts', '// any of these will do, as any reader knows'],
  ['client/src/core/a.ts', "const roles = ['a'] as const;"],
  ['client/src/core/a.ts', "import { default as Page } from './Page';"],
  ['client/src/core/a.ts', 'function Choice({ label, any, value }: Props) {'],
  ['server/src/core/a.ts', 'const skipped = list.slice(1);'],
])('%s may say %s', (path, line) => {
  expect(forbiddenProblems([{ path, text: line }])).toEqual([]);
});
