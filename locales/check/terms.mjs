// Whether the agreed words are used: locales/glossary.json holds them, with the words that were tried and found wrong.
import { pathOf, translations } from './files.mjs';

/** @typedef {import('./files.mjs').LocaleFile} LocaleFile */
/** @typedef {import('./files.mjs').Problem} Problem */
/** @typedef {import('./files.mjs').Term} Term */

/**
 * A text that is a term of the glossary and nothing else must be the glossary's word.
 * @param {readonly LocaleFile[]} files
 * @param {readonly Term[]} glossary
 * @returns {Problem[]}
 */
export function termProblems(files, glossary) {
  /** @type {Map<string | undefined, Term[]>} */
  const known = new Map();
  for (const term of glossary) {
    const english = term.words.en?.toLocaleLowerCase();
    known.set(english, [...(known.get(english) ?? []), term]);
  }
  return translations(files).flatMap(({ file, language, key, text, original }) => {
    const terms = known.get(original.toLocaleLowerCase()) ?? [];
    const right = terms.flatMap(({ words, also }) => [words[language] ?? [], also[language] ?? []].flat());
    if (right.length === 0 || right.some((word) => same(word, text))) return [];
    const words = [...new Set(right)].map((word) => `«${word}»`).join(' or ');
    return [{ file, key, wrong: `«${text}» is not the glossary’s word.`, todo: `Write ${words}.` }];
  });
}

/**
 * @param {readonly LocaleFile[]} files
 * @param {readonly Term[]} glossary
 * @returns {Problem[]}
 */
export function avoidProblems(files, glossary) {
  return files.flatMap((file) => {
    const avoided = glossary.flatMap(({ words, avoid }) =>
      (avoid[file.language] ?? []).map((word) => ({ word, better: words[file.language] })),
    );
    return Object.entries(file.texts).flatMap(([key, text]) =>
      avoided
        .filter(({ word }) => occurs(word, withoutPlaceholders(text)))
        .map(({ word, better }) => ({
          file: pathOf(file),
          key,
          wrong: `«${word}» is a word we avoid.`,
          todo: `The glossary says «${better}».`,
        })),
    );
  });
}

/** What a reader sees: the name of a placeholder is a word of the code. @param {string} text */
const withoutPlaceholders = (text) => text.replace(/\{\{[^}]*\}\}/g, '…');

/** Sentence case aside. @param {string} a @param {string} b */
const same = (a, b) => a.toLocaleLowerCase() === b.toLocaleLowerCase();

/** At the beginning of a word in any case, with any ending; Chinese has no word boundaries. @param {string} word @param {string} text */
function occurs(word, text) {
  if (/\p{Script=Han}/u.test(word)) return text.includes(word);
  return new RegExp(`(?<!\\p{L})${word}`, 'iu').test(text);
}
