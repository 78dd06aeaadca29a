// What a translation has in common with its English text: end marks, numbers, addresses, the first letter, the order of keys.
import { baseOf, find, pathOf, source, translations } from './files.mjs';

/** @typedef {import('./files.mjs').LocaleFile} LocaleFile */
/** @typedef {import('./files.mjs').Problem} Problem */
/** @typedef {{ wrong: string, todo: string }} Finding */

/**
 * @param {readonly LocaleFile[]} files
 * @returns {Problem[]}
 */
export function alikeProblems(files) {
  return translations(files).flatMap(({ file, key, text, original }) =>
    [
      ...endMarks(text, original),
      ...facts(text, original),
      ...firstLetter(text, original),
      ...length(text, original),
    ].map((problem) => ({ file, key, ...problem })),
  );
}

const ends = new Map(
  Object.entries({ '.': 'a full stop', '。': 'a full stop', ':': 'a colon', '：': 'a colon', '?': 'a question mark' }),
).set('？', 'a question mark');

/** @param {string} text What stands behind a closing quotation mark or bracket counts, and else what stands before it. */
const endOf = (text) => ends.get(text.replace(/[”’"»)）】》]+$/u, '').at(-1) ?? '') ?? 'no mark';

/** @param {string} text @param {string} original @returns {Finding[]} */
function endMarks(text, original) {
  const [ours, theirs] = [endOf(text), endOf(original)];
  if (ours === theirs) return [];
  return [{ wrong: `It ends with ${ours}, English with ${theirs}.`, todo: 'End it as English does.' }];
}

const withoutPlaceholders = (/** @type {string} */ text) => text.replace(/\{\{[^}]*\}\}/g, ' ');
const address =
  /[\w.+-]+@[\w.-]+\w|https?:\/\/[^\s，。]+|\b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|org|net|example|[a-z]{2})\b/gi;

/** @param {string} text @param {string} original @returns {Finding[]} */
function facts(text, original) {
  const [ours, theirs] = [text, original].map(withoutPlaceholders);
  const found = compared('address', addressesIn(ours), addressesIn(theirs));
  const [numbers, others] = [ours, theirs].map((each) => each?.replace(address, ' ').match(/\d+/g));
  return [...found, ...compared('number', numbers, others)];
}

/** Who has the mailbox of an example may be said in the language: namn@example.com. @param {string} [text] */
function addressesIn(text = '') {
  return (text.match(address) ?? []).map((each) => each.replace(/^[^@]+(?=@example\.)/, '…').replace(/[.,]$/, ''));
}

/**
 * @param {string} what
 * @param {readonly string[] | null | undefined} ours
 * @param {readonly string[] | null | undefined} theirs
 * @returns {Finding[]}
 */
function compared(what, ours, theirs) {
  const [have, want] = [ours ?? [], theirs ?? []];
  if ([...have].sort().join(' ') === [...want].sort().join(' ')) return [];
  const told = (/** @type {readonly string[]} */ list) => (list.length === 0 ? `no ${what}` : list.join(', '));
  return [{ wrong: `It has ${told(have)}, English has ${told(want)}.`, todo: `Keep every ${what} of English.` }];
}

/** @param {string} text @param {string} original @returns {Finding[]} */
function firstLetter(text, original) {
  if (!/^\p{Lu}/u.test(original) || !/^\p{Ll}/u.test(text)) return [];
  return [{ wrong: 'It begins with a small letter, English with a capital.', todo: 'Begin it with a capital.' }];
}

/** A label has little room: what is several times as long breaks its line. @param {string} text @param {string} original @returns {Finding[]} */
function length(text, original) {
  const room = Math.max(48, original.length * 3);
  if (original.length > 40 || text.length <= room) return [];
  const wrong = `It has ${text.length} signs, English has ${original.length}.`;
  return [{ wrong, todo: `Say it with ${room} at most: the place is small.` }];
}

/**
 * Files that run in parallel can be reviewed and merged line by line.
 * @param {readonly LocaleFile[]} files
 * @returns {Problem[]}
 */
export function orderProblems(files) {
  return files.flatMap((file) => {
    const english = find(files, source, file.namespace);
    if (!english || file.language === source) return [];
    const [ours, wanted] = [file, english].map(({ texts }) => [...new Set(Object.keys(texts).map(baseOf))]);
    const common = (wanted ?? []).filter((key) => ours?.includes(key));
    const mine = (ours ?? []).filter((key) => common.includes(key));
    const key = mine.find((each, at) => each !== common[at]);
    if (!key) return [];
    const before = common[common.indexOf(key) - 1];
    const wrong = 'It stands in another place than in English.';
    return [{ file: pathOf(file), key, wrong, todo: before ? `Move it below ${before}.` : 'Move it to the top.' }];
  });
}
