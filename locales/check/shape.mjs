// Whether the languages hold the same texts: files, keys, plural forms, placeholders.
import { baseOf, find, formOf, languages, pathOf, source, translations } from './files.mjs';

/** @typedef {import('./files.mjs').LocaleFile} LocaleFile */
/** @typedef {import('./files.mjs').Problem} Problem */

/**
 * @param {readonly LocaleFile[]} files
 * @returns {Problem[]}
 */
export function fileProblems(files) {
  const wanted = files.filter((file) => file.language === source).map((file) => file.namespace);
  const begun = languages.filter((language) => files.some((file) => file.language === language));
  const noFolder = languages
    .filter((language) => !begun.includes(language))
    .map((language) => ({
      file: `locales/${language}`,
      key: '-',
      wrong: 'The folder of the language is missing or empty.',
      todo: `Copy locales/${source} and translate it.`,
    }));
  const missing = begun.flatMap((language) =>
    wanted
      .filter((namespace) => !find(files, language, namespace))
      .map((namespace) => ({
        file: pathOf({ language, namespace }),
        key: '-',
        wrong: 'The file is missing.',
        todo: `Copy ${pathOf({ language: source, namespace })} and translate it.`,
      })),
  );
  const extra = files
    .filter((file) => !wanted.includes(file.namespace))
    .map((file) => ({ file: pathOf(file), key: '-', wrong: 'English has no such file.', todo: 'Delete the file.' }));
  return [...noFolder, ...missing, ...extra];
}

/**
 * @param {readonly LocaleFile[]} files
 * @returns {Problem[]}
 */
export function keyProblems(files) {
  return files
    .filter((file) => file.language !== source)
    .flatMap((file) => {
      const english = find(files, source, file.namespace);
      if (!english) return [];
      const [theirs, ours] = [english, file].map(({ texts }) => new Set(Object.keys(texts).map(baseOf)));
      const at = pathOf(file);
      const missing = [...theirs].filter((key) => !ours.has(key));
      const extra = [...ours].filter((key) => !theirs.has(key));
      return [
        // Of a file that cannot be read nobody knows what it lacks.
        ...(file.isBroken ? [] : missing).map((key) => ({
          file: at,
          key,
          wrong: 'The text is missing.',
          todo: 'Translate it from English.',
        })),
        ...(english.isBroken ? [] : extra).map((key) => ({
          file: at,
          key,
          wrong: 'English has no such text.',
          todo: 'Delete it.',
        })),
      ];
    });
}

/**
 * Each language has its own plural forms: Polish four, Chinese one.
 * @param {readonly LocaleFile[]} files
 * @returns {Problem[]}
 */
export function pluralProblems(files) {
  return files.flatMap((file) => {
    const wanted = new Intl.PluralRules(file.language).resolvedOptions().pluralCategories;
    const keys = Object.keys(file.texts);
    const counted = new Set(keys.filter(formOf).map(baseOf));
    const english = Object.keys(find(files, source, file.namespace)?.texts ?? {});
    const countedInEnglish = new Set(english.filter(formOf).map(baseOf));
    return [...new Set(keys.map(baseOf))].flatMap((key) => {
      const at = { file: pathOf(file), key };
      if (countedInEnglish.has(key) !== counted.has(key) && english.map(baseOf).includes(key)) {
        const todo = countedInEnglish.has(key) ? `Write ${list(key, wanted)}.` : `Write one text under ${key}.`;
        return [{ ...at, wrong: 'Plural forms differ from English.', todo }];
      }
      if (!counted.has(key)) return [];
      const found = keys.filter((it) => baseOf(it) === key).map((it) => formOf(it) ?? 'no suffix');
      if (found.length === wanted.length && wanted.every((form) => found.includes(form))) return [];
      return [{ ...at, wrong: `It has the forms ${found.join(', ')}.`, todo: `Write exactly ${list(key, wanted)}.` }];
    });
  });
}

/**
 * @param {string} key
 * @param {readonly string[]} forms
 */
const list = (key, forms) => forms.map((form) => `${key}_${form}`).join(', ');

/**
 * @param {readonly LocaleFile[]} files
 * @returns {Problem[]}
 */
export function placeholderProblems(files) {
  return translations(files).flatMap(({ file, key, text, original }) => {
    const ours = marksOf(text);
    const theirs = marksOf(original);
    // «One customer» needs no number in it.
    const optional = formOf(key) === 'one' ? '{{count}}' : undefined;
    const missing = theirs.filter((mark) => mark !== optional && !ours.includes(mark));
    const extra = ours.filter((mark) => mark !== optional && !theirs.includes(mark));
    const todo = 'Keep every {{name}} and <tag> of the English text exactly as it is.';
    return [
      ...missing.map((mark) => ({ file, key, wrong: `${mark} is missing.`, todo })),
      ...extra.map((mark) => ({ file, key, wrong: `${mark} is not in the English text.`, todo })),
    ];
  });
}

/** Placeholders and tags; a second one of the same name is told from the first. @param {string} text */
function marksOf(text) {
  /** @type {Map<string, number>} */
  const seen = new Map();
  return [...text.matchAll(/\{\{\s*-?\s*(\w+)[^}]*\}\}|<\/?\w+[^>]*>/g)].map(([mark, name]) => {
    const plain = name ? `{{${name}}}` : mark;
    const count = (seen.get(plain) ?? 0) + 1;
    seen.set(plain, count);
    return count === 1 || name ? plain : `${plain} (number ${count})`;
  });
}

/**
 * Keys are lowerCamel, or the value of an enum (GLOBAL_ADMIN) or a code (SE), at most three levels deep.
 * @param {readonly LocaleFile[]} files
 * @returns {Problem[]}
 */
export function keyNameProblems(files) {
  const part = /^([a-z][A-Za-z0-9]*|[A-Z][A-Z0-9_]*|P\d+[A-Z])$/;
  return files.flatMap((file) =>
    Object.keys(file.texts)
      .map(baseOf)
      .filter((key) => key.split('.').length > 3 || !key.split('.').every((it) => part.test(it)))
      .map((key) => ({
        file: pathOf(file),
        key,
        wrong: 'A key is at most three lowerCamel words deep.',
        todo: 'Ask a developer.',
      })),
  );
}
