import { formatAddress as layOut } from 'localized-address-format';
import type { Problems } from '../../core/errors.js';
import { countryName, type Language } from '../../core/i18n.js';
import { cityOptional, countryCodes, postalCodeRequired, stateRequired } from './country.data.js';
import { postalCodes } from './postal-codes.data.js';
import { type StateRow, statesByCountry } from './states.data.js';
import { checkText, lengthOf, toAscii } from './text.check.js';

export interface AddressParts {
  country: string;
  line1: string;
  line2?: string | null;
  city?: string | null;
  state?: string | null;
  postalCode?: string | null;
}

export interface CleanAddress {
  country: string;
  line1: string;
  line2: string | null;
  city: string | null;
  state: string | null;
  postalCode: string | null;
}

type Part = 'line1' | 'line2' | 'city' | 'state' | 'postalCode';
const longest: Readonly<Record<Part, number>> = { line1: 200, line2: 200, city: 100, state: 100, postalCode: 20 };
const known = new Set(countryCodes);

/** The address as it is stored. Every part that is missing, too long or wrong for the country is a problem of its own. */
export function checkAddress(input: AddressParts, path: string, problems: Problems): CleanAddress {
  const country = toAscii(input.country);
  const text = (part: Part): string => {
    const value = checkText(input[part] ?? '', `${path}.${part}`, problems);
    if (lengthOf(value) > longest[part]) problems.add('address.tooLong', `${path}.${part}`, { max: longest[part] });
    return value;
  };
  const address = { country, line1: text('line1'), line2: text('line2'), city: text('city'), state: text('state') };
  if (!known.has(country))
    problems.add('address.country.unknown', `${path}.country`, { country: input.country.slice(0, 20) });
  if (!address.line1) problems.add('address.line1.required', `${path}.line1`);
  if (!address.city && !cityOptional.has(country)) problems.add('address.city.required', `${path}.city`);
  return {
    country,
    line1: address.line1,
    line2: address.line2 || null,
    city: address.city || null,
    state: checkState(country, address.state, `${path}.state`, problems) || null,
    postalCode: checkPostalCode(country, text('postalCode'), `${path}.postalCode`, problems) || null,
  };
}

function checkState(country: string, state: string, path: string, problems: Problems): string {
  if (!state) {
    if (stateRequired.has(country)) problems.add('address.state.required', path);
    return '';
  }
  const states = statesByCountry.get(country);
  if (!states) return state;
  const code = codeOf(country, state);
  if (!states.some((row) => row.code === code)) problems.add('address.state.unknown', path, { state });
  return code;
}

// Records from before Japan had a list name the prefecture.
function codeOf(country: string, state: string): string {
  const code = toAscii(state);
  if (country !== 'JP') return code;
  const name = state.toLowerCase().replace(/[都府県]$/, '');
  const isNamed = (row: StateRow) => [row.name.toLowerCase(), row.localName?.replace(/[都府県]$/, '')].includes(name);
  return statesByCountry.get(country)?.find(isNamed)?.code ?? code;
}

function checkPostalCode(country: string, raw: string, path: string, problems: Problems): string {
  if (!raw) {
    if (postalCodeRequired.has(country)) problems.add('address.postalCode.required', path);
    return '';
  }
  const rule = known.has(country) ? postalCodes[country] : undefined;
  if (!rule) return raw;
  const [pattern, example] = rule;
  const whole = new RegExp(`^(?:${pattern})$`);
  const written = toAscii(raw);
  const bare = written.replace(/[ -]/g, '');
  const local = bare.replace(/^[A-Z]+(?=\d)/, '');
  const spaced = [bare, local, country + bare].map((code) => spaceLike(example, code));
  const right = [...spaced, written, local].find((code) => code !== null && whole.test(code));
  if (right === undefined) problems.add('address.postalCode.format', path, { example });
  return right ?? written;
}

/** Writes `00950` as `00-950` and `11330` as `113 30`: with the blanks and dashes of an example of the same length. */
function spaceLike(example: string, bare: string): string | null {
  if (example.replace(/[ -]/g, '').length !== bare.length) return null;
  let next = 0;
  return [...example].map((character) => (/[ -]/.test(character) ? character : (bare[next++] ?? ''))).join('');
}

const nonLatin = /[\p{sc=Han}\p{sc=Hang}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Cyrl}\p{sc=Arab}\p{sc=Armn}]/u;

/** The lines of the address in the order of its country, which comes last, in the given language. */
export function formatAddress(address: CleanAddress, language: Language): string[] {
  const script = nonLatin.test(address.line1) ? 'local' : 'latin';
  const row = statesByCountry.get(address.country)?.find((state) => state.code === address.state);
  const spelled = address.country === 'US' || address.country === 'CA' ? row?.code : row?.name;
  const state = (script === 'local' ? row?.localName : undefined) ?? spelled ?? address.state;
  const lines = layOut(
    {
      postalCountry: address.country,
      administrativeArea: state ?? undefined,
      locality: address.city ?? undefined,
      postalCode: address.postalCode ?? undefined,
      addressLines: streetLines(address, script),
    },
    script,
  )
    // A pattern sets its commas also where the part before them stands on a line of its own.
    .map((line) => line.replace(/^[\s,、]+|[\s,、]+$/g, ''))
    .filter((line) => /[\p{L}\p{N}]/u.test(line));
  const unused = [address.postalCode, address.city, state].filter(
    (part) => part && !lines.some((l) => l.includes(part)),
  );
  return [
    ...lines,
    ...(unused.length > 0 ? [unused.join(' ')] : []),
    known.has(address.country) ? countryName(address.country, language) : address.country,
  ];
}

// Where the country's pattern has no city it stands with the street: before it in Japanese, after it in Latin letters.
function streetLines({ country, line1, line2, city }: CleanAddress, script: 'local' | 'latin'): string[] {
  const lines = [line1, line2].filter((line) => line !== null);
  if (!city || usesPart(country, 'city')) return lines;
  const [first = '', ...rest] = lines;
  return script === 'local' ? [city + first, ...rest] : [...lines, city];
}

/** Whether addresses of the country have a city or a state at all: what its own way of writing them prints. */
export function usesPart(country: string, part: 'city' | 'state'): boolean {
  const probe = part === 'city' ? { locality: 'X' } : { administrativeArea: 'X' };
  return layOut({ postalCountry: country, ...probe }).some((line) => line.includes('X'));
}
