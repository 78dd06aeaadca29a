import { expect, test } from 'vitest';
import { freshDatabaseUrl } from '../support/database.js';
import { tokenOf } from '../support/demo-users.js';
import { type Server, startServer } from '../support/server.js';
import { load, residentMemory } from './traffic.js';

/** `npm run bench` takes the time; elsewhere only memory counts, and only by a wide margin. */
const whole = process.env.KUNDPOST_BENCH === 'whole';
const starts = whole ? 7 : 1;
const seconds = whole ? 10 : 2;
/** Megabytes. Measured are about 145 at rest and below 200 under load. */
const most = { atRest: 200, underLoad: 300 };

const list = `query List {
  customers(first: 50) { nodes { id legalName domain reseller { name } subscriptions { id status licenceCount } } }
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
    const [ready, atRest, underLoad] = [
      middle((it) => it.ready),
      middle((it) => it.atRest),
      middle((it) => it.underLoad),
    ];
    console.log(`| ${kind} | ${ready.toFixed(0)} | ${atRest.toFixed(0)} | ${underLoad.toFixed(0)} |`);
    expect(atRest).toBeLessThan(most.atRest);
    expect(underLoad).toBeLessThan(most.underLoad);
  },
);

interface Measured {
  /** Milliseconds until /readyz says so, on a database that is there already. */
  ready: number;
  atRest: number;
  underLoad: number;
}

async function measure(env: Record<string, string>): Promise<Measured> {
  const began = performance.now();
  const server = await startServer({ env });
  const ready = performance.now() - began;
  const atRest = residentMemory(server.pid);
  const underLoad = await memoryUnderLoad(server);
  await server.stop();
  return { ready, atRest, underLoad };
}

/** The list, over and over, on 16 connections. */
async function memoryUnderLoad(server: Server): Promise<number> {
  const target = { port: Number(new URL(server.url).port), pid: server.pid };
  const token = await tokenOf(server.url, 'admin.agent@nordlys.example');
  await load(target, () => ({ operationName: 'List', query: list, variables: {} }), token, seconds);
  return residentMemory(server.pid);
}
