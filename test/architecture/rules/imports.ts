import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { isTest, root, type SourceFile } from '../../support/repository.js';

/** The features in their order, which `app/features.ts` lists: a feature may use what stands before it. */
export const featureOrder = listed(readFileSync(join(root, 'server/src/app/features.ts'), 'utf8'));

function listed(text: string): string[] {
  const [, list = ''] = /export const features[^=]*= \[([^\]]*)\]/.exec(text) ?? [];
  return list.match(/\w+/g) ?? [];
}

/** What a feature shows to the features after it; resolvers, loaders and state tables stay its own. */
const shared = /\.(entity|types|input|policy|service|rules|check|events)\.js$/;

interface Import {
  from: string;
  /** The path from the top of the repository for a relative import, else the package's name. */
  to: string;
}

/** One sentence for every import that goes against the one way, or none. */
export function importProblems(files: readonly SourceFile[]): string[] {
  return files
    .filter((file) => !isTest(file.path))
    .flatMap((file) => importsOf(file))
    .flatMap((it) => {
      const why = it.from.startsWith('server/') ? serverProblem(it) : clientProblem(it);
      return why ? [`${it.from} imports ${it.to}: ${why}`] : [];
    });
}

function importsOf({ path, text: whole }: SourceFile, onlyValues = false): Import[] {
  const text = onlyValues ? whole.replace(/^(?:import|export) type [^;]*;/gm, '') : whole;
  const specifiers = text.matchAll(/(?:\bfrom\s+|\bimport\s+|\bimport\(\s*)'([^']+)'/g);
  return [...specifiers].map(([, specifier = '']) => ({
    from: path,
    to: specifier.startsWith('.') ? posix.join(posix.dirname(path), specifier) : specifier,
  }));
}

const serverLayers = ['core', 'platform', 'features', 'http', 'seed', 'app', 'main'];

function serverProblem({ from, to }: Import): string | undefined {
  if (!to.includes('/src/'))
    return to.startsWith('client/') ? 'the halves share nothing but the SDL and locales' : undefined;
  if (!to.startsWith('server/')) return 'the halves share nothing but the SDL and locales';
  const [mine, theirs] = [from, to].map((path) => path.split('/')[2]?.replace(/\.(ts|js)$/, '') ?? '');
  if (!serverLayers.includes(mine) || !serverLayers.includes(theirs))
    return `only ${serverLayers.join(', ')} exist here`;
  if (serverLayers.indexOf(theirs) > serverLayers.indexOf(mine))
    return 'imports go main → app → http → features → platform → core';
  if (mine === 'features' && theirs === 'features') return featureProblem(from, to);
  return undefined;
}

function featureProblem(from: string, to: string): string | undefined {
  const [mine = '', theirs = ''] = [from, to].map((path) => path.split('/')[3] ?? '');
  if (mine === theirs) return undefined;
  const unknown = [mine, theirs].find((feature) => !featureOrder.includes(feature));
  if (unknown) return `${unknown} has no place in the order of features yet`;
  if (featureOrder.indexOf(theirs) > featureOrder.indexOf(mine)) return `${theirs} stands after ${mine}`;
  if (!shared.test(to)) return 'a resolver, loader or table of states is not for other features';
  return undefined;
}

const clientLayers: Record<string, readonly string[]> = {
  main: ['main', 'app', 'features', 'ui', 'core', 'generated'],
  app: ['app', 'features', 'ui', 'core', 'generated'],
  features: ['features', 'ui', 'core', 'generated'],
  ui: ['ui', 'core'],
  core: ['core', 'generated'],
  // A page of its own that shares nothing with the app.
  graphiql: ['graphiql'],
};

function clientProblem({ from, to }: Import): string | undefined {
  if (to.startsWith('server/') || to.startsWith('@kundpost/')) return 'the client never imports the server';
  if (!to.startsWith('client/src/')) return undefined;
  const [mine, theirs] = [from, to].map((path) => path.split('/')[2]?.replace(/\.tsx?$/, '') ?? '');
  if (!clientLayers[mine]) return `only ${Object.keys(clientLayers).join(', ')} exist here`;
  if (!clientLayers[mine].includes(theirs)) return 'imports go main → app → features → ui, core';
  return mine === 'features' && theirs === 'features' ? clientFeatureProblem(from, to) : undefined;
}

/** The features of the client in their order, which is another one: the page of a customer shows what belongs to it. */
export const clientFeatureOrder = ['auth', 'resellers', 'audit', 'agreements', 'subscriptions', 'customers', 'orders'];

function clientFeatureProblem(from: string, to: string): string | undefined {
  const [mine = '', theirs = ''] = [from, to].map((path) => path.split('/')[3] ?? '');
  const unknown = [mine, theirs].find((feature) => !clientFeatureOrder.includes(feature));
  if (unknown) return `${unknown} has no place in the order of features yet`;
  return clientFeatureOrder.indexOf(theirs) > clientFeatureOrder.indexOf(mine)
    ? `${theirs} stands after ${mine}`
    : undefined;
}

/** One sentence for every circle of files that import each other. An `import type` does not count, because it is gone at run time. */
export function circleProblems(files: readonly SourceFile[]): string[] {
  const known = new Map(files.filter(({ path }) => !isTest(path)).map((file) => [stem(file.path), file]));
  const links = new Map([...known].map(([name, file]) => [name, importsOf(file, true).map(({ to }) => stem(to))]));
  const done = new Set<string>();
  const problems: string[] = [];
  const visit = (name: string, trail: readonly string[]) => {
    const begins = trail.indexOf(name);
    if (begins >= 0) problems.push([...trail.slice(begins), name].join(' → '));
    if (begins >= 0 || done.has(name)) return;
    for (const next of links.get(name) ?? []) if (known.has(next)) visit(next, [...trail, name]);
    done.add(name);
  };
  for (const name of known.keys()) visit(name, []);
  return problems;
}

const stem = (path: string) => path.replace(/\.(js|tsx?)$/, '');
