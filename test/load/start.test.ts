import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { freshDatabaseUrl } from '../support/database.js';
import { tokenOf } from '../support/demo-users.js';
import { type Server, startServer } from '../support/server.js';
import { load, residentMemory } from './traffic.js';

/** `npm run bench` takes the time; elsewhere only memory counts, and only by a wide margin. */
const whole = process.env.KUNDPOST_BENCH === 'whole';
const starts = whole ? 7 : 1;
const seconds = whole ? 10 : 2;
/** V8 gives back what the start has used when nothing has happened for half a minute. */
const untilRest = whole ? 60_000 : 0;
/** Megabytes; far above what is measured. */
const most = { ready: 200, underLoad: 300 };

const list = `query List {
  customers(first: 50) { nodes { id legalName domain reseller { name } subscriptions { nodes { id status licenceCount } } } }
}`;

test.each(['sqlite', 'mariadb'] as const)(
  'on %s the server starts fast and stays small',
  { timeout: 300_000 },
  async (kind) => {
    const env = { DATABASE_URL: await freshDatabaseUrl(kind), SEED: 'demo' };
    await (await startServer({ env })).stop();
    const measured: Measured[] = [];
    for (let start = 0; start < starts; start += 1) measured.push(await measure(env));
    const middle = (pick: (one: Measured) => number) => measured.map(pick).sort((a, b) => a - b)[starts >> 1] ?? 0;
    const ready = middle((it) => it.ready);
    const underLoad = middle((it) => it.underLoad);
    const cells = [middle((it) => it.milliseconds), ready, await memoryAtRest(env), underLoad];
    console.log(`| database | ready ms | MB then | MB at rest | MB under load |
|---|---|---|---|---|
| ${[kind, ...cells.map((cell) => cell.toFixed(0))].join(' | ')} |`);
    expect(ready).toBeLessThan(most.ready);
    expect(underLoad).toBeLessThan(most.underLoad);
  },
);

interface Measured {
  /** Until /readyz says so, on a database that is there already. */
  milliseconds: number;
  /** Megabytes when it is ready, and while it answers the list on 16 connections. */
  ready: number;
  underLoad: number;
}

async function measure(env: Record<string, string>): Promise<Measured> {
  const began = performance.now();
  const server = await startServer({ env });
  const milliseconds = performance.now() - began;
  const ready = residentMemory(server.pid);
  const underLoad = await memoryUnderLoad(server);
  await server.stop();
  return { milliseconds, ready, underLoad };
}

async function memoryAtRest(env: Record<string, string>): Promise<number> {
  const server = await startServer({ env });
  await wait(untilRest);
  const megabytes = residentMemory(server.pid);
  await server.stop();
  return megabytes;
}

async function memoryUnderLoad(server: Server): Promise<number> {
  const target = { port: Number(new URL(server.url).port), pid: server.pid };
  const token = await tokenOf(server.url, 'admin.agent@nordlys.example');
  await load(target, () => ({ operationName: 'List', query: list, variables: {} }), token, seconds);
  return residentMemory(server.pid);
}
