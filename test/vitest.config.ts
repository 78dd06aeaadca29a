import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import LongestFirst from './support/longest-first.js';
import { useOwnTemporaryPlace } from './support/temporary.js';

const root = join(import.meta.dirname, '..');
const support = join(import.meta.dirname, 'support');

useOwnTemporaryPlace();

const quick = { testTimeout: 10_000, sequence: { groupOrder: 0 } };
const withServer = { isolate: false, testTimeout: 30_000, hookTimeout: 60_000, sequence: { groupOrder: 1 } };
const mariadb = join(support, 'mariadb.ts');
const demoTemplate = join(support, 'demo-template.ts');

export default defineConfig({
  root,
  // As Node resolves it: otherwise our code and its packages would each load a graphql of their own, which refuse each other.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    reporters: ['default', join(support, 'counts.ts')],
    // Two cores carry two files at a time. A group of projects begins when the one before it has ended.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        root: join(root, 'server'),
        test: { name: 'server', include: ['src/**/*.test.ts'], isolate: false, ...quick },
      },
      {
        extends: true,
        root: join(root, 'client'),
        test: { name: 'client', include: ['src/**/*.test.{ts,tsx}'], environment: 'jsdom', isolate: false, ...quick },
      },
      { extends: true, test: { name: 'i18n', include: ['test/i18n/**/*.test.ts'], ...quick } },
      { extends: true, test: { name: 'schema', include: ['test/schema/**/*.test.ts'], ...quick } },
      { extends: true, test: { name: 'architecture', include: ['test/architecture/**/*.test.ts'], ...quick } },
      // The same files on both databases: what holds on one and not on the other is a bug.
      {
        extends: true,
        test: {
          name: 'sqlite',
          include: ['test/integration/**/*.test.ts'],
          provide: { database: 'sqlite' },
          globalSetup: [demoTemplate],
          ...withServer,
        },
      },
      {
        extends: true,
        test: {
          name: 'mariadb',
          include: ['test/integration/**/*.test.ts'],
          provide: { database: 'mariadb' },
          globalSetup: [mariadb, demoTemplate],
          ...withServer,
        },
      },
      // Everywhere else operations are executed by plans. Two files stand for reads, writes and errors; all files run
      // with `EXECUTION=graphql-js npm test -- --project sqlite`.
      {
        extends: true,
        test: {
          name: 'graphql-js',
          include: ['test/execution/**/*.test.ts', 'test/integration/{customers,input-errors}.test.ts'],
          env: { EXECUTION: 'graphql-js' },
          provide: { database: 'sqlite' },
          globalSetup: [demoTemplate],
          ...withServer,
        },
      },
      {
        extends: true,
        test: {
          ...withServer,
          name: 'faults',
          include: ['test/faults/**/*.test.ts'],
          provide: { database: 'sqlite' },
          sequence: { groupOrder: 2 },
        },
      },
      // Speed is a ratio in one run, so nothing else may run beside it.
      {
        extends: true,
        test: {
          name: 'load',
          include: ['test/load/**/*.test.ts'],
          provide: { database: 'mariadb' },
          globalSetup: [mariadb],
          maxWorkers: 1,
          hookTimeout: 60_000,
          sequence: { groupOrder: 4 },
        },
      },
      // Each file starts a server of its own on a copy of the demo (`support/demo-url.ts`).
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          provide: { database: 'sqlite' },
          globalSetup: [demoTemplate],
          // What a page shows may take its time on a busy machine, as every other wait of these tests.
          expect: { poll: { timeout: 15_000 } },
          testTimeout: 60_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});
