import { readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin, type Rolldown } from 'vite';
import { languages, ownLanguageName } from './src/core/languages.ts';

const { PORT = '4000', CLIENT_PORT = '5173' } = process.env;
const api = { target: `http://127.0.0.1:${PORT}` };

const locales = join(import.meta.dirname, '../locales');

// The words of a language are one file, not one per namespace: a page waits for them once. `virtual:words/sv` is
// everything in locales/sv but what the server says itself, in the language of the request.
const words: Plugin = {
  name: 'words',
  resolveId: (id) => (id.startsWith('virtual:words/') ? `\0${id}` : null),
  load(id) {
    const [, language] = id.match(/^\0virtual:words\/([a-z]+)$/) ?? [];
    if (!language) return null;
    const names = readdirSync(join(locales, language)).map((file) => basename(file, '.json'));
    const said = names.filter(
      (name) => !['addresses', 'audit', 'countries', 'errors', 'failures', 'input'].includes(name),
    );
    const imports = said.map(
      (name) => `import ${name} from ${JSON.stringify(join(locales, language, `${name}.json`))};`,
    );
    return `${imports.join('\n')}\nexport default { ${said.join(', ')} };`;
  },
};

// An edited locale file shows in the open page without a reload: the client swaps that one bundle (core/i18n.ts).
const localeReload: Plugin = {
  name: 'locale-reload',
  async handleHotUpdate({ file, server, read }) {
    const [, language, namespace] = file.match(/\/locales\/([a-z]+)\/([a-z]+)\.json$/) ?? [];
    if (!language || !namespace) return;
    server.ws.send('locale:changed', { language, namespace, bundle: JSON.parse(await read()) });
    return [];
  },
};

// GraphiQL's style sheet carries 350 kB of fonts as data:, which the CSP would refuse anyway.
const withoutInlinedFonts: Plugin = {
  name: 'without-inlined-fonts',
  enforce: 'pre',
  transform(code, id) {
    if (!id.endsWith('/graphiql/dist/style.css')) return null;
    return code.replace(/@font-face\s*\{[^}]*\}/g, '');
  },
};

// Compressed once and for all: the server only picks the file (server/src/http/client-files.ts). The last twelfth of brotli's gain
// takes fifteen times as long, and is for the app; what only GraphiQL loads does without.
const compressed: Plugin = {
  name: 'compressed',
  apply: 'build',
  async writeBundle({ dir = '' }, bundle) {
    const app = loadedBy('index.html', bundle);
    const files = Object.values(bundle).filter(({ fileName }) => /\.(js|css)$/.test(fileName));
    await Promise.all(
      files.map(async (file) => {
        const content = file.type === 'chunk' ? file.code : file.source;
        const path = join(dir, file.fileName);
        const quality = app.has(file.fileName) ? 11 : 9;
        const params = { [constants.BROTLI_PARAM_QUALITY]: quality };
        await writeFile(`${path}.br`, await promisify(brotliCompress)(content, { params }));
        await writeFile(`${path}.gz`, await promisify(gzip)(content, { level: 9 }));
      }),
    );
  },
};

/** The files that a page loads, at once or later. */
function loadedBy(page: string, bundle: Rolldown.OutputBundle): Set<string> {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const files = new Set(chunks.filter((it) => it.facadeModuleId?.endsWith(`/client/${page}`)).map((it) => it.fileName));
  for (const name of files) {
    const chunk = chunks.find((it) => it.fileName === name);
    const styles = chunk?.viteMetadata?.importedCss ?? [];
    for (const next of [...(chunk?.imports ?? []), ...(chunk?.dynamicImports ?? []), ...styles]) files.add(next);
  }
  return files;
}

interface Graph {
  getModuleInfo(id: string): { importedIds: string[]; dynamicallyImportedIds: string[] } | null;
}

let graphiql: Set<string> | undefined;

// What GraphiQL stands on too must not load the app with it, and the two entries keep their own files.
function isOnlyInApp(id: string, graph: Graph): boolean {
  graphiql ??= below('graphiql.html', graph);
  return !graphiql.has(id) && !/\/client\/(index\.html|src\/main\.tsx)$/.test(id);
}

function partOf(id: string): string {
  if (/\/node_modules\/(@fluentui|@griffel|tabster|keyborg)\//.test(id)) return 'fluent';
  return id.includes('/node_modules/') ? 'packages' : 'app';
}

/** A module and everything it stands on. */
function below(path: string, graph: Graph): Set<string> {
  const found = new Set([join(import.meta.dirname, path)]);
  for (const id of found) {
    const { importedIds = [], dynamicallyImportedIds = [] } = graph.getModuleInfo(id) ?? {};
    for (const next of [...importedIds, ...dynamicallyImportedIds]) found.add(next);
  }
  return found;
}

export default defineConfig({
  plugins: [react(), words, localeReload, withoutInlinedFonts, compressed],
  // The browser would load the data of six languages to say their six names.
  define: { 'import.meta.env.OWN_NAMES': Object.fromEntries(languages.map((it) => [it, ownLanguageName(it)])) },
  server: {
    host: '127.0.0.1',
    port: Number(CLIENT_PORT),
    strictPort: true,
    fs: { allow: ['..'] },
    proxy: { '/graphql': api, '/schema.graphql': api },
  },
  build: {
    // The CSP allows data: for pictures only, so nothing else may be inlined.
    assetsInlineLimit: 0,
    // For the budgets in test/architecture/bundle.test.ts: which file is which page.
    manifest: true,
    // Every browser of the last years preloads modules by itself.
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      input: ['index.html', 'graphiql.html'],
      // A package's note to the React compiler, which is not used here.
      onLog: (level, log, report) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && report(level, log),
      output: {
        // What every page needs at once comes in four files instead of twenty, which would wait for each other's connections.
        // In one it would be worse again: files are compiled beside each other, and one of all took a tenth longer.
        codeSplitting: {
          groups: [
            { name: 'react', test: /\/node_modules\/(react|react-dom|scheduler|use-sync-external-store)\// },
            {
              name: (id, graph) => (isOnlyInApp(id, graph) ? partOf(id) : null),
              debugName: 'app',
              tags: ['$initial'],
              includeDependenciesRecursively: false,
            },
          ],
        },
      },
    },
  },
});
