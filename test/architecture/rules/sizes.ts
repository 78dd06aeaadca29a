import type { SourceFile } from '../../support/repository.js';

interface Wall {
  kind: RegExp;
  lines: number;
}

// The first that fits counts. These are walls, not goals: a file that reaches one is split by verb.
const walls: Wall[] = [
  { kind: /\.test\.tsx?$/, lines: 300 },
  { kind: /\.resolver\.ts$/, lines: 160 },
  { kind: /\.tsx$/, lines: 200 },
  { kind: /\.(ts|mjs)$/, lines: 300 },
];
const keysInLocaleFile = 120;

/** One sentence for every file that is longer than its kind may be. */
export function sizeProblems(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, text }) => {
    // A released migration is never touched again, so it is not split either.
    if (path.includes('/migrations/')) return [];
    const wall = walls.find((it) => it.kind.test(path));
    const lines = text.trimEnd().split('\n').length;
    return wall && lines > wall.lines ? [`${path} has ${lines} lines; split it at ${wall.lines}`] : [];
  });
}

export function localeSizeProblems(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, text }) => {
    const keys = countTexts(JSON.parse(text));
    return keys > keysInLocaleFile ? [`${path} has ${keys} keys; split it at ${keysInLocaleFile}`] : [];
  });
}

/** The plural forms of one text count once: Polish has four of them and is not to be punished for it. */
function countTexts(node: object): number {
  const texts = new Set<string>();
  let below = 0;
  for (const [key, value] of Object.entries(node)) {
    if (typeof value === 'string') texts.add(key.replace(/_(zero|one|two|few|many|other)$/, ''));
    else below += countTexts(value);
  }
  return texts.size + below;
}
