import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const api = { target: 'http://127.0.0.1:4000' };

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

// An edited query has its types (and its new fields on the page) at once.
const documentReload: Plugin = {
  name: 'document-reload',
  configureServer: ({ watcher }) => void watcher.add(join(import.meta.dirname, '../schema/schema.graphql')),
  handleHotUpdate({ file }) {
    if (!file.endsWith('.graphql')) return;
    spawnSync(process.execPath, [join(import.meta.dirname, '../schema/codegen.mjs')], { stdio: 'inherit' });
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

export default defineConfig({
  plugins: [react(), localeReload, documentReload, withoutInlinedFonts],
  server: {
    host: '127.0.0.1',
    port: 5173,
    strictPort: true,
    fs: { allow: ['..'] },
    proxy: { '/graphql': api, '/schema.graphql': api },
  },
  build: {
    // The CSP allows data: for pictures only, so nothing else may be inlined.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      input: ['index.html', 'graphiql.html'],
      // A package's note to the React compiler, which is not used here.
      onLog: (level, log, report) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && report(level, log),
      output: {
        codeSplitting: {
          // One file per language instead of one per namespace: a page never waits for its words.
          groups: [{ name: (id) => id.match(/\/locales\/([a-z]+)\/[a-z]+\.json$/)?.[1], test: /\/locales\/[a-z]+\// }],
        },
      },
    },
  },
});
