// What a test run needs beside Node and the packages, so that one word of a unit test starts nothing that only others need.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './pnpm.mjs';

const everything = ['server', 'client', 'mariadb', 'chromium'];

/** What the files of a folder need: a built server or client, an installed MariaDB or Chromium. The projects are vitest's. */
const folders = [
  { files: /^server\/src\/.+\.test\.ts$/, projects: { server: [] } },
  { files: /^client\/src\/.+\.test\.tsx?$/, projects: { client: ['types'] } },
  { files: /^test\/i18n\/.+\.test\.ts$/, projects: { i18n: [] } },
  { files: /^test\/schema\/.+\.test\.ts$/, projects: { schema: ['server'] } },
  { files: /^test\/architecture\/.+\.test\.ts$/, projects: { architecture: ['client'] } },
  {
    files: /^test\/integration\/.+\.test\.ts$/,
    projects: { sqlite: ['server', 'client'], mariadb: ['server', 'client', 'mariadb'] },
  },
  { files: /^test\/faults\/.+\.test\.ts$/, projects: { faults: ['server', 'client', 'mariadb'] } },
  { files: /^test\/e2e\/.+\.test\.ts$/, projects: { e2e: ['server', 'client', 'chromium'] } },
  { files: /^test\/load\/.+\.test\.ts$/, projects: { load: everything } },
];

/** What vitest needs when it is called with these arguments. Whatever cannot be told from them counts as everything. */
export function needsOf(args, files = testFiles()) {
  const projects = args.filter((_, index) => args[index - 1] === '--project');
  const words = args.filter((it, index) => !it.startsWith('-') && !args[index - 1]?.startsWith('-'));
  if (words.length === 0 && projects.length === 0) return new Set(everything);
  const chosen = files.filter((file) => words.length === 0 || words.some((word) => file.includes(word)));
  const needed = chosen.flatMap((file) =>
    folders.flatMap((folder) => (folder.files.test(file) ? Object.entries(folder.projects) : [])),
  );
  const wanted = needed.filter(([name]) => projects.length === 0 || projects.includes(name));
  return new Set(wanted.length > 0 ? wanted.flatMap(([, needs]) => needs) : everything);
}

function testFiles() {
  return ['server/src', 'client/src', 'test'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true }).map((file) => `${folder}/${file.replaceAll('\\', '/')}`),
  );
}
