import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawnTied } from './process.js';
import { root } from './repository.js';
import { askDatabase, dump, tableNames } from './rows.js';
import { temporaryFolder } from './temporary.js';

interface Options {
  /** Whether the migrations of `scratch-migrations.mjs` are among those of the server. */
  scratch?: boolean;
  /** Names of the migrations that are undone, the newest first. */
  undone?: readonly string[];
  /** Of how many statements one is killed at; 1 where none is named. */
  every?: number;
  /** How the statement begins at which alone it is killed. */
  only?: string;
}

/** Migrates a database in a process of its own. */
export async function migrate(url: string, options: Options = {}): Promise<void> {
  const { output, isKilled } = await run({ ...options, url });
  if (isKilled) throw new Error(`The migration was killed:\n${output}`);
}

/** The same in processes that are killed, each at a later statement. Tells all statements that they came to, without their values. */
export async function migrateKilled(url: string, options: Options = {}): Promise<string[]> {
  const killedAt = join(temporaryFolder(), 'killed');
  writeFileSync(killedAt, '');
  let { isKilled } = await run({ ...options, url, killedAt });
  while (isKilled) ({ isKilled } = await run({ ...options, url, killedAt }));
  const statements = readFileSync(killedAt, 'utf8').trimEnd().split('\n');
  return statements.map((statement) => JSON.parse(statement)[0]);
}

async function run(options: Options & { url: string; killedAt?: string }) {
  const program = join(root, 'test/support/migrate.mjs');
  const child = spawnTied(
    process.execPath,
    [program, JSON.stringify({ scratch: false, undone: [], every: 1, ...options })],
    { cwd: root },
  );
  const [code] = await once(child.process, 'close');
  const isKilled = child.process.signalCode === 'SIGKILL';
  if (code !== 0 && !isKilled) throw new Error(`The migration failed:\n${child.output()}`);
  return { isKilled, output: child.output() };
}

/** How the database itself writes down each of its tables and indexes. */
export async function schemaOf(url: string): Promise<Record<string, string>> {
  if (url.startsWith('sqlite:')) {
    const rows = await askDatabase(url, 'SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name');
    return Object.fromEntries(rows.map(({ name, sql }) => [String(name), String(sql)]));
  }
  const schema: Record<string, string> = {};
  for (const name of await tableNames(url)) {
    const [row] = await askDatabase(url, `SHOW CREATE TABLE ${name}`);
    schema[name] = String(row?.['Create Table']).replace(/ AUTO_INCREMENT=\d+/, '');
  }
  return schema;
}

/** Tables, indexes and rows. */
export async function everythingIn(url: string) {
  const { migrations = [], ...rows } = await dump(url);
  const names = migrations.map((row) => JSON.parse(row).name).sort();
  return { schema: await schemaOf(url), rows, migrations: names };
}
