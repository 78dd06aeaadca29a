import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { dirname, join, resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { systemClock } from './core/clock.js';
import { type Database, openDatabase } from './core/db/data-source.js';
import { inTransaction } from './core/db/transaction.js';
import { type Env, readEnv } from './core/env.js';
import { entities } from './entities.js';
import { demoPassword } from './features/auth/demo.service.js';
import { syncCatalogue } from './features/catalog/offer.service.js';
import { createApp } from './http/app.js';
import { buildKundpostSchema } from './schema.js';

// By itself V8 lets the heap grow up to fourfold before it looks what of it is still used. Half as much again costs no more
// processor time that could be measured, and bounds what writes leave behind: they outlive V8's quick collections.
setFlagsFromString('--heap-growing-percent=50');

async function main(): Promise<void> {
  const env = readEnv(process.env);
  const clock = systemClock(env.CLOCK_OFFSET);
  const schema = buildKundpostSchema();
  const demo = (env.SEED ?? (env.DATABASE_URL.startsWith('sqlite:') ? 'demo' : 'none')) === 'demo';
  const db = await openDatabase(env.DATABASE_URL, entities, async (opened) => {
    await inTransaction(opened, syncCatalogue);
    if (!demo) return;
    // Three hundred customers, which most servers never read.
    const { seedDemo } = await import('./seed/demo.js');
    await inTransaction(opened, (tx) => seedDemo(tx, clock.now()));
  });
  const server = await createApp(schema, { db, clock, demo, secret: sessionSecret(env, db) });
  await listen(server, env);
  await announce(server, env, demo);
  stopOnSignal(server, db);
}

/** The given secret; beside an embedded database one that is made once and kept; otherwise one for this run. */
function sessionSecret(env: Env, db: Database): string {
  if (env.SESSION_SECRET) return env.SESSION_SECRET;
  const made = randomBytes(32).toString('base64url');
  if (db.kind !== 'sqlite') return made;
  const file = join(dirname(resolve(env.DATABASE_URL.slice('sqlite:'.length))), 'session-secret');
  if (!existsSync(file)) writeFileSync(file, made, { mode: 0o600, flag: 'wx' });
  return readFileSync(file, 'utf8');
}

function listen(server: Server, { PORT, HOST }: Env): Promise<void> {
  return new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(PORT, HOST, done);
  });
}

async function announce(server: Server, { HOST }: Env, demo: boolean): Promise<void> {
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : address;
  const lines = [`Kundpost is ready at http://${HOST.includes(':') ? `[${HOST}]` : HOST}:${port}`];
  if (demo) {
    const { demoPartners } = await import('./seed/data/demo-partners.js');
    const accounts = demoPartners.map(({ key, name }) => `  global.admin@${key}.example  (${name})`);
    lines.push(`Demo sign-ins, all with the password ${demoPassword}:`, ...accounts);
  }
  process.stdout.write(`${lines.join('\n')}\n`);
}

function stopOnSignal(server: Server, db: Database): void {
  const stop = () => {
    // Answers under way are finished; idle connections are not waited for.
    server.close(() => void db.close().then(() => process.exit(0)));
    server.closeIdleConnections();
    setTimeout(() => process.exit(0), 10_000).unref();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
