import type { SourceFile } from '../../support/repository.js';

/** Nothing that a later change could alter: what a migration needs of the server's code is copied into a file beside it. */
const frozen = /^(typeorm|node:[a-z_/]+|\.\/[a-z0-9-]+\.js)$/;

/** The first migrations, which are not to be edited, change tables by SQL of their own. */
const lastByHand = 1765000000000;
const byHand =
  /\b(ALTER|CREATE|DROP|RENAME)\s+(UNIQUE\s+)?(TABLE|INDEX|COLUMN)\b|\brunner\.(add|change|create|drop|rename)\w*\(/;

/** One sentence for every import of a migration that can change, and every change of a table that is not made by a helper. */
export function migrationProblems(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, text }) => {
    const imports = [...text.matchAll(/(?:\bfrom\s+|\bimport\s+|\bimport\(\s*)['"`]([^'"`]+)/g)].map(
      ([, to = '']) => to,
    );
    const live = imports.filter((to) => !frozen.test(to));
    const [, number = ''] = /\/(\d{13})-[a-z0-9-]+\.ts$/.exec(path) ?? [];
    const [change] = Number(number) > lastByHand ? (byHand.exec(text) ?? []) : [];
    return [
      ...live.map((to) => `${path} imports ${to}: copy what it needs into a file beside it that never changes`),
      ...(change ? [`${path} says "${change}": the helpers of changes.ts can be run again after a kill`] : []),
    ];
  });
}
