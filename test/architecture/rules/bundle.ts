/** A file of the built client, as Vite's manifest has it. */
export interface Chunk {
  file: string;
  imports?: readonly string[];
  css?: readonly string[];
}
export type Manifest = Readonly<Record<string, Chunk>>;
export type SizeOf = (file: string) => number;

/** What is loaded at once; the keys of the pages and languages come on top of the entry. */
const entry = 'index.html';

/**
 * One sentence for every part of the client that weighs more than its budget, or so much less that the budget guards nothing.
 * Sizes are bytes; a part is a key of the manifest, and `largest file` whichever one is.
 */
export function bundleProblems(
  manifest: Manifest,
  sizeOf: SizeOf,
  budgets: Readonly<Record<string, number>>,
): string[] {
  const atOnce = filesOf(manifest, entry);
  const parts = Object.keys(manifest).filter(
    (key) => key === entry || /^(src\/.*Page\.tsx|virtual:words\/\w+)$/.test(key),
  );
  const loads = parts.map((part) => {
    const files = filesOf(manifest, part);
    return { part, files: part === entry ? files : files.filter((file) => !atOnce.includes(file)) };
  });
  const all = [...new Set(loads.flatMap(({ files }) => files))].sort((a, b) => sizeOf(b) - sizeOf(a));
  return [...loads, { part: 'largest file', files: all.slice(0, 1) }].flatMap(({ part, files }) => {
    const budget = budgets[part];
    const size = files.reduce((sum, file) => sum + sizeOf(file), 0);
    if (!budget) return [`${part} has no budget yet: it weighs ${size} bytes`];
    if (size > budget)
      return [`${part} weighs ${size} bytes, ${size - budget} more than its budget: ${heaviest(files, sizeOf)}`];
    if (size < budget * 0.9)
      return [`${part} weighs only ${size} bytes: lower its budget of ${budget}, so that it guards that`];
    return [];
  });
}

/** A chunk, what it imports, and the style sheets of both. */
function filesOf(manifest: Manifest, key: string): string[] {
  const keys = new Set([key]);
  for (const one of keys) for (const imported of manifest[one]?.imports ?? []) keys.add(imported);
  const chunks = [...keys].flatMap((one) => manifest[one] ?? []);
  return [...new Set(chunks.flatMap(({ file, css = [] }) => [file, ...css]))];
}

function heaviest(files: readonly string[], sizeOf: SizeOf): string {
  const sorted = [...files].sort((a, b) => sizeOf(b) - sizeOf(a));
  return sorted
    .slice(0, 5)
    .map((file) => `${file} ${sizeOf(file)}`)
    .join(', ');
}
