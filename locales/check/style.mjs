// How a text is written: spaces, punctuation, and whether it was translated at all.
import { pathOf, translations } from './files.mjs';

/** @typedef {import('./files.mjs').LocaleFile} LocaleFile */
/** @typedef {import('./files.mjs').Problem} Problem */

const han = '\\p{Script=Han}';

/** @type {{ only?: string, what: RegExp, wrong: string, todo: string }[]} */
const rules = [
  { what: /^$/, wrong: 'The text is empty.', todo: 'Write it.' },
  { what: /^\s+\S|\S\s+$|^\s+$/, wrong: 'It begins or ends with a space.', todo: 'Remove the space.' },
  { what: / {2}/, wrong: 'Two spaces follow each other.', todo: 'Keep one.' },
  { what: /\.\.\./, wrong: 'Three dots.', todo: 'Write the one sign …' },
  { what: /[!！]/, wrong: 'An exclamation mark.', todo: 'Say it calmly.' },
  { what: / [,;:?](\s|$)/, wrong: 'A space before a punctuation mark.', todo: 'Remove the space.' },
  { only: 'zh', what: new RegExp(`${han} +${han}`, 'u'), wrong: 'A space between Chinese words.', todo: 'Remove it.' },
  { only: 'en', what: /\bplease\b/i, wrong: 'The word «please».', todo: 'Say what to do, without it.' },
  {
    only: 'zh',
    what: new RegExp(`${han}\\s*[,;:?()]|[,;:?()]\\s*${han}|${han}\\.(\\s|$)|\\}\\}[,;:?]\\s*${han}`, 'u'),
    wrong: 'Western punctuation beside Chinese.',
    todo: 'Use ，。；：？（） without a space.',
  },
];

/**
 * @param {readonly LocaleFile[]} files
 * @returns {Problem[]}
 */
export function styleProblems(files) {
  return files.flatMap((file) => {
    const mine = rules.filter((rule) => !rule.only || rule.only === file.language);
    return Object.entries(file.texts).flatMap(([key, text]) =>
      mine.filter((rule) => rule.what.test(text)).map(({ wrong, todo }) => ({ file: pathOf(file), key, wrong, todo })),
    );
  });
}

/**
 * A text that reads the same as in English was probably forgotten. Words that are the same in both are in the glossary or in
 * same-as-english.json, by language, `*` for all.
 * @param {readonly LocaleFile[]} files
 * @param {Record<string, string[]>} allowed
 * @returns {Problem[]}
 */
export function untranslatedProblems(files, allowed) {
  return translations(files)
    .filter(({ text, original }) => text === original && hasWord(text))
    .filter(({ language, text }) => ![...(allowed['*'] ?? []), ...(allowed[language] ?? [])].includes(text))
    .map(({ file, key }) => ({
      file,
      key,
      wrong: 'It is the same as in English.',
      todo: 'Translate it, or add the text to locales/same-as-english.json if it is right.',
    }));
}

/** @param {string} text */
function hasWord(text) {
  return /\p{L}{4}/u.test(text.replace(/\{\{[^}]*\}\}|<[^>]*>|\S+@\S+|https?:\S+/g, ' '));
}
