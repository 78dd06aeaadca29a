import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../..');

/** A file of the repository: its path from the top, with slashes, and its text. */
export interface SourceFile {
  path: string;
  text: string;
}

const notOurs = new Set(['node_modules', 'build', 'dist', 'generated', 'coverage', '.git', '.data']);

/** The paths below a folder that people write and commit. Walks instead of asking git, which a bare machine may lack. */
export function pathsBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => !notOurs.has(entry.name) && !entry.name.endsWith('.log'))
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      return entry.isDirectory() ? pathsBelow(path) : [path];
    })
    .sort();
}

export function filesBelow(folder: string, wanted: RegExp): SourceFile[] {
  return pathsBelow(folder)
    .filter((path) => wanted.test(path))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

export const isTest = (path: string) => /\.test\.tsx?$/.test(path);
