import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder. Compiled modules and the bundle lie at different depths in it, so it is found by what it holds. */
export const root = rootAbove(dirname(fileURLToPath(import.meta.url)));

function rootAbove(folder: string): string {
  if (existsSync(join(folder, 'locales/en'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('The folder locales/ is missing.');
  return rootAbove(parent);
}
