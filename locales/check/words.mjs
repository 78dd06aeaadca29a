// Words that do not belong: of another language, of another manner, or twice.
import { englishOf, find, pathOf, source, translations } from './files.mjs';

/** @typedef {import('./files.mjs').LocaleFile} LocaleFile */
/** @typedef {import('./files.mjs').Problem} Problem */

/** Any of these as a word of its own, small or with a capital, but not PAN, which is a number. @param {string} any */
function word(any) {
  const each = any.split('|').map((one) => `[${one.charAt(0).toUpperCase()}${one.charAt(0)}]${one.slice(1)}`);
  return new RegExp(`(?<!\\p{L})(${each.join('|')})(?!\\p{L})`, 'u');
}

/** How the reader is not addressed. @type {Record<string, { what: RegExp, todo: string }>} */
const manner = {
  sv: { what: word('ni|er|ert|era|eder'), todo: 'Say du, din, ditt or dina.' },
  nl: { what: word('je|jij|jou|jouw|jullie'), todo: 'Say u or uw.' },
  zh: { what: /您/u, todo: 'Leave it out; where a word is needed, 你.' },
  pl: {
    what: word(
      'pan|pana|panu|panem|pani|panią|państwo|państwa|państwu|państwem|ty|ciebie|tobie|twój|twoja|twoje|twojego|twojej',
    ),
    todo: 'Say it without addressing the reader.',
  },
  hu: { what: word('te|téged|neked|tiéd|ti|nektek'), todo: 'Address the reader formally.' },
};

/** Words that a language may well say twice. @type {Record<string, string>} */
const twiceIsRight = { hu: 'az az', nl: 'dat dat' };

/** English words that no other of the languages has, and that most English sentences have. */
const english = word('the|and|with|your|you|this|that|these|cannot|which|must|choose|should|because');

/**
 * @param {readonly LocaleFile[]} files
 * @returns {Problem[]}
 */
export function wordProblems(files) {
  return files.flatMap((file) =>
    Object.entries(file.texts).flatMap(([key, text]) => {
      const read = text.replace(/\{\{[^}]*\}\}/g, '…');
      const at = { file: pathOf(file), key };
      const original = englishOf(find(files, source, file.namespace), key) ?? '';
      return [
        ...doubled(read, file.language),
        ...unmannered(read, file.language),
        ...foreign(read, file.language, original),
      ].map((problem) => ({ ...at, ...problem }));
    }),
  );
}

/** @param {string} text @param {string} language */
function doubled(text, language) {
  const twice = language === 'zh' ? /(\p{Script=Han}{2,})\1/u : /(?<!\p{L})(\p{L}{2,})\s+\1(?!\p{L})/iu;
  const [found] = twice.exec(text) ?? [];
  return found && found.toLowerCase() !== twiceIsRight[language]
    ? [{ wrong: `«${found}»: the same word twice.`, todo: 'Keep one.' }]
    : [];
}

/** @param {string} text @param {string} language */
function unmannered(text, language) {
  const rule = manner[language];
  const [found] = rule?.what.exec(text) ?? [];
  return rule && found ? [{ wrong: `«${found}» addresses the reader in another manner.`, todo: rule.todo }] : [];
}

/** @param {string} text @param {string} language @param {string} original */
function foreign(text, language, original) {
  if (language === source) return [];
  const [found] = english.exec(text) ?? [];
  const left = found ? [{ wrong: `«${found}» is left in English.`, todo: 'Translate the whole text.' }] : [];
  // Names that are Chinese in English too stay so.
  const isChinese = (text.match(/\p{Script=Han}+/gu) ?? []).some((part) => !original.includes(part));
  if (language === 'zh' && !isChinese && /\p{Ll}{3,} \p{L}{3,}/u.test(text))
    return [{ wrong: 'It is not in Chinese.', todo: 'Translate it from English.' }];
  if (language === 'zh' || !isChinese) return left;
  return [...left, { wrong: 'It is in Chinese.', todo: 'Translate it from English.' }];
}

/**
 * A sentence that reads the same in two languages was copied from the one to the other.
 * @param {readonly LocaleFile[]} files
 * @returns {Problem[]}
 */
export function copiedProblems(files) {
  const all = translations(files);
  /** @type {Map<string, string>} */
  const first = new Map();
  return all.flatMap(({ file, language, key, text, original }) => {
    const letters = text.replace(/\{\{[^}]*\}\}/g, ' ').match(/\p{L}{2,}/gu) ?? [];
    if (letters.length < 3 || text === original) return [];
    const other = first.get(text);
    first.set(text, other ?? language);
    if (!other || other === language) return [];
    return [{ file, key, wrong: `It reads the same in ${other}.`, todo: 'One of the two is in the wrong language.' }];
  });
}
