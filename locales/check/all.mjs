import { alikeProblems, orderProblems } from './alike.mjs';
import {
  baseOf,
  englishOf,
  find,
  languages,
  localesFolder,
  pathOf,
  readGlossary,
  readJson,
  readLocales,
  source,
} from './files.mjs';
import { formatProblems } from './formats.mjs';
import { fileProblems, keyNameProblems, keyProblems, placeholderProblems, pluralProblems } from './shape.mjs';
import { invisible, numberOf, signProblems } from './signs.mjs';
import { styleProblems, untranslatedProblems } from './style.mjs';
import { avoidProblems, termProblems } from './terms.mjs';
import { readSources, usageProblems } from './usage.mjs';
import { copiedProblems, wordProblems } from './words.mjs';

/** @typedef {import('./files.mjs').LocaleFile} LocaleFile */
/** @typedef {import('./files.mjs').Problem} Problem */
/** @typedef {Problem & { language?: string, english?: string, text?: string }} Told A problem with what stands there. */

/**
 * Every check by the sentence it holds, each with what it found in the locale files as they are.
 * @param {{ folder?: string, sources?: import('./usage.mjs').SourceFile[] }} [where] Without sources nothing is said of their keys.
 * @returns {Record<string, Told[]>}
 */
export function runChecks({ folder = localesFolder, sources = readSources() } = {}) {
  const { files, problems } = readLocales(folder);
  /** @type {Problem[]} */
  const lists = [];
  const glossary = readable(lists, 'glossary.json', () => readGlossary(folder), []);
  const allowed = readable(lists, 'same-as-english.json', () => readJson('same-as-english.json', folder), {});
  const exceptions = readable(lists, 'exceptions.json', () => readJson('exceptions.json', folder), {});
  const checks = {
    'every file can be read': [...problems, ...lists],
    'every language has the files of English': fileProblems(files),
    'every language has the texts of English': keyProblems(files),
    'every counted text has the plural forms of its language': pluralProblems(files),
    'placeholders and tags are those of English': placeholderProblems(files),
    'every placeholder says how its value is written': formatProblems(files),
    'keys are lowerCamel and at most three levels deep': keyNameProblems(files),
    'keys stand in the order of English': orderProblems(files),
    'texts are written as the language writes them': styleProblems(files),
    'signs are visible, in pairs and those of the language': signProblems(files),
    'texts end, count and begin as in English': alikeProblems(files),
    'the reader is addressed in one manner, and no word stands twice or in another language': wordProblems(files),
    'no text is a copy of another language': copiedProblems(files),
    'texts are translated': untranslatedProblems(files, sameAsEnglish(allowed, glossary)),
    'terms are those of the glossary': termProblems(files, glossary),
    'no text uses a word the glossary avoids': avoidProblems(files, glossary),
    'the code and English have the same keys': sources.length > 0 ? usageProblems(files, sources) : [],
  };
  return Object.fromEntries(
    Object.entries(checks).map(([sentence, found]) => [
      sentence,
      found.filter((problem) => !isException(problem, exceptions)).map((problem) => told(problem, files, sources)),
    ]),
  );
}

/**
 * @template T
 * @param {Problem[]} problems
 * @param {string} name
 * @param {() => T} read
 * @param {T} otherwise
 */
function readable(problems, name, read, otherwise) {
  try {
    return read();
  } catch (error) {
    const wrong = `The file cannot be read: ${error instanceof Error ? error.message : error}.`;
    problems.push({ file: `locales/${name}`, key: '-', wrong, todo: 'Mend what is said there.' });
    return otherwise;
  }
}

/**
 * What may read the same as in English: the list, and the words for which the glossary says so.
 * @param {Record<string, string[]>} listed
 * @param {import('./files.mjs').Term[]} glossary
 */
function sameAsEnglish(listed, glossary) {
  const translated = languages.filter((language) => language !== source);
  const byLanguage = translated.map((language) => {
    const words = glossary.flatMap(({ words: word }) => (word[language] === word.en && word.en ? [word.en] : []));
    return [language, [...(listed[language] ?? []), ...words]];
  });
  return { '*': listed['*'] ?? [], ...Object.fromEntries(byLanguage) };
}

/**
 * exceptions.json holds, by file and key, the beginning of what is said and the reason why it does not count.
 * @param {Problem} problem
 * @param {Record<string, Record<string, string>>} exceptions
 */
function isException({ file, key, wrong }, exceptions) {
  const here = exceptions[`${file.replace(/^locales\/|\.json$/g, '')}:${baseOf(key)}`] ?? {};
  return Object.keys(here).some((beginning) => wrong.startsWith(beginning));
}

/**
 * A problem with its place and what stands there.
 * @param {Problem} problem
 * @param {readonly LocaleFile[]} files
 * @param {readonly import('./usage.mjs').SourceFile[]} sources
 * @returns {Told}
 */
function told(problem, files, sources) {
  const file = files.find((each) => pathOf(each) === problem.file);
  if (!file) return { ...lineInCode(problem, sources), ...problem };
  const english = find(files, source, file.namespace);
  const key = formOfKey(file, problem.key);
  const place = (key && file.places?.[key]) || placeBefore(file, english, problem.key) || { line: 1, column: 1 };
  const original = englishOf(english, key ?? problem.key) ?? englishOf(english, `${problem.key}_other`);
  return {
    ...place,
    ...problem,
    language: file.language,
    ...(original !== undefined && file.language !== source ? { english: original } : {}),
    ...(key !== undefined ? { text: file.texts[key] } : {}),
  };
}

/** The key itself, or the first plural form of it. @param {LocaleFile} file @param {string} key */
function formOfKey({ texts }, key) {
  return key in texts ? key : Object.keys(texts).find((each) => baseOf(each) === key);
}

/**
 * Where a missing text belongs: below the one that stands before it in English.
 * @param {LocaleFile} file
 * @param {LocaleFile | undefined} english
 * @param {string} key
 */
function placeBefore(file, english, key) {
  const keys = Object.keys(english?.texts ?? {});
  const before = keys
    .slice(
      0,
      keys.findIndex((each) => baseOf(each) === key),
    )
    .reverse();
  const found = before.map((each) => formOfKey(file, baseOf(each))).find((each) => each !== undefined);
  return found === undefined ? undefined : file.places?.[found];
}

/** @param {Problem} problem @param {readonly import('./usage.mjs').SourceFile[]} sources */
function lineInCode({ file, key }, sources) {
  const text = sources.find(({ path }) => path === file)?.text;
  const wanted = key.replace(/^\w+:/, '').replace('…', '');
  const line = text?.split('\n').findIndex((each) => each.includes(wanted)) ?? -1;
  return line < 0 ? {} : { line: line + 1, column: 1 };
}

/** Problems by file and line, one under the other, as a translator reads them. @param {readonly Told[]} problems */
export function report(problems) {
  const sorted = [...problems].sort((a, b) => a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0));
  return sorted
    .map(({ file, line, column, key, wrong, todo, english, text }) => {
      const place = line === undefined ? file : `${file}:${line}:${column ?? 1}`;
      const said = [
        `${place} ${key}`,
        `    ${wrong} ${todo}`,
        ...(english === undefined ? [] : [`    English: ${visible(english)}`]),
        ...(text === undefined ? [] : [`    Text:    ${visible(text)}`]),
      ];
      return said.join('\n');
    })
    .join('\n\n');
}

/** Signs that nobody sees, as their numbers. @param {string} text */
function visible(text) {
  return text.replace(invisible, (sign) => `[${numberOf(sign)}]`);
}
