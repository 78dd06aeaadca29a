import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freshDatabaseUrl } from './database.js';
import { databaseWithDemo } from './demo-template.js';
import { type Child, spawnTied } from './process.js';

const root = join(import.meta.dirname, '../..');
const main = join(root, 'server/dist/main.js');

export interface Server {
  url: string;
  databaseUrl: string;
  pid: number;
  /** Everything it has logged so far. */
  output: () => string;
  /** Asks it to end and resolves with its exit code. */
  stop: () => Promise<number | null>;
  /** Ends it as a power cut would. */
  kill9: () => Promise<void>;
}

/**
 * Starts the compiled server as a user would, on a free port, and waits until it is ready.
 * Without a DATABASE_URL it gets a database of the kind the running project is about: an empty one, or for the demo one that has it.
 */
export async function startServer({ env = {} }: { env?: Record<string, string> } = {}): Promise<Server> {
  if (!existsSync(main)) throw new Error('server/dist/main.js is not built yet: `npm test` builds it.');
  // The demo's days are counted from the day on which it is made, by the server's clock.
  const hasDemo = env.SEED === 'demo' && !env.CLOCK_OFFSET;
  const databaseUrl = env.DATABASE_URL ?? (await (hasDemo ? databaseWithDemo() : freshDatabaseUrl()));
  const port = env.PORT ?? String(await freePort());
  const url = `http://127.0.0.1:${port}`;
  const child = spawnTied(process.execPath, [main], {
    cwd: root,
    // Of the surrounding environment only what names programs and what the running project chooses (`test/vitest.config.ts`): a
    // test must not depend on who runs it.
    env: {
      PATH: process.env.PATH,
      EXECUTION: process.env.EXECUTION,
      HOST: '127.0.0.1',
      PORT: port,
      DATABASE_URL: databaseUrl,
      SEED: 'none',
      SESSION_SECRET: 'a secret for tests, long enough to be taken',
      ...env,
    },
  });
  await untilReady(url, child);
  return {
    url,
    databaseUrl,
    pid: child.process.pid ?? 0,
    output: child.output,
    stop: () => child.end('SIGTERM'),
    kill9: async () => void (await child.end('SIGKILL')),
  };
}

async function untilReady(url: string, child: Child): Promise<void> {
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; await wait(50)) {
    if (child.process.exitCode !== null || child.process.signalCode !== null) break;
    const ready = await fetch(`${url}/readyz`).catch(() => undefined);
    if (ready?.ok) return;
  }
  await child.end('SIGKILL');
  throw new Error(`The server did not get ready. It said:\n${child.output()}`);
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
