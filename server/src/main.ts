import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { dirname, join, resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { entities, jobs } from './app/features.js';
import { buildKundpostSchema } from './app/schema.js';
import { type Clock, systemClock } from './core/clock.js';
import { type Database, openDatabase } from './core/db/data-source.js';
import { inTransaction } from './core/db/transaction.js';
import { type Env, readEnv } from './core/env.js';
import { log, openLog } from './core/log.js';
import { demoPassword } from './features/auth/demo.service.js';
import { syncCatalogue } from './features/catalog/offer.service.js';
import { createApp, type HttpSettings } from './http/app.js';
import type { Services } from './http/context.js';
import { metricsServer } from './http/metrics.js';
import { stoppable } from './http/stop.js';
import { Scheduler } from './platform/jobs/scheduler.js';
import { EventFeed } from './platform/live/event-feed.js';

// By itself V8 lets the heap grow up to fourfold before it looks what of it is still used. Half as much again costs no more
// processor time that could be measured, and bounds what writes leave behind: they outlive V8's quick collections.
setFlagsFromString('--heap-growing-percent=50');
// Under load, answers under way outlive V8's quick collections; it would conclude that their arrays and objects do so always, and put
// all of them where only the slow ones look. Each request then left up to 80 kB behind.
setFlagsFromString('--no-allocation-site-pretenuring');

async function main(): Promise<void> {
  const env = await readEnv(process.env);
  openLog(env.LOG_LEVEL);
  const clock = systemClock(env.CLOCK_OFFSET);
  const demo = seedOf(env) === 'demo';
  const db = await openDatabase(env.DATABASE_URL, entities, async (opened) => {
    await inTransaction(opened, syncCatalogue);
    if (!demo) return;
    // Three hundred customers, which most servers never read.
    const { seedDemo } = await import('./seed/demo.js');
    await inTransaction(opened, (tx) => seedDemo(tx, clock.now()));
  });
  const stops: Stop[] = [];
  if (env.ROLE !== 'web') stops.push(work(db, clock));
  const server = env.ROLE === 'worker' ? null : await serve(env, { db, clock, demo }, stops);
  if (demo && env.NODE_ENV === 'production') warnOfDemo();
  if (server) await announce(server, env, demo);
  else process.stdout.write('Kundpost works; it serves nobody.\n');
  stopOnSignal(stops, db);
}

type Stop = () => Promise<void>;

/** Runs the jobs that the server does by itself. */
function work(db: Database, clock: Clock): Stop {
  const scheduler = new Scheduler(jobs, { db, clock });
  scheduler.start();
  return () => scheduler.stop();
}

/** Serves the API and the app, and the metrics on a port of their own where that is wanted. */
async function serve(
  env: Env,
  { db, clock, demo }: Pick<Services, 'db' | 'clock' | 'demo'>,
  stops: Stop[],
): Promise<Server> {
  const feed = new EventFeed(db);
  const services = { db, clock, demo, feed, secret: sessionSecret(env, db), execution: env.EXECUTION };
  const { server, closeStreams } = await createApp(buildKundpostSchema(), services, httpSettings(env));
  const stop = stoppable(server);
  stops.push(() => {
    closeStreams();
    return stop();
  });
  await listen(server, env.PORT, env.HOST);
  if (env.METRICS_PORT === undefined) return server;
  const monitored = metricsServer(env.METRICS_TOKEN ?? null);
  stops.push(stoppable(monitored));
  await listen(monitored, env.METRICS_PORT, env.HOST);
  return server;
}

/** A production server gets the demo, whose passwords everybody knows, only when it is asked for by name. */
function seedOf({ SEED, NODE_ENV, DATABASE_URL }: Env): 'demo' | 'none' {
  return SEED ?? (NODE_ENV !== 'production' && DATABASE_URL.startsWith('sqlite:') ? 'demo' : 'none');
}

/** In production `/metrics` is for whoever has the token, or on a port of its own. */
function httpSettings({ NODE_ENV, ALLOWED_ORIGINS, METRICS_TOKEN, METRICS_PORT }: Env): HttpSettings {
  const token = METRICS_TOKEN ?? null;
  const here = METRICS_PORT === undefined && (NODE_ENV !== 'production' || token !== null);
  return { allowedOrigins: ALLOWED_ORIGINS, metrics: here ? { token } : null };
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

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(port, host, done);
  });
}

/** Says, in the log too, that everybody knows the passwords of a production server's demo. */
function warnOfDemo(): void {
  log(
    'warn',
    'SEED=demo with NODE_ENV=production: the demo accounts have a public password. Use it for demonstrations only.',
  );
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

/** Milliseconds after which the process ends even though something is still being answered. */
const longestStop = 10_000;

function stopOnSignal(stops: readonly Stop[], db: Database): void {
  const stop = async () => {
    setTimeout(() => process.exit(0), longestStop).unref();
    await Promise.all(stops.map((each) => each()));
    await db.close();
    process.exit(0);
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
