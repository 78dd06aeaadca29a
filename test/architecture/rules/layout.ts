/** What stands at the top of the repository. Dotfiles are settings of tools and may come and go. */
const topLevel =
  /^(server|client|schema|locales|test|\..+|package\.json|CONTRIBUTING\.md|pnpm-(lock|workspace)\.yaml|tsconfig\.json|README\.md)$/;

// A file of a feature says by its name what it is; a new kind is a decision, so it is written here.
const kebab = '[a-z0-9]+(-[a-z0-9]+)*';
const featureKinds = [
  'feature',
  'entity',
  'events',
  'jobs',
  'input',
  'types',
  'policy',
  'service',
  'resolver',
  'loader',
  'states',
  'rules',
  'check',
  'data',
  'prices',
];
const serverFeatureFile = new RegExp(`^${kebab}(\\.${kebab})?(\\.(${featureKinds.join('|')})(\\.test)?|\\.test)\\.ts$`);
const clientFeatureFile = /^([A-Z]\w+(\.test)?\.tsx|[A-Z]\w+\.graphql|[a-z]\w+(\.test)?\.tsx?|[a-z]\w+\.graphql)$/;

/** A page of many parts may have one folder of its own, such as customers/add. */
const pageFolder = /^[a-z]+\//;

/** A check of many rules keeps them in files beside it that carry its name: registration-id.check.ts, registration-id.own.ts. */
function isPartOfCheck(path: string, paths: readonly string[]): boolean {
  const [check] = /^.+\/[a-z-]+(?=\.[a-z-]+\.ts$)/.exec(path) ?? [];
  return paths.includes(`${check}.check.ts`);
}

/** One sentence for every path that is not where, or not named as, the layout says. */
export function layoutProblems(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    const [top = ''] = path.split('/');
    if (!topLevel.test(top)) return [`${path}: nothing but the five folders and the named files stands at the top`];
    const [, feature, file = ''] = /^(?:server|client)\/src\/features\/([^/]+)\/(.+)$/.exec(path) ?? [];
    if (!feature) return [];
    if (!new RegExp(`^${kebab}$`).test(feature)) return [`${path}: a feature is a lower-case noun`];
    const rightKind = path.startsWith('server/')
      ? serverFeatureFile.test(file) || isPartOfCheck(path, paths)
      : clientFeatureFile.test(file.replace(pageFolder, ''));
    return rightKind ? [] : [`${path}: not one of the closed kinds of files a feature has`];
  });
}
