import { countryName, type Language, translator } from '../../core/i18n.js';
import { usesPart } from './address.check.js';
import { cityKindOf, fieldOrderOf, postalCodeKindOf, stateKindOf } from './address.order.js';
import {
  additionalResellers,
  cityOptional,
  countryCodes,
  currencyByCountry,
  familyNameFirst,
  postalCodeRequired,
  registrationIdNamesInHint,
  registrationIdRequired,
  stateRequired,
} from './country.data.js';
import {
  AddressField,
  type AddressFieldRule,
  type Country,
  type CountryRules,
  NameOrder,
  type State,
} from './country.types.js';
import { searchNames } from './country-names.service.js';
import { callingCode, phoneExample } from './phone.check.js';
import { postalCodes } from './postal-codes.data.js';
import { registrationIdRow } from './registration-id.check.js';
import type { RegistrationIdRow } from './registration-id.required.data.js';
import { stateNames } from './state-names.data.js';
import { statesByCountry } from './states.data.js';

const known = new Set(countryCodes);

export function isCountry(code: string): boolean {
  return known.has(code);
}

/** Whether an order for a customer there may name additional resellers: EU and EFTA. */
export function additionalResellersAllowed(country: string): boolean {
  return additionalResellers.has(country);
}

/** The currency of the price list customers in the country buy from. */
export function currencyOf(country: string): string {
  return currencyByCountry.get(country) ?? 'USD';
}

/** Whether registration ID and company phone are required there. */
export function requiresRegistrationId(country: string): boolean {
  return registrationIdRequired.has(country);
}

export function nameOrderOf(country: string): NameOrder {
  return familyNameFirst.has(country) ? NameOrder.FAMILY_FIRST : NameOrder.GIVEN_FIRST;
}

export function listCountries(language: Language): Country[] {
  const { compare } = new Intl.Collator(language);
  return countryCodes
    .map((code) => ({ code, name: countryName(code, language), searchNames: searchNames(code) }))
    .sort((a, b) => compare(a.name, b.name));
}

/** Everything a form for the country needs; null when there is no such country. */
export function countryRules(code: string, language: Language): CountryRules | null {
  const country = code.trim().toUpperCase();
  if (!isCountry(country)) return null;
  const [pattern, example] = postalCodes[country] ?? [null, null];
  const row = registrationIdRow(country);
  const required = requiresRegistrationId(country);
  return {
    country,
    name: countryName(country, language),
    currency: currencyOf(country),
    nameOrder: nameOrderOf(country),
    additionalResellersAllowed: additionalResellersAllowed(country),
    addressFields: addressFieldsOf(country, language),
    states: statesOf(country, language),
    postalCode: { required: postalCodeRequired.has(country), pattern: pattern && `^(?:${pattern})$`, example },
    registrationId: {
      required,
      ...wordsOf(country, row, language),
      pattern: row?.pattern ? `^(?:${row.pattern})$` : null,
      example: row?.example ?? null,
    },
    phone: { required, callingCode: callingCode(country), example: phoneExample(country) },
  };
}

/** A form has two columns: local names that would make the label too long stand under the field, unless the label says them. */
function wordsOf(country: string, row: RegistrationIdRow | undefined, language: Language) {
  const t = translator(language);
  const label = t(`countries:registrationId.label.${row ? country : 'default'}`);
  if (!row || !registrationIdNamesInHint.has(country)) return { label, hint: null };
  const names = t(`countries:registrationId.names.${country}`);
  if (label.toLowerCase().includes(names.toLowerCase())) return { label, hint: null };
  return { label, hint: t('countries:registrationId.hint', { names, example: row.example }) };
}

function addressFieldsOf(country: string, language: Language): AddressFieldRule[] {
  const t = translator(language);
  const parts: Record<AddressField, Omit<AddressFieldRule, 'field'> & { used: boolean }> = {
    LINE1: { used: true, required: true, label: t('addresses:line1') },
    LINE2: { used: true, required: false, label: t('addresses:line2') },
    POSTAL_CODE: {
      used: country in postalCodes,
      required: postalCodeRequired.has(country),
      label: t(`addresses:postalCode.${postalCodeKindOf(country)}`),
    },
    CITY: {
      used: usesPart(country, 'city') || !cityOptional.has(country),
      required: !cityOptional.has(country),
      label: t(`addresses:city.${cityKindOf(country)}`),
    },
    STATE: {
      used: usesPart(country, 'state') || stateRequired.has(country),
      required: stateRequired.has(country),
      label: t(`addresses:state.${stateKindOf(country)}`),
    },
  };
  return fieldOrderOf(country)
    .filter((field) => parts[field].used)
    .map((field) => ({ field, required: parts[field].required, label: parts[field].label }));
}

function statesOf(country: string, language: Language): State[] {
  const { compare } = new Intl.Collator(language);
  const names = stateNames[language]?.[country];
  return (
    (statesByCountry.get(country) ?? [])
      .map(({ code, name, localName }) => ({
        code,
        name: names?.get(code) ?? (language === 'zh' ? (localName ?? name) : name),
      }))
      // Japan lists its prefectures from north to south, as their numbers do.
      .sort((a, b) => (country === 'JP' ? compare(a.code, b.code) : compare(a.name, b.name)))
  );
}
