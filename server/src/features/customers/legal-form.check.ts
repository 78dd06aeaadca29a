import { legalForms, unspacedForms } from './legal-form.data.js';

const forms = new Set(legalForms.flatMap((line) => line.split(',')).map(compact));
const unspaced = new Set(unspacedForms.flatMap((line) => line.split(' ')).map(fold));

/** Short forms that no company is called by; the others, such as SAS in “SAS AB”, may be a name with a form behind it. */
const unmistakable = new Set(
  'ltd inc llc plc llp co cie cia pty pte pvt bhd kft zrt doo sro srl aps oyj ooo oao zao pao ооо оао зао пао тоо тов'.split(
    ' ',
  ),
);
/** What joins letters to a name: “K&K”, “M+W”, “A-B”. Between longer words a hyphen parts them as a blank does. */
const joints = /[&+]|(?<=(?:^|[^\p{L}\p{N}])\p{L})-(?=\p{L}(?:[^\p{L}\p{N}]|$))/u;

const connectors = new Set(['and', 'und', 'et', 'y', 'e', 'i', 'és', 'en', 'och', 'og', 'ja', 've'].map(fold));
const partnerOf = new Set(['co', 'cie', 'comp', 'company']);
const partnerships = new Set(['kg', 'kgaa', 'ohg', 'og', 'bt', 'kb', 'ks']);

/**
 * Whether the name is a legal form, or several, and nothing else. Judged by words: “AB” and “A.B.” are one, “A&B” is two letters
 * that make a name, and “GmbH & Co. KGaA” is a form with a form.
 */
export function isOnlyLegalForm(name: string): boolean {
  const folded = fold(name);
  if (/^[\p{sc=Han}\p{sc=Hang}\p{sc=Hira}\p{sc=Kana}\p{P}\s]+$/u.test(folded)) {
    const signs = folded.replace(/\([株有合同資名주유]\)/gu, '株式会社').replace(/[\p{P}\s]/gu, '');
    return signs !== '' && isMadeOf([...signs], (part) => unspaced.has(part)) !== null;
  }
  const parts = folded.split(joints).map(words);
  const found: string[] = [];
  for (const part of parts) {
    const read = isMadeOf(part, (text) => forms.has(text) || connectors.has(text));
    if (!read) return false;
    found.push(...read.filter((form) => !connectors.has(form)));
  }
  const [first, second, third] = found;
  if (!first) return false;
  if (found.length === 1 || first.length > 3 || unmistakable.has(first)) return true;
  return second !== undefined && partnerOf.has(second) && third !== undefined && partnerships.has(third);
}

/** The parts a text is made of, each as long as can be; null when it is not made of such parts alone. */
function isMadeOf(pieces: readonly string[], isPart: (text: string) => boolean): string[] | null {
  // What can be read up to each place, from its beginning.
  const readings: (string[] | null)[] = [[]];
  for (let end = 1; end <= pieces.length; end++) {
    readings[end] = null;
    for (let start = Math.max(0, end - 8); start < end; start++) {
      const before = readings[start];
      const part = pieces.slice(start, end).join('');
      if (!before || !isPart(part)) continue;
      readings[end] = [...before, part];
      break;
    }
  }
  return readings[pieces.length] ?? null;
}

/** Width, case and accents in one spelling: the capital of a Turkish i has a dot, and a Lithuanian i may keep one. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ı/g, 'i')
    .replace(/ł/g, 'l')
    .replace(/ø/g, 'o')
    .replace(/đ/g, 'd')
    .replace(/['’"״׳]/g, '')
    .normalize('NFC');
}

function words(folded: string): string[] {
  return folded.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}

function compact(form: string): string {
  return words(fold(form)).join('');
}
