// Signs that are wrong wherever they stand: invisible ones, marks of another language, marks that do not come in pairs.
import { pathOf } from './files.mjs';

/** @typedef {import('./files.mjs').LocaleFile} LocaleFile */
/** @typedef {import('./files.mjs').Problem} Problem */

/** How each language quotes; a ’ is an apostrophe in all of them. @type {Record<string, string[]>} */
const quotes = {
  en: ['“', '”', '‘'],
  sv: ['”'],
  nl: ['“', '”', '‘'],
  zh: ['“', '”', '‘', '《', '》'],
  pl: ['„', '”', '«', '»'],
  hu: ['„', '”', '«', '»'],
};
const anyQuote = /[“”„‟«»‹›‘‚‛「」『』《》〈〉]/gu;

// Soft hyphens, zero-width signs, marks of direction, no-break spaces, control signs, and what a wrong encoding leaves behind.
export const invisible = /[\p{Cc}\p{Cf}\u00a0\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufffd]/gu;

/** @param {string} sign */
export function numberOf(sign) {
  return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/**
 * @param {readonly LocaleFile[]} files
 * @returns {Problem[]}
 */
export function signProblems(files) {
  return files.flatMap((file) =>
    Object.entries(file.texts).flatMap(([key, text]) => {
      const found = [
        ...invisibleSigns(text),
        ...strangeMarks(text, file.language),
        ...unpaired(text, file.language),
        ...looseBraces(text),
      ];
      return found.map((problem) => ({ file: pathOf(file), key, ...problem }));
    }),
  );
}

/** @param {string} text */
function invisibleSigns(text) {
  const signs = [...new Set(text.match(invisible) ?? [])];
  const found = signs.map((sign) => {
    const code = numberOf(sign);
    const wrong = sign === '\ufffd' ? `A letter is lost (${code}).` : `A sign that nobody sees (${code}).`;
    return { wrong, todo: 'Delete it and type the text again; where a space is meant, an ordinary one.' };
  });
  if (text === text.normalize('NFC')) return found;
  return [...found, { wrong: 'A letter and its accent are two signs.', todo: 'Type the letter as one sign (NFC).' }];
}

/** @param {string} text @param {string} language */
function strangeMarks(text, language) {
  const own = quotes[language];
  if (!own) return [];
  const strange = [...new Set(text.match(anyQuote) ?? [])].filter((mark) => !own.includes(mark));
  const found = strange.map((mark) => ({
    wrong: `${mark} is a quotation mark of another language.`,
    todo: `Write ${pairOf(language)}.`,
  }));
  if (text.includes('"')) found.push({ wrong: 'A straight quotation mark.', todo: `Write ${pairOf(language)}.` });
  if (text.includes("'")) found.push({ wrong: 'A straight apostrophe.', todo: 'Write ’.' });
  return found;
}

/** @param {string} language */
const pairOf = (language) => ({ sv: '”…”', pl: '„…”', hu: '„…”' })[language] ?? '“…”';

/** @param {string} text @param {string} language */
function unpaired(text, language) {
  const pairs = ['()', '（）', '[]', '【】', '《》', '«»', { sv: '””', pl: '„”', hu: '„”' }[language] ?? '“”'];
  return pairs.flatMap(([open = '', close = '']) => {
    if (!text.includes(open) && !text.includes(close)) return [];
    const [opened, closed] = [open, close].map((sign) => text.split(sign).length - 1);
    const fits = open === close ? (opened ?? 0) % 2 === 0 : opened === closed;
    if (fits) return [];
    return [{ wrong: `${open} and ${close} do not come in pairs.`, todo: 'Write both or none.' }];
  });
}

/** @param {string} text */
function looseBraces(text) {
  const rest = text.replace(/\{\{[^{}]*\}\}/g, '');
  if (!/[{}]/.test(rest)) return [];
  return [{ wrong: 'A brace stands alone.', todo: 'A placeholder has two on each side: {{name}}.' }];
}
