import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// The name carries the process that owns it, so that a killed run is recognised and swept up by the next one.
const prefix = 'kundpost-test-';

/** Makes the one folder that a whole run writes to, and removes it when the run ends. Workers find it through the environment. */
export function makeRunFolder(): void {
  // The configuration is read once for every project.
  if (process.env.KUNDPOST_RUN_FOLDER) return;
  for (const name of readdirSync(tmpdir()).filter((it) => it.startsWith(prefix))) {
    if (!isRunning(Number(name.slice(prefix.length)))) remove(join(tmpdir(), name));
  }
  const folder = join(tmpdir(), `${prefix}${process.pid}`);
  mkdirSync(folder, { recursive: true });
  process.once('exit', () => remove(folder));
  process.env.KUNDPOST_RUN_FOLDER = folder;
}

/** A new folder; it goes when the run ends. */
export function temporaryFolder(): string {
  return mkdtempSync(join(process.env.KUNDPOST_RUN_FOLDER ?? tmpdir(), 'it-'));
}

function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
