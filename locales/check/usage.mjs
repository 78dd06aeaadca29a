// Whether the code asks for texts that exist, and every text is asked for somewhere.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { baseOf, pathOf, source } from './files.mjs';

/** @typedef {import('./files.mjs').LocaleFile} LocaleFile */
/** @typedef {import('./files.mjs').Problem} Problem */
/** @typedef {{ path: string, text: string }} SourceFile */

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** @returns {SourceFile[]} The sources of server and client, without tests and generated files. */
export function readSources() {
  return ['server/src', 'client/src'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true })
      .map((name) => `${folder}/${name}`)
      .filter((path) => /\.tsx?$/.test(path) && !/\.test\.|\.d\.ts$|\/generated\//.test(path))
      .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') })),
  );
}

/**
 * @param {readonly LocaleFile[]} files
 * @param {readonly SourceFile[]} sources
 * @returns {Problem[]}
 */
export function usageProblems(files, sources) {
  const english = files.filter((file) => file.language === source);
  const known = new Set(
    english.flatMap((file) => Object.keys(file.texts).map((key) => `${file.namespace}:${baseOf(key)}`)),
  );
  const namespaces = new Set(english.map((file) => file.namespace));
  /** @type {Set<string>} */
  const used = new Set();
  const problems = sources.flatMap((file) => {
    const asked = keysAskedFor(file, namespaces);
    for (const key of [...asked.certain, ...asked.possible]) used.add(key);
    const matched = asked.prefixes.map((prefix) => ({
      prefix,
      keys: [...known].filter((key) => key.startsWith(prefix)),
    }));
    for (const key of matched.flatMap(({ keys }) => keys)) used.add(key);
    const missing = asked.certain.filter((key) => !known.has(key));
    const empty = matched.filter(({ keys }) => keys.length === 0).map(({ prefix }) => `${prefix}…`);
    return [...new Set([...missing, ...empty])].map((key) => ({
      file: file.path,
      key,
      wrong: 'The code asks for a text that does not exist.',
      todo: `Add it to ${pathOf({ language: source, namespace: key.split(':')[0] ?? '' })}, or mend the key.`,
    }));
  });
  const unused = [...known].filter((key) => !used.has(key));
  return [
    ...problems,
    ...unused.map((key) => {
      const [namespace = '', name = ''] = key.split(':');
      const todo = 'Delete it in every language, or use it.';
      return { file: pathOf({ language: source, namespace }), key: name, wrong: 'No code asks for this text.', todo };
    }),
  ];
}

/**
 * `certain` keys must exist. `possible` ones are strings that happen to read like a key: they count as use, not as a promise.
 * `prefixes` come from template strings, such as roles:${role}.
 * @param {SourceFile} file
 * @param {ReadonlySet<string>} namespaces
 */
function keysAskedFor({ path, text }, namespaces) {
  const onServer = path.startsWith('server/');
  const own = /\buseTranslation\(\s*\[?\s*'(\w+)'/.exec(text)?.[1] ?? 'common';
  /** @type {string[]} */
  const certain = [];
  /** @type {string[]} */
  const possible = [];
  /** @type {string[]} */
  const prefixes = [];

  for (const [, literal = ''] of text.matchAll(/['"`]([\w.:]+)['"`]/g)) {
    const [namespace = '', rest] = literal.split(':');
    if (rest && namespaces.has(namespace)) certain.push(literal);
    else if (onServer) possible.push(`errors:${literal}`, `audit:${literal}`);
    else possible.push(`${own}:${literal}`);
  }
  for (const [, prefix = ''] of text.matchAll(/`(\w+:[\w.]*)\$\{/g)) {
    if (namespaces.has(prefix.split(':')[0] ?? '')) prefixes.push(prefix);
  }
  if (onServer) {
    // A code that is thrown is a key of errors.json: problems.add('noun.code', …), Refused.because(…), { code: 'noun.code' }.
    const thrown = /(?:\.(?:add|warn|because)\(\s*|\bcode:\s*)(['`])([a-z]\w*\.[\w.]*)(\1|\$\{)/g;
    for (const [, , code = '', end] of text.matchAll(thrown)) {
      if (end === '${') prefixes.push(`errors:${code}`);
      else certain.push(`errors:${code}`);
    }
  } else {
    for (const [, , key = '', end] of text.matchAll(/\b(?:t\(\s*|i18nKey=\{?)(['"`])([a-zA-Z][\w.]*)(\1|\$\{)/g)) {
      if (end === '${') prefixes.push(`${own}:${key}`);
      else certain.push(`${own}:${key}`);
    }
  }
  return { certain, possible, prefixes };
}
