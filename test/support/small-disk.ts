import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, statSync, truncateSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './temporary.js';

/** A place for a database on which the room for it can be taken away and given back. */
export interface SmallDisk {
  name: string;
  database: 'sqlite' | 'mariadb';
  folder: string;
  /** Leaves so many bytes for the server with this process id. */
  leave: (bytes: number, pid: number) => void;
  free: (pid: number) => void;
  remove: () => void;
}

/** What this machine can do: file systems of their own where they may be mounted, and a limit on the size of files everywhere. */
export function smallDisks(): (() => SmallDisk)[] {
  const own = [() => fileSystem('sqlite', 24), () => fileSystem('mariadb', 170)];
  return mayMount() ? [...own, limitedFiles] : [limitedFiles];
}

const run = (command: string, args: readonly string[]) => execFileSync(command, args, { stdio: 'pipe' });

function mayMount(): boolean {
  try {
    const folder = temporaryFolder();
    run('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'none', folder]);
    run('umount', [folder]);
    return true;
  } catch {
    return false;
  }
}

/** ENOSPC, as from any disk. */
function fileSystem(database: SmallDisk['database'], megabytes: number): SmallDisk {
  const folder = temporaryFolder();
  run('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'none', folder]);
  const ballast = join(folder, 'ballast');
  return {
    name: `${database} on a file system of ${megabytes} MB`,
    database,
    folder,
    leave: (bytes) => {
      truncateSync(ballast, fill(ballast) - bytes);
    },
    free: () => rmSync(ballast),
    remove: () => void run('umount', ['--lazy', folder]),
  };
}

function fill(path: string): number {
  const file = openSync(path, 'a');
  const piece = Buffer.alloc(64 * 1024, 1);
  for (let written = 0; ; ) {
    try {
      written += writeSync(file, piece);
    } catch {
      closeSync(file);
      return written;
    }
  }
}

/** SQLITE_IOERR_WRITE: no file of the server's may grow beyond what the log has. */
function limitedFiles(): SmallDisk {
  const folder = join(temporaryFolder(), 'data');
  mkdirSync(folder);
  const limit = (pid: number, bytes: string) => void run('prlimit', ['--pid', String(pid), `--fsize=${bytes}:`]);
  return {
    name: 'sqlite with a limit on the size of files',
    database: 'sqlite',
    folder,
    leave: (bytes, pid) => limit(pid, String(statSync(join(folder, 'kundpost.sqlite-wal')).size + bytes)),
    free: (pid) => limit(pid, 'unlimited'),
    remove: () => rmSync(folder, { recursive: true }),
  };
}
