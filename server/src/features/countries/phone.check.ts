import {
  type CountryCode,
  getCountryCallingCode,
  getExampleNumber,
  isSupportedCountry,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/max';
import examples from 'libphonenumber-js/mobile/examples';
import type { Problems } from '../../core/errors.js';
import { toAscii } from './text.check.js';

const phoneCountry = (country: string): CountryCode | undefined => (isSupportedCountry(country) ? country : undefined);

/** The number in E.164 form. One without a calling code is read as a number of `country`; one with, may be of any other. */
export function checkPhone(
  country: string,
  raw: string | null | undefined,
  options: { required: boolean },
  path: string,
  problems: Problems,
): string | null {
  const text = toAscii(raw ?? '')
    .replace(/^TEL\.?:? */, '')
    .replace(/^00/, '+');
  if (!text) {
    if (options.required) problems.add('phone.required', path);
    return null;
  }
  // +46 (0)8 …: the zero is dialled at home only, but +39 06 … keeps it.
  for (const written of new Set([text, text.replace(/^(\+ ?\d{1,3})[ .-]*\(0\)/, '$1 ')])) {
    const number = parsePhoneNumberFromString(written, phoneCountry(country));
    if (number?.isValid() && !number.ext) return number.number;
  }
  problems.add('phone.format', path, { example: phoneExample(country) ?? '+46 8 771 90 00' });
  return null;
}

/** An E.164 number in groups, as its country writes it for callers from abroad. What is no number stays as it is stored. */
export function formatPhone(phone: string): string {
  return parsePhoneNumberFromString(phone)?.formatInternational() ?? phone;
}

export function phoneExample(country: string): string | null {
  const code = phoneCountry(country);
  return (code && getExampleNumber(code, examples)?.formatInternational()) ?? null;
}

export function callingCode(country: string): string | null {
  const code = phoneCountry(country);
  return code ? `+${getCountryCallingCode(code)}` : null;
}
