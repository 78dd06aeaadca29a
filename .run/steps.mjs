// What `npm start`, `npm run dev` and `npm test` do first: install and build, each skipped when nothing changed since it last worked.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import './node-version.mjs';
import { pnpm, root, run } from './pnpm.mjs';
import { timed } from './progress.mjs';

/** A step that failed. Its output has been printed already, so the command only has to stop. */
export class StepFailed extends Error {}

/** Runs a step with its progress shown, and prints everything it wrote when it failed. */
export async function step(name, work) {
  const { code, output } = await timed(name, work);
  if (code === 0) return;
  console.log(output.trimEnd());
  throw new StepFailed(name);
}

/** A program of one workspace package, without the second that npx and pnpm take to find it. */
export function bin(workspace, name) {
  return join(root, workspace, 'node_modules/.bin', name);
}

const packages = ['server', 'client', 'client/icons', 'schema', 'locales', 'test'];
const manifests = [
  'pnpm-lock.yaml',
  'pnpm-workspace.yaml',
  'package.json',
  ...packages.map((it) => `${it}/package.json`),
];

/**
 * Installs what runs and builds the product: the `dependencies` of every package.json. With `tests`, the `devDependencies` as
 * well. What was installed for the tests is enough for everything else, and stays.
 */
export async function install({ tests = false } = {}) {
  const stamp = digest(manifests);
  const { install: installed } = stamps();
  if (installed === `${stamp} tests` || (installed === stamp && !tests)) return;
  const withTests = tests || existsSync(bin('.', 'biome'));
  await step('install', (tell) => pnpmInstall(withTests, tell));
  remember('install', withTests ? `${stamp} tests` : stamp);
}

// CI=true: pnpm asks nothing. The lockfile decides; nothing is resolved anew. That every version in it has been public for a day is
// asked with the tests, so before a lockfile is taken over; to ask again at a first start would be most of what is received.
function pnpmInstall(withTests, tell) {
  const args = ['install', '--frozen-lockfile', '--prefer-offline', '--reporter=append-only'];
  if (!withTests) args.push('--prod', '--config.minimum-release-age=0');
  const listen = (output) => {
    const [added] = output.match(/(?<=downloaded )\d+(?!.*downloaded)/s) ?? [];
    if (added) tell(`${added} packages received`);
  };
  return pnpm(args, { quietly: true, env: { CI: 'true' }, listen });
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
    // `--noCheck` skips the type check, which `npm test` does. The emitted JavaScript is the same.
    run: () => fillServer('build', 'tsc', ['-p', 'tsconfig.build.json', '--noCheck']),
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

/** Leaves the compiled modules to somebody else, who compiles them anew. */
export function clearServer() {
  remember('server', null);
  rmSync(join(root, 'server/build'), { recursive: true, force: true });
}

/** Writes the SDL of the compiled server. */
export const printSchema = () =>
  step('print schema', () => run(process.execPath, ['print.mjs'], { cwd: join(root, 'schema'), quietly: true }));

export const generateTypes = () => buildPart('types');

const buildClient = () => generateTypes().then(() => buildPart('client'));

/** The server as one file, and the app; neither waits for the other. A test run may need less than both. */
export async function build(needs = new Set(['server', 'client'])) {
  const builds = [];
  if (needs.has('server')) builds.push(buildServer().then(() => buildPart('bundle')));
  if (needs.has('client')) builds.push(buildClient());
  else if (needs.has('types')) builds.push(generateTypes());
  const failed = (await Promise.allSettled(builds)).find((result) => result.status === 'rejected');
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
