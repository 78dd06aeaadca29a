import type { SourceFile } from '../../support/repository.js';

interface Ban {
  where: RegExp;
  what: RegExp;
  instead: string;
}

const code = /\.(tsx?|mjs)$/;
const bans: Ban[] = [
  {
    where: code,
    what: /[:<|]\s*any\s*[>,;)|=[\]]|,\s*any\s*>|:\s*any$|\bas any\b(?=\s*[;,)\]}.[]|$)/,
    instead: 'name the type, or unknown',
  },
  {
    where: code,
    what: /^(?!\s*(\/\/|\/?\*)).*(?<!\p{L})as [A-Z]\w*(<|\[|;|\)|,|\.)/u,
    instead: 'narrow with a check instead of a cast',
  },
  { where: code, what: /@ts-(ignore|expect-error|nocheck)/, instead: 'make it compile' },
  { where: code, what: /\b(test|it|describe)\.(skip|only|todo|fixme)\b/, instead: 'every test runs, always' },
  { where: code, what: /\beslint-disable\b/, instead: 'the linter here is Biome' },
  {
    where: /^server\/src\/.*\.ts$/,
    what: /\bOFFSET\b|\.(skip|offset)\(|\bskip:/,
    instead: 'page by cursor (core/page)',
  },
  {
    where: /^(server|test)\/.*\.ts$/,
    what: /(from|import\(?)\s*'graphql\//,
    instead: 'graphql’s own folders may change with every version: import from graphql',
  },
  {
    where: /./,
    what: /registry\.npm(js|mirror)|npm\.pkg\.github|verdaccio/,
    instead: 'no registry is named: the user’s npm knows it',
  },
  { where: /./, what: /(^|[\s'"`(=])\/(work|root|home)\/\w/, instead: 'paths start at the repository' },
];

/** One sentence for every line that says what is not said here. */
export function forbiddenProblems(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, text }) => {
    const applicable = bans.filter((ban) => ban.where.test(path));
    return text.split('\n').flatMap((line, index) => {
      const hits = applicable.filter((ban) => ban.what.test(line));
      return hits.map((ban) => `${path}:${index + 1} ${line.trim()} — ${ban.instead}`);
    });
  });
}
