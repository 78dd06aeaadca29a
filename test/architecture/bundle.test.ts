import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { root } from '../support/repository.js';
import { bundleProblems, type Manifest } from './rules/bundle.js';

/**
 * What the browser loads, in bytes after gzip: at once, for a page on top of that, for a language. A page beyond its budget is
 * slower for everybody, mostly by an import that looked small. Build without the change and compare the files the message
 * names. What only one page needs is imported there and not in `app`, `core` or `ui`; a large package for a small need has a
 * smaller way. Is it worth its weight, write the new figure here, 3 % up, and say in the commit message what it buys.
 */
const budgets = {
  'index.html': 271_000,
  'largest file': 100_900,
  'src/features/auth/SignInPage.tsx': 31_000,
  'src/features/customers/CustomerListPage.tsx': 36_600,
  'src/features/customers/CustomerPage.tsx': 73_000,
  'src/features/customers/add/AddCustomerPage.tsx': 100_400,
  'src/features/customers/add/AddedCustomerPage.tsx': 15_600,
  'src/features/customers/update/UpdateCustomerPage.tsx': 83_700,
  'src/features/orders/PlaceOrderPage.tsx': 71_000,
  'virtual:words/en': 6_700,
  'virtual:words/hu': 8_000,
  'virtual:words/nl': 7_400,
  'virtual:words/pl': 8_000,
  'virtual:words/sv': 7_300,
  'virtual:words/zh': 7_450,
};

const dist = join(root, 'client/dist');

test('no page of the client has grown beyond its budget', () => {
  const manifest: Manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'));
  const sizeOf = (file: string) => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length;
  expect(bundleProblems(manifest, sizeOf, budgets)).toEqual([]);
});

const built = {
  'index.html': { file: 'index.js', imports: ['_app.js'], css: ['app.css'] },
  '_app.js': { file: 'app.js' },
  'src/features/orders/OrderPage.tsx': { file: 'order.js', imports: ['_app.js', '_form.js'] },
  '_form.js': { file: 'form.js' },
  'virtual:words/pl': { file: 'pl.js' },
};
const sizes: Record<string, number> = {
  'index.js': 1,
  'app.js': 90,
  'app.css': 5,
  'order.js': 20,
  'form.js': 10,
  'pl.js': 8,
};
const fitting = {
  'index.html': 96,
  'src/features/orders/OrderPage.tsx': 30,
  'virtual:words/pl': 8,
  'largest file': 90,
};
const problems = (budget: Record<string, number>, size = {}) =>
  bundleProblems(built, (file) => ({ ...sizes, ...size })[file] ?? 0, { ...fitting, ...budget });

test('a page weighs what it loads on top of the entry, and may weigh exactly its budget', () => {
  expect(problems({})).toEqual([]);
});

test('a page that grew is named with its files, the heaviest first', () => {
  expect(problems({}, { 'form.js': 11 })).toEqual([
    'src/features/orders/OrderPage.tsx weighs 31 bytes, 1 more than its budget: order.js 20, form.js 11',
  ]);
});

test('a budget that guards nothing and a page without one are named too', () => {
  expect(problems({ 'virtual:words/pl': 9 })).toEqual([expect.stringContaining('lower its budget of 9')]);
  expect(problems({ 'virtual:words/pl': 0 })).toEqual(['virtual:words/pl has no budget yet: it weighs 8 bytes']);
});
