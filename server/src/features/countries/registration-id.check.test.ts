import { describe, expect, it } from 'vitest';
import { countryCodes, registrationIdRequired } from './country.data.js';
import { checkRegistrationId, registrationIdRow } from './registration-id.check.js';
import { registrationIdSamples } from './registration-id.samples.js';

const codeOf = (country: string, id: string) => checkRegistrationId(country, id).problem?.code;

/** Every number that differs from this one in one digit. */
function oneDigitOff(id: string): string[] {
  return [...id].flatMap((character, at) =>
    /\d/.test(character)
      ? [...'0123456789'].filter((d) => d !== character).map((d) => id.slice(0, at) + d + id.slice(at + 1))
      : [],
  );
}

describe('numbers of companies', () => {
  it.each(registrationIdSamples)('takes $id of $country $company', ({ country, id }) => {
    expect(checkRegistrationId(country, id)).toEqual({
      value: expect.stringMatching(/^[A-Z\d]+$/),
      kind: expect.any(String),
    });
  });

  it.each(registrationIdSamples)('refuses $wrong.id of $country with $wrong.code', ({ country, wrong }) => {
    expect(codeOf(country, wrong.id)).toBe(wrong.code);
  });

  it.each(registrationIdSamples.filter((sample) => sample.checked))(
    'catches every wrong digit in $id of $country',
    ({ country, id }) => {
      const missed = oneDigitOff(id).filter((wrong) => codeOf(country, wrong) !== 'registrationId.checkDigit');
      expect(missed.map((wrong) => `${wrong} ${codeOf(country, wrong)}`)).toEqual([]);
    },
  );

  it.each(
    registrationIdSamples.filter((sample) => !sample.checked && sample.wrong.code === 'registrationId.checkDigit'),
  )('catches most wrong digits in $id of $country, whose own rule lets a few pass', ({ country, id }) => {
    const wrongs = oneDigitOff(id);
    const missed = wrongs.filter((wrong) => codeOf(country, wrong) === undefined);
    expect(missed.length / wrongs.length).toBeLessThan(country === 'PL' ? 0.7 : 0.25);
  });

  it('has a sample for each country that requires a number, and for SE, NL and CN', () => {
    const covered = new Set(registrationIdSamples.map((sample) => sample.country));
    expect([...registrationIdRequired, 'SE', 'NL', 'CN'].filter((country) => !covered.has(country))).toEqual([]);
  });

  it('shows examples that it takes itself', () => {
    const refused = countryCodes.filter((country) => {
      const row = registrationIdRow(country);
      return row && checkRegistrationId(country, row.example).problem;
    });
    expect(refused).toEqual([]);
  });

  it('shows patterns that its own samples match', () => {
    const strangers = registrationIdSamples.filter(({ country, id }) => {
      const { pattern } = registrationIdRow(country) ?? {};
      return pattern && !new RegExp(`^(?:${pattern})$`).test(checkRegistrationId(country, id).value);
    });
    expect(strangers).toEqual([]);
  });
});

describe('numbers of people', () => {
  it.each([
    ['AE', '784198512345671'],
    ['AM', '1234567890'],
    ['AZ', '9900003872'],
    ['BR', '390.533.447-05'],
    ['BY', 'MA1953684'],
    ['CN', '11010519491231002X'],
    ['DK', '211062-5629'],
    ['FI', '131052-308T'],
    ['HU', '8071592153'],
    ['IN', 'ABCPE1234F'],
    ['IN', '2341 2341 2346'],
    ['KG', '21503198012345'],
    ['KZ', '850315300009'],
    ['MD', '2002600048833'],
    ['NO', '15108695088'],
    ['PL', '44051401359'],
    ['RU', '500100732259'],
    ['SA', '1000000008'],
    ['SE', '880320-0016'],
    ['SE', '19880320-0016'],
    ['TH', '1-2345-45678-78-1'],
    ['TR', '10000000146'],
    ['UA', '1759013776'],
    ['US', '536-90-4399'],
    ['UZ', '31503851234567'],
    ['VE', 'V-11470283-4'],
    ['VN', '001085012345'],
    ['ZA', '8001015009087'],
  ])('refuses %s %s as personal', (country, id) => {
    expect(codeOf(country, id)).toBe('registrationId.personal');
  });
});

describe('what is given or left out', () => {
  it('requires a number in the 24 countries and nowhere else', () => {
    expect(countryCodes.filter((country) => codeOf(country, ' '))).toEqual([...registrationIdRequired].sort());
  });

  it('takes 2–40 sane characters where it does not know the numbers', () => {
    expect(checkRegistrationId('KE', ' cpr/2010 - 12345 ')).toEqual({ value: 'CPR/2010 - 12345' });
    expect(codeOf('KE', '#')).toBe('registrationId.characters');
    expect(codeOf('KE', 'x'.repeat(41))).toBe('registrationId.characters');
    expect(codeOf('KE', '<script>')).toBe('registrationId.characters');
  });
});
