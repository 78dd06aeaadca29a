import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runChecks, type Told } from '../../../locales/check/all.mjs';
import { localesFolder } from '../../../locales/check/files.mjs';
import { temporaryFolder } from '../../support/temporary.js';

/** A copy of the locale files in which one thing is wrong, and what the check says of it. */
export function planted(plant: (folder: string) => void): Told[] {
  const folder = temporaryFolder();
  try {
    const left = ['check', 'node_modules'].map((name) => join(localesFolder, name));
    cpSync(localesFolder, folder, { recursive: true, filter: (path) => !left.includes(path) });
    plant(folder);
    return Object.values(runChecks({ folder, sources: [] })).flat();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Changes a file as a text; what is to be replaced has to be there. */
export function edit(path: string, from: string | RegExp, to: string): (folder: string) => void {
  return (folder) => {
    const file = join(folder, path);
    const before = readFileSync(file, 'utf8');
    const after = before.replace(from, () => to);
    if (after === before) throw new Error(`${path} has no ${from}`);
    writeFileSync(file, after);
  };
}

/** Changes one text; a dotted key. */
export function write(path: string, key: string, text: unknown): (folder: string) => void {
  return (folder) => {
    const file = join(folder, path);
    const texts = JSON.parse(readFileSync(file, 'utf8'));
    const parts = key.split('.');
    const last = parts.pop() ?? '';
    const parent = parts.reduce((node, part) => node[part], texts);
    if (!(last in parent)) throw new Error(`${path} has no ${key}`);
    parent[last] = text;
    writeFileSync(file, `${JSON.stringify(texts, null, 2)}\n`);
  };
}
