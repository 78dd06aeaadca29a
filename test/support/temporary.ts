import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// The name carries the process that owns it, so that a killed run is recognised and swept up by the next one.
const prefix = 'kundpost-test-';

/**
 * Gives this process, and with it every worker, server and browser it starts, a temporary place of its own,
 * which is gone when the process ends.
 */
export function useOwnTemporaryPlace(): void {
  const parent = tmpdir();
  const folder = join(parent, `${prefix}${process.pid}`);
  // The configuration asks once for every project.
  if (parent.endsWith(`${prefix}${process.pid}`)) return;
  for (const name of readdirSync(parent).filter((it) => it.startsWith(prefix))) {
    if (!isRunning(Number(name.slice(prefix.length)))) tryToRemove(join(parent, name));
  }
  mkdirSync(folder, { recursive: true });
  process.once('exit', () => remove(folder));
  process.env.TMPDIR = folder;
}

/** A new folder; it goes when the run ends. */
export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'it-'));
}

function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** A run that was killed may have left a small file system mounted, which does not have to stop this one. */
function tryToRemove(folder: string): void {
  try {
    remove(folder);
  } catch {
    // It stays for whoever cleans up the machine.
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
