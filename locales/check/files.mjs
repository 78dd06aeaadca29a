// Reads the locale files. Everything else in this folder works on what these functions return.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readTexts } from './read.mjs';

/** @typedef {import('./read.mjs').Place} Place */
/**
 * @typedef {object} LocaleFile
 * @property {string} language
 * @property {string} namespace
 * @property {Record<string, string>} texts By dotted key.
 * @property {Record<string, Place>} [places] Where each of them stands.
 * @property {boolean} [isBroken] Something in it cannot be read, so that texts may be missing here and not in the file.
 */
/**
 * @typedef {object} Term
 * @property {Record<string, string>} words The word of each language.
 * @property {Record<string, string[]>} also Right in other places, such as another gender.
 * @property {Record<string, string[]>} avoid Beginnings of words that are wrong everywhere.
 * @property {string} [note] Why this word, and which trap it avoids: for people, not for the check.
 */
/**
 * @typedef {object} Problem What a translator is told.
 * @property {string} file
 * @property {string} key
 * @property {string} wrong
 * @property {string} todo
 * @property {number} [line]
 * @property {number} [column]
 */

export const source = 'en';
export const languages = ['en', 'sv', 'nl', 'zh', 'pl', 'hu'];

export const localesFolder = join(dirname(fileURLToPath(import.meta.url)), '..');

/**
 * Every file of every language, each read apart: what is wrong with one hides nothing in another.
 * @returns {{ files: LocaleFile[], problems: Problem[] }}
 */
export function readLocales(folder = localesFolder) {
  /** @type {Problem[]} */
  const problems = [];
  const begun = languages.filter((language) => existsSync(join(folder, language)));
  const files = begun.flatMap((language) =>
    namesIn(folder, language).map((name) => {
      const file = { language, namespace: name.slice(0, -'.json'.length) };
      const { texts, places, faults } = readTexts(readFileSync(join(folder, language, name)));
      problems.push(...faults.map((fault) => ({ file: pathOf(file), ...fault })));
      return { ...file, texts, places, isBroken: faults.length > 0 };
    }),
  );
  return { files, problems: [...problems, ...strangers(folder)] };
}

/** @param {string} folder @param {string} language */
function namesIn(folder, language) {
  return readdirSync(join(folder, language))
    .filter((name) => name.endsWith('.json'))
    .sort();
}

/** Folders and files that no check looks at. @param {string} folder @returns {Problem[]} */
function strangers(folder) {
  const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const unknown = folders.filter(({ name }) => ![...languages, 'check', 'node_modules'].includes(name));
  const within = languages.filter((language) => folders.some(({ name }) => name === language));
  return [
    ...unknown.map(({ name }) => ({
      file: `locales/${name}`,
      key: '-',
      wrong: 'This folder is no language that is checked.',
      todo: `Add ${name} where locales/README.md says, or delete the folder.`,
    })),
    ...within.flatMap((language) =>
      readdirSync(join(folder, language))
        .filter((name) => !name.endsWith('.json'))
        .map((name) => ({
          file: `locales/${language}/${name}`,
          key: '-',
          wrong: 'This is no locale file.',
          todo: 'Its name ends with .json, or it does not belong here.',
        })),
    ),
  ];
}

/** @returns {Term[]} The agreed words of locales/glossary.json. */
export function readGlossary(folder = localesFolder) {
  return Object.values(readJson('glossary.json', folder)).map(({ also = {}, avoid = {}, note, ...words }) => ({
    words,
    also,
    avoid,
    note,
  }));
}

/** @param {string} path */
export function readJson(path, folder = localesFolder) {
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
