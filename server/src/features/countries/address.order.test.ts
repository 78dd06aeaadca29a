import 'reflect-metadata';
import { describe, expect, it } from 'vitest';
import { formatAddress } from './address.check.js';
import { countryRules } from './countries.service.js';

const asked = (country: string) =>
  countryRules(country, 'en')
    ?.addressFields.map(({ field }) => field)
    .join(' ');
const labelOf = (country: string, part: string, language: 'en' | 'zh' | 'sv' = 'en') =>
  countryRules(country, language)?.addressFields.find(({ field }) => field === part)?.label;

describe('a form for an address', () => {
  it.each([
    ['SE', 'LINE1 LINE2 POSTAL_CODE CITY'],
    ['DE', 'LINE1 LINE2 POSTAL_CODE CITY'],
    ['NL', 'LINE1 LINE2 POSTAL_CODE CITY'],
    ['PL', 'LINE1 LINE2 POSTAL_CODE CITY'],
    ['US', 'LINE1 LINE2 CITY STATE POSTAL_CODE'],
    ['CA', 'LINE1 LINE2 CITY STATE POSTAL_CODE'],
    ['GB', 'LINE1 LINE2 CITY POSTAL_CODE'],
    ['AU', 'LINE1 LINE2 CITY STATE POSTAL_CODE'],
    ['IN', 'LINE1 LINE2 CITY POSTAL_CODE STATE'],
    ['BR', 'LINE1 LINE2 CITY STATE POSTAL_CODE'],
    ['MX', 'LINE1 LINE2 POSTAL_CODE CITY STATE'],
    ['IT', 'LINE1 LINE2 POSTAL_CODE CITY STATE'],
    ['HU', 'CITY LINE1 LINE2 POSTAL_CODE'],
    ['CN', 'STATE CITY LINE1 LINE2 POSTAL_CODE'],
    ['JP', 'POSTAL_CODE STATE CITY LINE1 LINE2'],
    ['KR', 'STATE CITY LINE1 LINE2 POSTAL_CODE'],
    ['TW', 'POSTAL_CODE STATE CITY LINE1 LINE2'],
    ['RU', 'LINE1 LINE2 CITY STATE POSTAL_CODE'],
    ['AE', 'LINE1 LINE2 STATE'],
    ['HK', 'STATE CITY LINE1 LINE2'],
    ['SG', 'LINE1 LINE2 POSTAL_CODE'],
  ])('for %s asks in the order of the country', (country, order) => {
    expect(asked(country)).toBe(order);
  });

  it.each([
    ['JP', 'STATE', 'Prefecture'],
    ['AE', 'STATE', 'Emirate'],
    ['US', 'STATE', 'State'],
    ['US', 'POSTAL_CODE', 'ZIP code'],
    ['IN', 'POSTAL_CODE', 'PIN code'],
    ['CA', 'STATE', 'Province'],
    ['CN', 'STATE', 'Province'],
    ['IE', 'POSTAL_CODE', 'Eircode'],
    ['IE', 'STATE', 'County'],
    ['GB', 'CITY', 'Post town'],
    ['SE', 'CITY', 'City'],
  ])('for %s calls the %s “%s”', (country, part, label) => {
    expect(labelOf(country, part)).toBe(label);
  });

  it('for Japan offers the 47 prefectures from north to south', () => {
    const states = countryRules('JP', 'zh')?.states ?? [];
    expect([states.length, states[0], states[12]?.name, states[46]?.name]).toEqual([
      47,
      { code: '01', name: '北海道' },
      '东京都',
      '冲绳县',
    ]);
    expect(labelOf('JP', 'STATE', 'zh')).toBe('都道府县');
  });
});

describe('an address whose city the pattern of its country does not have', () => {
  const tokyo = { country: 'JP', line2: null, city: '千代田区', state: '13', postalCode: '100-0001' };
  it('has it before the street in Japanese', () => {
    const lines = formatAddress({ ...tokyo, line1: '千代田1-1' }, 'sv');
    expect(lines).toEqual(['〒100-0001', '東京都', '千代田区千代田1-1', 'Japan']);
  });

  it('has it after the street in Latin letters', () => {
    const lines = formatAddress({ ...tokyo, line1: '1-1 Chiyoda', city: 'Chiyoda-ku' }, 'en');
    expect(lines).toEqual(['1-1 Chiyoda', 'Chiyoda-ku', 'Tokyo', '100-0001', 'Japan']);
  });
});
