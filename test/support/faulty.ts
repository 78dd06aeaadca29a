import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { freshDatabaseUrl } from './database.js';
import { startMariadb } from './mariadb.js';
import { root } from './repository.js';
import { askDatabase } from './rows.js';
import { type Server, startServer } from './server.js';
import { temporaryFolder } from './temporary.js';
import { wireTo } from './wire.js';

/** A server whose database fails when and how a test wants it to. */
export interface Faulty {
  server: Server;
  /** The database, past what fails. */
  databaseUrl: string;
  /** The ways in which it can fail. */
  kinds: readonly string[];
  /** Lets the n-th statement of the next transaction that comes so far fail, once. */
  strike: (kind: string, at: number) => void;
  /** Nothing fails any more. Tells which statement has failed, if one has. */
  calm: () => string | null;
  stop: () => Promise<void>;
}

export async function faultySqlite(): Promise<Faulty> {
  const databaseUrl = await freshDatabaseUrl('sqlite');
  const plan = join(temporaryFolder(), 'plan.json');
  writeFileSync(plan, '{}');
  const preload = pathToFileURL(join(root, 'test/support/sqlite-faults.mjs')).href;
  const server = await startServer({
    env: { DATABASE_URL: databaseUrl, SEED: 'demo', NODE_OPTIONS: `--import=${preload}`, SQLITE_FAULTS: plan },
  });
  await askDatabase(databaseUrl, 'CREATE TABLE filler (text TEXT)');
  return {
    server,
    databaseUrl,
    kinds: ['full', 'fullForOne', 'unreadable', 'stuck', 'unconfirmed'],
    strike: (kind, at) => writeFileSync(plan, JSON.stringify({ kind, at })),
    calm: () => {
      const { struck = null } = JSON.parse(readFileSync(plan, 'utf8'));
      writeFileSync(plan, '{}');
      return struck;
    },
    stop: async () => void (await server.stop()),
  };
}

/** `before` and `after` break the line; the others are errors that the server answers with, see wire.ts. */
const mariadbFaults = {
  before: { kind: 'before' },
  after: { kind: 'after' },
  'disk full': { kind: 'refused', errno: 1021 },
  'read-only': { kind: 'refused', errno: 1290 },
  'table full': { kind: 'refused', errno: 1114 },
  'lock wait': { kind: 'refused', errno: 1205 },
  deadlock: { kind: 'ended', errno: 1213 },
  'no commit': { kind: 'ended', errno: 1180 },
} as const;

export async function faultyMariadb(): Promise<Faulty> {
  const mariadb = await startMariadb(['--innodb-flush-log-at-trx-commit=1']);
  const databaseUrl = await freshDatabaseUrl('mariadb', mariadb.socket);
  const wire = await wireTo(mariadb.socket);
  const through = databaseUrl.replace(encodeURIComponent(mariadb.socket), encodeURIComponent(wire.socketPath));
  const server = await startServer({ env: { DATABASE_URL: through, SEED: 'demo' } });
  return {
    server,
    databaseUrl,
    kinds: Object.keys(mariadbFaults),
    strike: (name, at) => {
      const [, fault] = Object.entries(mariadbFaults).find(([known]) => known === name) ?? [];
      if (!fault) throw new Error(`No database fails like this: ${name}`);
      wire.strike({ ...fault, at });
    },
    calm: () => {
      const struck = wire.struck();
      wire.strike(null);
      return struck;
    },
    stop: async () => {
      await server.stop();
      wire.close();
      await mariadb.stop();
    },
  };
}
