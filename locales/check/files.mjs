// Reads the locale files. Everything else in this folder works on what these functions return.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @typedef {{ language: string, namespace: string, texts: Record<string, string> }} LocaleFile Texts by dotted key. */
/**
 * @typedef {object} Term
 * @property {Record<string, string>} words The word of each language.
 * @property {Record<string, string[]>} also Right in other places, such as another gender.
 * @property {Record<string, string[]>} avoid Beginnings of words that are wrong everywhere.
 * @property {string} [note] Why this word, and which trap it avoids: for people, not for the check.
 */
/** @typedef {{ file: string, key: string, wrong: string, todo: string }} Problem What a translator is told. */

export const source = 'en';
export const languages = ['en', 'sv', 'nl', 'zh', 'pl', 'hu'];

const folder = join(dirname(fileURLToPath(import.meta.url)), '..');

/** @returns {LocaleFile[]} Every file of every language. */
export function readLocales() {
  const begun = languages.filter((language) => existsSync(join(folder, language)));
  return begun.flatMap((language) => {
    const names = readdirSync(join(folder, language)).filter((name) => name.endsWith('.json'));
    return names.map((name) => ({
      language,
      namespace: name.slice(0, -'.json'.length),
      texts: flatten(readJson(`${language}/${name}`)),
    }));
  });
}

/** @returns {Term[]} The agreed words of locales/glossary.json. */
export function readGlossary() {
  return Object.values(readJson('glossary.json')).map(({ also = {}, avoid = {}, note, ...words }) => ({
    words,
    also,
    avoid,
    note,
  }));
}

/** @param {string} path */
export function readJson(path) {
  return JSON.parse(readFileSync(join(folder, path), 'utf8'));
}

/**
 * @param {object} node
 * @returns {Record<string, string>}
 */
export function flatten(node, prefix = '') {
  return Object.fromEntries(
    Object.entries(node).flatMap(([key, value]) =>
      typeof value === 'string' ? [[prefix + key, value]] : Object.entries(flatten(value, `${prefix}${key}.`)),
    ),
  );
}

const pluralSuffix = /_(zero|one|two|few|many|other)$/;

/** The key as the code asks for it, without the suffix of a plural form. @param {string} key */
export const baseOf = (key) => key.replace(pluralSuffix, '');

/** The plural form a key is for, if it is for one. @param {string} key */
export const formOf = (key) => pluralSuffix.exec(key)?.[1];

/**
 * The English text a translation is measured by: the same key, or for a plural form that English lacks its `_other`.
 * @param {LocaleFile | undefined} english
 * @param {string} key
 */
export function englishOf(english, key) {
  return english?.texts[key] ?? (formOf(key) && english?.texts[`${baseOf(key)}_other`]);
}

/**
 * @param {readonly LocaleFile[]} files
 * @param {string} language
 * @param {string} namespace
 */
export function find(files, language, namespace) {
  return files.find((file) => file.language === language && file.namespace === namespace);
}

/** @param {{ language: string, namespace: string }} file */
export const pathOf = ({ language, namespace }) => `locales/${language}/${namespace}.json`;

/**
 * Every translated text beside the English one it translates.
 * @param {readonly LocaleFile[]} files
 */
export function translations(files) {
  return files
    .filter((file) => file.language !== source)
    .flatMap((file) => {
      const english = find(files, source, file.namespace);
      return Object.entries(file.texts).flatMap(([key, text]) => {
        const original = englishOf(english, key);
        return original === undefined ? [] : [{ file: pathOf(file), language: file.language, key, text, original }];
      });
    });
}
