// Reads a locale file as far as it can be read. What is wrong with it is told with its place, and whatever else stands in it is
// checked all the same. By hand and not with a package, so that translators need nothing but Node.

/** @typedef {{ line: number, column: number }} Place */
/** @typedef {Place & { key: string, wrong: string, todo: string }} Fault */
/** @typedef {{ texts: Record<string, string>, places: Record<string, Place>, faults: Fault[] }} Read Texts by dotted key. */

/**
 * @param {Uint8Array} bytes
 * @returns {Read}
 */
export function readTexts(bytes) {
  /** @type {Fault[]} */
  const faults = [];
  const text = decoded(bytes, faults);
  const reader = new Reader(text, faults);
  reader.file();
  if (faults.length === 0) faults.push(...layoutFaults(text));
  return { texts: reader.texts, places: reader.places, faults };
}

/**
 * @param {Uint8Array} bytes
 * @param {Fault[]} faults
 */
function decoded(bytes, faults) {
  const [first, second] = bytes;
  const wide = (first === 0xff && second === 0xfe && 'utf-16le') || (first === 0xfe && second === 0xff && 'utf-16be');
  const start = { line: 1, column: 1, key: '-' };
  if (wide) {
    faults.push({ ...start, wrong: 'The file is UTF-16.', todo: 'Save it as UTF-8 without a BOM.' });
    return new TextDecoder(wide).decode(bytes);
  }
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  if (text.startsWith('\ufeff')) {
    faults.push({
      ...start,
      wrong: 'The file begins with an invisible sign (a BOM).',
      todo: 'Save it as UTF-8 without a BOM.',
    });
  }
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const wrong = 'The file is not UTF-8 from here on.';
    const place = new Reader(text, []).place(text.indexOf('\ufffd'));
    faults.push({ ...place, key: '-', wrong, todo: 'Save it as UTF-8.' });
  }
  return text.replace(/^\ufeff/, '');
}

class Reader {
  /** @type {Record<string, string>} */
  texts = {};
  /** @type {Record<string, Place>} */
  places = {};
  at = 0;

  /** @param {string} text @param {Fault[]} faults */
  constructor(text, faults) {
    this.text = text;
    /** Where each line begins. */
    this.lines = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
    this.faults = faults;
  }

  file() {
    this.skipSpace();
    if (this.text[this.at] !== '{') {
      const wrong = this.at >= this.text.length ? 'The file is empty.' : 'The file does not begin with {.';
      return this.tell('-', wrong, 'Begin it with { and end it with }.');
    }
    this.object('');
    this.skipSpace();
    if (this.at < this.text.length)
      this.tell('-', 'Something follows after the last }.', 'Delete it, or the } that comes too early.');
  }

  /** @param {string} prefix The keys above, each with a dot. */
  object(prefix) {
    /** @type {Map<string, Place>} */
    const seen = new Map();
    this.at += 1;
    while (true) {
      this.skipSpace();
      if (this.at >= this.text.length)
        return this.tell(prefix.slice(0, -1) || '-', 'A } is missing at the end.', 'Add it.');
      if (this.text[this.at] === '}') return this.pass();
      if (this.text[this.at] !== '"') {
        const comment = this.text.startsWith('//', this.at) || this.text.startsWith('/*', this.at);
        const todo = comment
          ? 'Delete it: JSON has no comments.'
          : 'A key stands here, between straight quotation marks.';
        this.tell(prefix.slice(0, -1) || '-', comment ? 'A comment.' : 'This is no key.', todo);
        this.skipLine();
        continue;
      }
      this.entry(prefix, seen);
      if (!this.separator(prefix)) return this.pass();
    }
  }

  /** @param {string} prefix @param {Map<string, Place>} seen */
  entry(prefix, seen) {
    const place = this.place(this.at);
    const key = prefix + this.string(`${prefix}…`);
    const first = seen.get(key);
    if (first) {
      const todo = `Keep one of the two; only the last one counts.`;
      this.faults.push({ ...place, key, wrong: `The key stands in line ${first.line} already.`, todo });
    }
    seen.set(key, place);
    this.skipSpace();
    if (this.text[this.at] !== ':') {
      this.tell(key, 'A colon is missing after the key.', 'Write "key": "text".');
      return this.skipLine();
    }
    this.at += 1;
    this.skipSpace();
    const sign = this.text[this.at];
    if (sign === '{') return this.object(`${key}.`);
    this.places[key] = place;
    if (sign === '"') {
      this.texts[key] = this.string(key);
      return;
    }
    const [value = ''] = /^(\[[^\]]*\]?|[^,}\n]*)/.exec(this.text.slice(this.at)) ?? [];
    this.tell(
      key,
      `${value.trim().replace(/\s+/g, ' ') || 'Nothing'} is no text.`,
      'Write a text between straight quotation marks.',
    );
    this.at += value.length;
  }

  /** Whether another entry may follow. @param {string} prefix */
  separator(prefix) {
    const end = this.at;
    this.skipSpace();
    const sign = this.text[this.at];
    const key = prefix.slice(0, -1) || '-';
    if (sign === '}') return false;
    if (sign === ',') {
      const comma = this.at;
      this.at += 1;
      this.skipSpace();
      if (this.text[this.at] === '}') this.tell(key, 'A comma stands before a }.', 'Delete the comma.', comma);
      return true;
    }
    if (this.at >= this.text.length) return true;
    if (sign === '"' && this.text.slice(end, this.at).includes('\n')) {
      this.tell(key, 'A comma is missing at the end of the line.', 'Add it.', end);
      return true;
    }
    const todo = 'Write a comma after the text, and the marks of the language inside it, such as “…”, ”…” or „…”.';
    this.tell(key, 'The text ends here, and something follows.', todo, end);
    this.skipLine();
    return true;
  }

  /** @param {string} key */
  string(key) {
    const at = this.at;
    const [whole = '', inside = ''] = /^"((?:[^"\\\n]|\\.)*)"/.exec(this.text.slice(at)) ?? [];
    if (!whole) {
      // As far as the line goes, but a comma at its end is no part of the text.
      const [rest = ''] = /^"[^\n]*?(?=,?\s*(?:\n|$))/.exec(this.text.slice(at)) ?? [];
      this.at += Math.max(rest.length, 1);
      this.tell(key, 'The quotation mark at the end is missing.', 'Add it.');
      return rest.slice(1);
    }
    this.at += whole.length;
    try {
      return String(JSON.parse(`"${inside}"`));
    } catch {
      this.tell(key, 'A sign that JSON does not allow, such as a tab or a lone \\.', 'Remove it.', at);
      return inside;
    }
  }

  /** @param {number} at @returns {Place} */
  place(at) {
    const line = this.lines.findLastIndex((start) => start <= at);
    return { line: line + 1, column: at - (this.lines[line] ?? 0) + 1 };
  }

  skipSpace() {
    while (/\s/.test(this.text[this.at] ?? '')) this.at += 1;
  }

  skipLine() {
    const end = this.text.indexOf('\n', this.at);
    this.at = end === -1 ? this.text.length : end;
  }

  pass() {
    this.at += 1;
  }

  /** @param {string} key @param {string} wrong @param {string} todo */
  tell(key, wrong, todo, at = this.at) {
    this.faults.push({ ...this.place(at), key, wrong, todo });
  }
}

/** Line ends, indentation and the like, which only make changes hard to read. @param {string} text @returns {Fault[]} */
function layoutFaults(text) {
  /** @type {string} */
  let laidOut;
  try {
    laidOut = `${JSON.stringify(JSON.parse(text), null, 2)}\n`;
  } catch (error) {
    return [{ line: 1, column: 1, key: '-', wrong: `This is no JSON: ${error}.`, todo: 'Ask a developer.' }];
  }
  if (laidOut === text) return [];
  const lines = text.split('\n');
  const line = laidOut.split('\n').findIndex((each, at) => each !== lines[at]);
  const wrong = lines[line]?.endsWith('\r')
    ? 'Lines end as on Windows (CRLF).'
    : 'The file is not laid out like the others.';
  return [{ line: line + 1, column: 1, key: '-', wrong, todo: 'Run npm run format.' }];
}
