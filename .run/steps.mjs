// What `npm start`, `npm run dev` and `npm test` do first: install and build, each skipped when nothing changed since it last worked.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeMajor } from './node-version.mjs';
import { pnpm, root, run } from './pnpm.mjs';

/** A step that failed. Its output has been printed already, so the command only has to stop. */
export class StepFailed extends Error {}

/** Prints one line with the seconds a step took, and everything it wrote when it failed. */
export async function step(name, work) {
  const began = performance.now();
  const result = await work();
  const seconds = `${((performance.now() - began) / 1000).toFixed(1)} s`.padStart(8);
  console.log(`${name.padEnd(22)}${seconds}${result.code === 0 ? '' : '  FAILED'}`);
  if (result.code === 0) return;
  console.log(result.output.trimEnd());
  throw new StepFailed(name);
}

/** A program of one workspace package, without the second that npx and pnpm take to find it. */
export function bin(workspace, name) {
  return join(root, workspace, 'node_modules/.bin', name);
}

const packages = ['server', 'client', 'schema', 'locales', 'test'];
const manifests = [
  'pnpm-lock.yaml',
  'pnpm-workspace.yaml',
  'package.json',
  ...packages.map((it) => `${it}/package.json`),
];

export async function install() {
  const stamp = digest(manifests);
  if (stamps().install === stamp) return;
  await step('install', pnpmInstall);
  remember('install', stamp);
}

// CI=true: pnpm asks nothing. The lockfile decides; nothing is resolved anew.
function pnpmInstall() {
  const options = { quietly: true, env: { CI: 'true' } };
  return pnpm(['install', '--frozen-lockfile', '--prefer-offline', '--reporter=append-only'], options);
}

/** Whether Node 20 can load the embedded database, which it has to compile for itself. */
export async function sqliteWorks() {
  const probe = "new (require('better-sqlite3'))(':memory:').close()";
  const cwd = join(root, 'server');
  return (await run(process.execPath, ['-e', probe], { cwd, quietly: true })).code === 0;
}

/** From Node 22 on the embedded database comes ready-made; on Node 20 it is compiled, and once more when Node was changed. */
export async function ensureSqlite() {
  if (nodeMajor >= 22 || (await sqliteWorks())) return;
  await step('compile SQLite', async () => {
    // pnpm takes an optional package that failed once for done; without its folder it tries again.
    for (const name of readdirSync(join(root, 'node_modules/.pnpm')).filter((it) =>
      it.startsWith('better-sqlite3@12'),
    )) {
      rmSync(join(root, 'node_modules/.pnpm', name), { recursive: true });
    }
    const { output } = await pnpmInstall();
    if (await sqliteWorks()) return { code: 0, output };
    const advice =
      'On Node 20 the embedded database is compiled: install python3, make and g++, or use Node 22 or newer.';
    return { code: 1, output: `${output}\n${advice}` };
  });
}

const isSource = (path) => !/\.test\.tsx?$|\/generated\//.test(path);

const serverSources = ['server/src', 'server/tsconfig.json', 'server/tsconfig.build.json', 'tsconfig.json'];

/** Runs a program of the server's that writes this folder anew: what came from a file that is gone must not be loaded any more. */
function fillServer(folder, program, args) {
  rmSync(join(root, 'server', folder), { recursive: true, force: true });
  return run(bin('server', program), args, { cwd: join(root, 'server'), quietly: true });
}

/** The parts of a build. */
const parts = {
  server: {
    sources: serverSources,
    result: 'server/build/main.js',
    run: () => fillServer('build', 'tsc', ['-p', 'tsconfig.build.json']),
  },
  bundle: {
    sources: [...serverSources, 'server/rolldown.config.mjs', 'locales/format.mjs', 'locales/placeholders.mjs'],
    result: 'server/dist/main.js',
    run: () => fillServer('dist', 'rolldown', ['--config']),
  },
  types: {
    sources: ['schema/schema.graphql', 'schema/codegen.mjs', 'client/src'],
    only: /\.graphql$|\.mjs$/,
    result: 'client/src/generated/graphql.ts',
    run: () => run(process.execPath, ['codegen.mjs'], { cwd: join(root, 'schema'), quietly: true }),
  },
  client: {
    sources: ['client', 'schema/schema.graphql', 'locales', 'tsconfig.json'],
    result: 'client/dist/index.html',
    run: () =>
      run(bin('client', 'vite'), ['build', '--logLevel', 'warn'], { cwd: join(root, 'client'), quietly: true }),
  },
};

const labels = { server: 'build server', bundle: 'bundle server', types: 'generate types', client: 'build client' };

async function buildPart(name) {
  const { sources, only, result, run } = parts[name];
  const stamp = digest(['pnpm-lock.yaml', ...sources], only);
  if (stamps()[name] === stamp && existsSync(join(root, result))) return;
  await step(labels[name], run);
  remember(name, stamp);
}

export const buildServer = () => buildPart('server');
export const generateTypes = () => buildPart('types');

export const buildClient = () => generateTypes().then(() => buildPart('client'));

/** The server as one file, and the app; neither waits for the other. */
export async function build() {
  const server = buildServer().then(() => buildPart('bundle'));
  const results = await Promise.allSettled([server, buildClient()]);
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
}

// The stamps live in node_modules: whoever deletes that folder starts from nothing, as expected.
const stampFile = join(root, 'node_modules/.kundpost.json');

function stamps() {
  return existsSync(stampFile) ? JSON.parse(readFileSync(stampFile, 'utf8')) : {};
}

function remember(name, stamp) {
  writeFileSync(stampFile, JSON.stringify({ ...stamps(), [name]: stamp }));
}

/** One hash over the names and contents of these files and folders; file times would change with every clone. */
function digest(paths, only = /./) {
  const hash = createHash('sha256').update(process.version);
  for (const file of paths.flatMap(filesUnder).filter((it) => isSource(it) && only.test(it))) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

function filesUnder(path) {
  const found = statSync(join(root, path), { throwIfNoEntry: false });
  if (!found) return [];
  if (found.isFile()) return [path];
  return readdirSync(join(root, path))
    .filter((name) => !['node_modules', 'build', 'dist', 'generated', 'coverage'].includes(name))
    .sort()
    .flatMap((name) => filesUnder(`${path}/${name}`));
}
