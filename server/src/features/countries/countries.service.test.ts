import 'reflect-metadata';
import { describe, expect, it } from 'vitest';
import { type Language, languages, translator } from '../../core/i18n.js';
import {
  additionalResellersAllowed,
  countryRules,
  currencyOf,
  listCountries,
  requiresRegistrationId,
} from './countries.service.js';
import { countryCodes } from './country.data.js';
import { postalCodes } from './postal-codes.data.js';
import { registrationIdRow } from './registration-id.check.js';
import { stateNames } from './state-names.data.js';
import { statesByCountry } from './states.data.js';

describe('countries', () => {
  it('are all 249 of ISO 3166-1 and Kosovo, each with rules, a name and a currency', () => {
    expect(countryCodes).toHaveLength(250);
    for (const code of countryCodes) {
      const rules = countryRules(code, 'en');
      expect(rules?.name).not.toBe(code);
      expect(rules?.currency).toMatch(/^[A-Z]{3}$/);
      expect(rules?.addressFields.map((rule) => rule.field)).toContain('LINE1');
    }
  });

  it('are named and sorted in the language asked for', () => {
    const swedish = listCountries('sv').map((country) => country.name);
    expect(swedish.indexOf('Österrike')).toBeGreaterThan(swedish.indexOf('Zimbabwe'));
    expect(listCountries('en').at(-1)?.name).toBe('Zimbabwe');
    expect(listCountries('hu').find((country) => country.code === 'SE')?.name).toBe('Svédország');
  });

  it('are named in Chinese as they must be in China', () => {
    const name = (code: string) => listCountries('zh').find((country) => country.code === code)?.name;
    expect([name('TW'), name('HK'), name('MO')]).toEqual(['中国台湾', '中国香港特别行政区', '中国澳门特别行政区']);
    expect(countryRules('TW', 'zh')?.name).toBe('中国台湾');
  });

  it('that do not exist have no rules, and lower case is understood', () => {
    expect(countryRules('UK', 'en')).toBeNull();
    expect(countryRules('', 'en')).toBeNull();
    expect(countryRules('__proto__', 'en')).toBeNull();
    expect(countryRules(' se ', 'en')?.country).toBe('SE');
  });

  it('know Kosovo by the code that the EU uses', () => {
    expect(languages.map((language) => countryRules('xk', language)?.name)).toEqual([
      'Kosovo',
      'Kosovo',
      'Kosovo',
      '科索沃',
      'Kosowo',
      'Koszovó',
    ]);
    expect(countryRules('XK', 'en')).toMatchObject({
      country: 'XK',
      currency: 'EUR',
      additionalResellersAllowed: false,
      postalCode: { required: false, example: '10000' },
      registrationId: { required: false },
      phone: { callingCode: '+383', required: false },
    });
  });

  it('of the EU and EFTA are 31, and the United Kingdom is not among them', () => {
    expect(countryCodes.filter(additionalResellersAllowed)).toHaveLength(31);
    expect(additionalResellersAllowed('GB')).toBe(false);
  });

  it('that require a registration ID are 24', () => {
    expect(countryCodes.filter(requiresRegistrationId)).toHaveLength(24);
  });

  it('buy in their own currency where there is a price list', () => {
    expect(['SE', 'NL', 'PL', 'HU', 'CN', 'UA', 'LI'].map(currencyOf)).toEqual([
      'SEK',
      'EUR',
      'PLN',
      'HUF',
      'CNY',
      'USD',
      'CHF',
    ]);
  });
});

describe('country rules', () => {
  it('tell what a Swedish customer must fill in', () => {
    expect(countryRules('SE', 'en')).toEqual({
      country: 'SE',
      name: 'Sweden',
      currency: 'SEK',
      nameOrder: 'GIVEN_FIRST',
      additionalResellersAllowed: true,
      addressFields: [
        { field: 'LINE1', required: true, label: 'Address line 1' },
        { field: 'LINE2', required: false, label: 'Address line 2' },
        { field: 'POSTAL_CODE', required: true, label: 'Postal code' },
        { field: 'CITY', required: true, label: 'City' },
      ],
      states: [],
      postalCode: { required: true, pattern: '^(?:[1-9]\\d{2} ?\\d{2})$', example: '113 30' },
      registrationId: {
        required: false,
        label: 'Organization number (organisationsnummer)',
        hint: null,
        pattern: '^(?:\\d{10})$',
        example: '556123-4567',
      },
      phone: { required: false, callingCode: '+46', example: '+46 70 123 45 67' },
    });
  });

  it('list the states of the five countries that have a list, in the language where they have a name in it', () => {
    const counts = ['US', 'CA', 'CN', 'MX', 'JP'].map((code) => countryRules(code, 'en')?.states.length);
    expect(counts).toEqual([51, 13, 31, 32, 47]);
    expect(countryRules('CN', 'zh')?.states.find((state) => state.code === 'BJ')?.name).toBe('北京市');
    expect(countryRules('DE', 'en')?.states).toEqual([]);
  });

  it('name the states as the language of the reader does', () => {
    const state = (country: string, code: string, language: Language) =>
      countryRules(country, language)?.states.find((one) => one.code === code)?.name;
    expect(languages.map((language) => state('US', 'CA', language))).toEqual([
      'California',
      'Kalifornien',
      'Californië',
      '加利福尼亚州',
      'Kalifornia',
      'Kalifornia',
    ]);
    expect(languages.map((language) => state('CN', 'BJ', language))).toEqual([
      'Beijing',
      'Peking',
      'Peking',
      '北京市',
      'Pekin',
      'Peking',
    ]);
    expect([state('MX', 'CMX', 'en'), state('CA', 'NS', 'pl'), state('CN', 'NM', 'hu')]).toEqual([
      'Mexico City',
      'Nowa Szkocja',
      'Belső-Mongólia',
    ]);
    const inChinese = ['US', 'CA', 'CN', 'MX'].flatMap((country) => countryRules(country, 'zh')?.states ?? []);
    expect(inChinese.filter(({ name }) => !/^\p{sc=Han}+$/u.test(name))).toEqual([]);
  });

  it('have a name for no state that is not in the list', () => {
    const extra = Object.entries(stateNames).flatMap(([language, countries]) =>
      Object.entries(countries).flatMap(([country, names]) =>
        [...names.keys()]
          .filter((code) => !statesByCountry.get(country)?.some((row) => row.code === code))
          .map((code) => `${language} ${country} ${code}`),
      ),
    );
    expect(extra).toEqual([]);
  });

  it('show examples of postal codes that match their own patterns', () => {
    const odd = Object.entries(postalCodes).filter(
      ([, [pattern, example]]) => !new RegExp(`^(?:${pattern})$`).test(example),
    );
    expect(odd).toEqual([]);
  });

  it('name the registration ID in all six languages wherever it is checked', () => {
    const missing = languages.flatMap((language) =>
      countryCodes
        .filter((code) => registrationIdRow(code))
        .map((code) => `countries:registrationId.label.${code}`)
        .filter((key) => translator(language)(key).startsWith('registrationId.'))
        .map((key) => `${language} ${key}`),
    );
    expect(missing).toEqual([]);
  });

  it('keep the label of the registration ID within 50 characters and tell longer local names in a hint', () => {
    const rules = languages.flatMap((language) =>
      countryCodes.map((code) => ({ language, registrationId: countryRules(code, language)?.registrationId })),
    );
    expect(rules.filter(({ registrationId }) => (registrationId?.label.length ?? 99) > 50)).toEqual([]);
    expect(countryRules('PL', 'en')?.registrationId).toMatchObject({
      label: 'Tax ID or company registration number',
      hint: 'NIP, REGON, or KRS, such as 123-456-32-01',
    });
    expect(countryRules('HU', 'hu')?.registrationId).toMatchObject({
      label: 'Adószám vagy cégjegyzékszám',
      hint: null,
    });
    expect(rules.filter(({ registrationId }) => /registrationId\.|\{\{/.test(registrationId?.hint ?? ''))).toEqual([]);
  });

  it('never call the value added tax VAT in another language than English and Polish, nor name an office', () => {
    const labels = languages
      .filter((language) => language !== 'en' && language !== 'pl')
      .flatMap((language) => ['GB', 'IE', 'MT', 'AT', 'DE', 'SK', 'IT'].map((code) => countryRules(code, language)))
      .map((rules) => rules?.registrationId.label);
    expect(labels.filter((label) => /VAT|Companies House|CRO/.test(label ?? 'VAT'))).toEqual([]);
    expect(countryRules('ZA', 'en')?.registrationId.label).not.toMatch(/SARS|CIPC/);
  });
});

describe('names by which people look for a country', () => {
  const namesOf = (code: string) => listCountries('zh').find((country) => country.code === code)?.searchNames;

  it('are its longer code, its English name and its own', () => {
    expect(namesOf('SE')).toEqual(['SWE', 'Sweden', 'Sverige']);
    expect(namesOf('JP')).toEqual(['JPN', 'Japan', '日本']);
    expect(namesOf('XK')).toEqual(['XKX', 'Kosovo', 'Kosovë', 'Косово']);
    expect(namesOf('CH')).toEqual(['CHE', 'Switzerland', 'Schweiz', 'Suisse', 'Svizzera', 'Svizra']);
    expect(namesOf('FI')).toEqual(expect.arrayContaining(['Suomi', 'Finland']));
  });

  it('have the usual other names among them', () => {
    expect(namesOf('GB')).toEqual(expect.arrayContaining(['UK', 'England']));
    expect(namesOf('NL')).toContain('Holland');
  });

  it('are there for every country', () => {
    expect(listCountries('en').filter(({ searchNames }) => searchNames.length < 2)).toEqual([]);
  });
});
