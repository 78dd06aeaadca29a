// What i18next writes into a placeholder, registered by the app and by the server alike: `{{max, number}}`, `{{date, dateLong}}`.
import { formatIn } from './format.mjs';

/** What may stand behind the comma of a placeholder. */
export const placeholderFormats = [
  'number',
  'date',
  'dateTime',
  'dateLong',
  'dateTimeLong',
  'list',
  'anyOf',
  'money',
  'duration',
  'fromNow',
];

// Around what is written into a Chinese text, until its gaps are right. Unicode keeps these two for the inside of programs.
const opening = '\ufdd0';
const closing = '\ufdd1';

/** The formatter of i18next. Every placeholder comes here, also one without a format (`alwaysFormat`). */
export const formatter = {
  /** @type {'formatter'} */
  type: 'formatter',
  init() {},
  add() {},
  addCached() {},
  /**
   * @param {unknown} value
   * @param {string | undefined} format
   * @param {string} language
   */
  format(value, format, language) {
    if (value === undefined || value === null) return value;
    const text = written(value, format, language);
    return language === 'zh' ? `${opening}${text}${closing}` : text;
  },
};

/**
 * @param {unknown} value
 * @param {string | undefined} format
 * @param {string} language
 */
function written(value, format, language) {
  const say = formatIn(language);
  const text = String(value);
  if (typeof value === 'number') return format === 'number' ? say.number(value) : text;
  if (Array.isArray(value)) return format === 'anyOf' ? say.anyOf(value) : say.list(value);
  if (isMoney(value)) return say.money(value);
  if (format === 'date' || format === 'dateTime' || format === 'dateLong' || format === 'dateTimeLong')
    return say[format](text);
  if (format === 'duration' || format === 'fromNow') return say[format](text);
  return text;
}

/** @param {unknown} value @returns {value is import('./format.mjs').Money} */
function isMoney(value) {
  return typeof value === 'object' && value !== null && 'amount' in value && 'currency' in value;
}

const chinese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const chineseMark = /[\u3000-\u303f\uff00-\uffef“”‘’…—·]/u;

/**
 * Closes the gap where Chinese meets Chinese and leaves one where it meets what is written in Latin letters or digits. What was
 * written into the text stays as it is: “北京ABC公司” is a name.
 */
export const gaps = {
  /** @type {'postProcessor'} */
  type: 'postProcessor',
  name: 'gaps',
  /** @param {string} text */
  process(text) {
    if (!text.includes(opening)) return text;
    // Text and values by turns, beginning and ending with text: the odd ones are values.
    const parts = text.split(/[\ufdd0\ufdd1]/u);
    return parts.map((part, at) => (at % 2 === 1 ? part : closed(part, parts[at - 1], parts[at + 1]))).join('');
  },
};

/**
 * Text between two values, or beside one.
 * @param {string} text
 * @param {string | undefined} before
 * @param {string | undefined} after
 */
function closed(text, before, after) {
  const inner = text.trim();
  const first = before === undefined ? undefined : kindOfEnd(before);
  const last = after === undefined ? undefined : kindOfStart(after);
  if (inner === '') return joint(first, text, last);
  const [lead, trail] = [text.slice(0, text.indexOf(inner)), text.slice(text.indexOf(inner) + inner.length)];
  return joint(first, lead, kindInText([...inner].at(0))) + inner + joint(kindInText([...inner].at(-1)), trail, last);
}

/** @typedef {'chinese' | 'foreign' | undefined} Kind */

/** A date such as 2026年11月25日 is Chinese from its first digit on. @param {string} value @returns {Kind} */
function kindOfStart(value) {
  return /^\d+\p{Script=Han}/u.test(value) ? 'chinese' : kindOf([...value].at(0));
}

/** @param {string} value @returns {Kind} */
function kindOfEnd(value) {
  return kindOf([...value].at(-1));
}

/** @param {string | undefined} sign @returns {Kind} */
function kindOf(sign = '') {
  if (chinese.test(sign)) return 'chinese';
  return sign === '' || chineseMark.test(sign) ? undefined : 'foreign';
}

/** Of the text itself only letters and digits want a gap: in “A/北京” none does. @param {string | undefined} sign @returns {Kind} */
function kindInText(sign = '') {
  return /[\p{L}\p{N}]/u.test(sign) ? kindOf(sign) : undefined;
}

/** @param {Kind} before @param {string} gap @param {Kind} after */
function joint(before, gap, after) {
  if (!before || !after) return gap;
  if (before !== after) return ' ';
  return before === 'chinese' ? '' : gap;
}
