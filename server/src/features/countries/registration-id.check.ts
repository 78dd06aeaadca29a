import type { Vars } from '../../core/i18n.js';
import { registrationIdRequired } from './country.data.js';
import type { IdKind, Verdict } from './registration-id.kinds.js';
import { optionalIds } from './registration-id.optional.data.js';
import { type RegistrationIdRow, requiredIds } from './registration-id.required.data.js';
import { toAscii } from './text.check.js';

export interface RegistrationIdResult {
  /** The number as it is stored: capitals and digits. Empty when none was given. */
  value: string;
  /** Which of the country's numbers it is, e.g. `nip`. */
  kind?: string;
  problem?: { code: string; vars?: Vars };
}

const rows: ReadonlyMap<string, RegistrationIdRow> = new Map(Object.entries({ ...optionalIds, ...requiredIds }));

/** What is known of the numbers of a country; undefined where nothing is. */
export function registrationIdRow(country: string): RegistrationIdRow | undefined {
  return rows.get(country);
}

/** A verdict further left says more about the number, so it wins when the kinds of a country disagree. */
const telling: readonly Verdict[] = ['company', 'personal', 'checkDigit', 'format'];

/** Checks a company's registration ID as far as its country lets one check it, and brings it into the form it is stored in. */
export function checkRegistrationId(country: string, raw: string): RegistrationIdResult {
  const written = toAscii(raw);
  if (!written) {
    return registrationIdRequired.has(country)
      ? { value: '', problem: { code: 'registrationId.required' } }
      : { value: '' };
  }
  const row = registrationIdRow(country);
  if (!row) return checkUnknownKind(written);
  const { verdict, value, kind } = read(row.kinds, country, written);
  if (verdict === 'company') return { value, kind };
  return { value, problem: { code: `registrationId.${verdict}`, vars: { example: row.example } } };
}

function read(kinds: readonly IdKind[], country: string, written: string) {
  const texts = new Set([written, withoutEuid(country, written)]);
  const readings = [...texts].flatMap((text) => readAs(kinds, country, text));
  readings.sort((a, b) => telling.indexOf(a.verdict) - telling.indexOf(b.verdict));
  return readings[0] ?? { verdict: 'format' as const, value: written, kind: '' };
}

function readAs(kinds: readonly IdKind[], country: string, written: string) {
  const compact = written.replace(/[\s.\-/·:]/g, '');
  const prefix = vatPrefixes[country] ?? country;
  // What stands behind the letters of the country may begin with a letter too: ESA39000013, ATU14189108.
  const withoutCountry = compact.replace(new RegExp(`^(${prefix})(?=[A-Z]{0,3}\\d)`), '');
  return kinds.flatMap((kind) =>
    [...new Set([compact, withoutCountry])].map((text) => ({ ...kind.read(text, written), kind: kind.kind })),
  );
}

/** Where the number is used abroad under other letters than the country's: Greece, and Northern Ireland since 2021. */
const vatPrefixes: Readonly<Record<string, string>> = { GR: 'GR|EL', GB: 'GB|XI' };

/** The registers of the EU put the country, the register and a full stop before their number: `DKCVR.24256790`. */
function withoutEuid(country: string, written: string): string {
  return written.replace(new RegExp(`^${country}[A-Z0-9]{2,8}\\.(?=.*\\d)`), '');
}

/** Countries whose numbers we do not know: 2–40 letters and digits, with the blanks and signs such numbers are written with. */
function checkUnknownKind(written: string): RegistrationIdResult {
  const right = /^[\p{L}\p{N} .\-/()&:]{2,40}$/u.test(written) && (written.match(/[\p{L}\p{N}]/gu) ?? []).length >= 2;
  return right ? { value: written } : { value: written, problem: { code: 'registrationId.characters' } };
}

/** What an authority abroad, or one for another tax, writes before or behind a number. */
const around = /^[A-Z]{2,3}(?=\d)|(?:MVA|MWST|TVA|IVA)$/g;

/** The stored forms of every number that this may be a spelling of, whatever the country. */
export function registrationIdReadings(raw: string): string[] {
  const written = toAscii(raw).toUpperCase();
  const compact = written.replace(/[^\p{L}\p{N}]/gu, '');
  const readings = new Set([compact, compact.replace(around, ''), compact.replace(/^SE(\d{10})01$/, '$1')]);
  for (const country of rows.keys()) {
    const { value, problem } = checkRegistrationId(country, raw);
    if (value && !problem) readings.add(value);
  }
  return [...readings].filter((reading) => reading.length >= 4);
}
