export type WholeNumber = { value: number } | { problem: 'unreadable' | 'tooLong' } | null;

const mostDigits = 9;

/**
 * The whole number that a person wrote in this language: digits, in groups of three only with the sign this language groups
 * with. Null for an empty text. Everything else is not read at all, so that “2,5” never becomes 25.
 */
export function readWholeNumber(text: string, language: string): WholeNumber {
  const written = plain(text);
  if (!written) return null;
  const sign = groupSign(language);
  const groups = new RegExp(`^[1-9]\\d{0,2}(?:${sign}\\d{3})+$`);
  if (!/^\d+$/.test(written) && !groups.test(written)) return { problem: 'unreadable' };
  const digits = written.replace(/\D/g, '').replace(/^0+(?=\d)/, '');
  return digits.length > mostDigits ? { problem: 'tooLong' } : { value: Number(digits) };
}

// A Chinese or Japanese keyboard writes digits and signs in full width, and a copied number may carry signs nobody sees. NFKC
// would go too far: it makes “5²” fifty-two.
function plain(text: string): string {
  return text
    .replace(/[\uff0c\uff0e\uff10-\uff19]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/\p{Cf}/gu, '')
    .trim();
}

// Intl tells a comma, a full stop or one of the blanks that do not break; the keyboard has only the ordinary blank.
function groupSign(language: string): string {
  const parts = new Intl.NumberFormat(language).formatToParts(1_234_567);
  const sign = parts.find(({ type }) => type === 'group')?.value ?? '';
  return sign.trim() === '' ? '[ \\u00a0\\u2009\\u202f]' : `\\${sign}`;
}
