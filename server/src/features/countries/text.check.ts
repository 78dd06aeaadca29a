import type { Problems } from '../../core/errors.js';

/**
 * What nobody types on purpose and nobody can see: controls, line and paragraph separators, zero-width characters, and
 * the marks that turn the direction of the text around and so make a name read as another.
 */
const invisible =
  /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]/u;

/** Persian, Hindi and their neighbours spell words with the zero-width (non-)joiner; between their letters it is a letter. */
const joinerInWord =
  /(?<=[\p{sc=Arab}\p{sc=Syrc}\p{sc=Deva}\p{sc=Beng}\p{sc=Guru}\p{sc=Gujr}\p{sc=Orya}\p{sc=Knda}\p{sc=Mlym}\p{sc=Sinh}\p{sc=Taml}\p{sc=Telu}\p{sc=Mymr}\p{sc=Khmr}\p{sc=Mong}]\p{M}*)[\u180e\u200c\u200d](?=[\p{L}\p{M}])/gu;

/** One line of text as it is stored: composed (NFC), trimmed, every run of blanks one blank. U+FEFF is no blank to us. */
export function tidy(value: string): string {
  return value
    .normalize('NFC')
    .replace(/[^\S\ufeff]+/gu, ' ')
    .replace(/^ | $/g, '');
}

/** Tidies the text and refuses invisible characters in it; they are left in, so that later checks judge what was sent. */
export function checkText(value: string, path: string, problems: Problems): string {
  const text = tidy(value);
  if (invisible.test(text.replace(joinerInWord, ''))) problems.add('text.invisible', path);
  return text;
}

/** As people count: an accented letter or an emoji is one. */
export function lengthOf(text: string): number {
  return [...text].length;
}

const zeroes = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50, 0x1040, 0xff10];

/**
 * Text that a machine reads, such as an e-mail address or a phone number, from whatever the keyboard made of it: letters and signs
 * in ordinary width, digits 0–9 for full-width, Arabic, Persian, Hindi, Thai and Burmese ones, every dash a hyphen, nothing
 * that nobody sees, no blanks around it.
 */
export function toPlain(value: string): string {
  return value
    .normalize('NFKC')
    .replace(/\p{Nd}/gu, (digit) => {
      const code = digit.codePointAt(0) ?? 0;
      const zero = zeroes.find((start) => code >= start && code < start + 10);
      return zero === undefined ? digit : String(code - zero);
    })
    .replace(/\p{Pd}|\u2212/gu, '-')
    .replace(/\p{Cf}/gu, '')
    .normalize('NFKC')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** The same in capitals: IDs, postal codes, codes of countries and states. Some Greek letters become a capital and loose marks. */
export function toAscii(value: string): string {
  return toPlain(toPlain(value).toUpperCase());
}
