// Whether every placeholder says how its value is written: a number without a format reads 10000 beside 10 000.
import { placeholderFormats } from '../placeholders.mjs';
import { englishOf, find, pathOf, source } from './files.mjs';

/** @typedef {import('./files.mjs').LocaleFile} LocaleFile */
/** @typedef {import('./files.mjs').Problem} Problem */

/** What a placeholder of such a name holds. @type {[name: RegExp, formats: string[]][]} */
const kinds = [
  [
    /^(count|min|max|minimum|maximum|from|to|lowest|highest|number|large|hours|days|years|size|rows|limit|\w+Count)$/,
    ['number'],
  ],
  [/^(date|day|start|end|\w+(Date|On))$/, ['date', 'dateLong']],
  [/^(time|until|at|\w+(Time|At))$/, ['dateTime', 'dateTimeLong']],
  [/^(price|total|sum|amount|\w+(Price|Total|Amount))$/, ['money']],
  [/^(term|duration)$/, ['duration']],
  [/^(tags|offers|allowed)$/, ['list', 'anyOf']],
];

/**
 * @param {readonly LocaleFile[]} files
 * @returns {Problem[]}
 */
export function formatProblems(files) {
  return files.flatMap((file) =>
    Object.entries(file.texts).flatMap(([key, text]) => {
      const english = file.language === source ? undefined : englishOf(find(files, source, file.namespace), key);
      const theirs = new Map(placeholdersOf(english ?? '').map(({ name, format }) => [name, format]));
      return placeholdersOf(text).flatMap(({ mark, name, format }) => {
        const at = { file: pathOf(file), key };
        if (format && !placeholderFormats.includes(format)) {
          const todo = `Known are ${placeholderFormats.join(', ')}.`;
          return [{ ...at, wrong: `${mark} has a format that nobody knows.`, todo }];
        }
        if (theirs.has(name) && theirs.get(name) !== format) {
          const wanted = theirs.get(name) ? `{{${name}, ${theirs.get(name)}}}` : `{{${name}}}`;
          return [{ ...at, wrong: `${mark} is written as ${wanted} in English.`, todo: 'Write it the same.' }];
        }
        const [, formats] = kinds.find(([what]) => what.test(name)) ?? [];
        if (!formats || (format && formats.includes(format)) || theirs.has(name)) return [];
        const todo = `Write ${formats.map((each) => `{{${name}, ${each}}}`).join(' or ')}.`;
        return [{ ...at, wrong: `${mark} does not say how its value is written.`, todo }];
      });
    }),
  );
}

/** @param {string} text */
function placeholdersOf(text) {
  return [...text.matchAll(/\{\{\s*(\w+)\s*(?:,\s*([^}]*?)\s*)?\}\}/g)].map(([mark, name = '', format]) => ({
    mark,
    name,
    format,
  }));
}
