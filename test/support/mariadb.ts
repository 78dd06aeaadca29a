import { execFileSync } from 'node:child_process';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createConnection } from 'mysql2/promise';
import type { TestProject } from 'vitest/node';
import { findMariadb, findMariadbInstaller } from '../../.run/tools.mjs';
import { type Child, spawnTied } from './process.js';
import { temporaryFolder } from './temporary.js';

declare module 'vitest' {
  export interface ProvidedContext {
    mariadbSocket: string;
  }
}

// The data of most tests need not survive a power cut; everything else is as in production.
const quick = ['--innodb-flush-log-at-trx-commit=0', '--innodb-doublewrite=0'];

const missing = 'No MariaDB here: `npm test` installs it or says how.';

/** Whoever is root has to say so. */
export const asUser = userInfo().username === 'root' ? ['--user=root'] : [];

/** A new data folder with a root who needs no password. */
export function makeData(folder: string, options: readonly string[] = []): void {
  const installer = findMariadbInstaller();
  if (!installer) throw new Error(missing);
  execFileSync(installer, [
    '--no-defaults',
    `--datadir=${folder}`,
    '--auth-root-authentication-method=normal',
    '--skip-test-db',
    ...options.filter((option) => option.startsWith('--innodb-log-file-size')),
    ...asUser,
  ]);
}

/**
 * A MariaDB of our own: a socket instead of a port, so that any number of runs and a system's own server live side by side.
 * `startAgain` starts it on the same data after a `stop`, which is as hard as a power cut. Its data are at `place`.
 */
export async function startMariadb(options: readonly string[] = quick, place = temporaryFolder()) {
  const server = findMariadb();
  if (!server) throw new Error(missing);
  const folder = temporaryFolder();
  const data = join(place, 'data');
  const socket = join(folder, 'mariadb.sock');
  makeData(data, options);
  const start = async () => {
    const child = spawnTied(server, [
      '--no-defaults',
      '--skip-networking',
      `--datadir=${data}`,
      `--socket=${socket}`,
      `--pid-file=${join(folder, 'mariadb.pid')}`,
      ...options,
      ...asUser,
    ]);
    await untilItAnswers(socket, child);
    return child;
  };
  let child = await start();
  return {
    socket,
    stop: async () => void (await child.end('SIGKILL')),
    /** Its connections stay open and nothing answers, until `thaw`. */
    freeze: () => void child.process.kill('SIGSTOP'),
    thaw: () => void child.process.kill('SIGCONT'),
    startAgain: async () => {
      child = await start();
    },
  };
}

export async function untilItAnswers(socketPath: string, child: Child): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (child.process.exitCode !== null) break;
    try {
      const connection = await createConnection({ socketPath, user: 'root' });
      await connection.end();
      return;
    } catch {
      await wait(50);
    }
  }
  throw new Error(`MariaDB did not start:\n${child.output()}`);
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { socket, stop } = await startMariadb();
  project.provide('mariadbSocket', socket);
  return stop;
}
