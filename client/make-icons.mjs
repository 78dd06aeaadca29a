// Makes `icons/index.js` and `icons/index.d.ts`: the icons that the app and Fluent UI import, taken from @fluentui/react-icons, which has 47 000
// files for 5 000 icons and is therefore not installed. Run it after a new icon is imported or Fluent UI is updated:
// `node client/make-icons.mjs`. Everything imports the package by its name; pnpm-workspace.yaml puts the folder in its place.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'client/icons');
const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

/** Helpers that have types of their own. */
const helpers = {
  bundleIcon: '(filled: FluentIcon, regular: FluentIcon) => FluentIcon',
  IconDirectionContextProvider: "import('react').Provider<{ textDirection?: 'ltr' | 'rtl' }>",
  useIconContext: "() => { textDirection?: 'ltr' | 'rtl' }",
  iconFilledClassName: 'string',
  iconRegularClassName: 'string',
};

/** The names that these sources import from the package. */
function importedNames(files) {
  const imports = new RegExp(`import \\{([^}]*)\\} from ['"]${name}(?:/lib/providers)?['"]`, 'g');
  const lists = files.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(imports)].map(([, list]) => list));
  return lists.flatMap((list) => list.split(',').map((it) => it.trim().split(' as ')[0])).filter(Boolean);
}

const filesUnder = (path, ending) =>
  readdirSync(path, { recursive: true })
    .filter((file) => ending.test(file))
    .map((file) => join(path, file));

// Beside react-components lie, in pnpm's folder, all the packages it stands on.
const fluent = join(realpathSync(join(root, 'client/node_modules/@fluentui/react-components')), '..');
const packages = readdirSync(fluent).filter((it) => it !== 'react-icons');
const files = [
  ...filesUnder(join(root, 'client/src'), /\.tsx?$/),
  ...packages.flatMap((it) => filesUnder(join(fluent, it, 'lib'), /\.js$/)),
];
const names = [...new Set([...importedNames(files), ...Object.keys(helpers)])].sort();

const scratch = mkdtempSync(join(tmpdir(), 'icons-'));
try {
  execFileSync('npm', ['pack', '--silent', `${name}@${version}`], { cwd: scratch });
  execFileSync('tar', ['-xzf', readdirSync(scratch)[0]], { cwd: scratch });
  const original = join(scratch, 'package/lib/index.js');
  const entry = join(scratch, 'entry.js');
  writeFileSync(entry, `export { ${names.join(', ')} } from ${JSON.stringify(original)};\n`);
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      lib: { entry, formats: ['es'], fileName: () => 'index.js' },
      outDir: join(scratch, 'made'),
      minify: false,
      rolldownOptions: { external: [/^react/, '@griffel/react', 'tslib'], onLog: () => {} },
    },
  });
  const made = readFileSync(join(scratch, 'made/index.js'), 'utf8').replace(/^\/\/ .*\n/gm, '');
  writeFileSync(
    join(folder, 'index.js'),
    `// Copyright (c) Microsoft Corporation. MIT License (LICENSE). Made by ../make-icons.mjs.\n${made}`,
  );
  writeFileSync(join(folder, 'index.d.ts'), types());
} finally {
  rmSync(scratch, { recursive: true });
}
console.log(`${names.length} names of ${name} ${version}`);

function types() {
  const lines = names.map((it) => `export declare const ${it}: ${helpers[it] ?? 'FluentIcon'};`);
  return `// Made by ../make-icons.mjs.
import type { FC, RefAttributes, SVGAttributes } from 'react';

export type FluentIconsProps = SVGAttributes<SVGElement> &
  RefAttributes<SVGSVGElement> & { primaryFill?: string; title?: string; filled?: boolean; fontSize?: string | number };
export type FluentIcon = FC<FluentIconsProps>;

${lines.join('\n')}
`;
}
