import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Problems } from '../../core/errors.js';
import { checkAddress } from './address.check.js';
import { countryCodes } from './country.data.js';
import { checkPhone } from './phone.check.js';
import { checkRegistrationId } from './registration-id.check.js';
import { registrationIdSamples } from './registration-id.samples.js';
import { checkText, tidy, toAscii } from './text.check.js';

const anyText = fc.string({ unit: 'binary', maxLength: 60 });
const anyCountry = fc.constantFrom(...countryCodes);
const separators = fc.constantFrom('', ' ', '\u00a0', '.', '-', '‐', '–', '\u200f', '\t');

describe('text that was typed or pasted', () => {
  it('is tidied once and for all', () => {
    fc.assert(fc.property(anyText, (text) => void expect(tidy(tidy(text))).toBe(tidy(text))));
    fc.assert(
      fc.property(anyText, (text) => void expect(toAscii(toAscii(text))).toBe(toAscii(text))),
      { numRuns: 2000 },
    );
  });

  it('is tidied once and for all, whatever character of Unicode it is', { timeout: 60_000 }, () => {
    const changing = Array.from({ length: 0x110000 }, (_, code) => String.fromCodePoint(code)).filter(
      (character) => tidy(tidy(character)) !== tidy(character) || toAscii(toAscii(character)) !== toAscii(character),
    );
    expect(changing).toEqual([]);
  });

  it('is put together again where an invisible sign stood between a letter and its mark', () => {
    expect(toAscii('A\u200d\u0301')).toBe('Á');
  });

  it('is refused with an invisible character, wherever it stands', () => {
    const invisible = fc.constantFrom(
      '\u0000',
      '\u0007',
      '\u00ad',
      '\u200b',
      '\u200e',
      '\u202e',
      '\u2066',
      '\ufeff',
      '\u2028',
    );
    fc.assert(
      fc.property(invisible, (character) => {
        const problems = new Problems();
        checkText(`Con${character}toso`, 'name', problems);
        // A line separator counts as a blank and is tidied away; everything else has to be told.
        expect(problems.errors.length).toBe(character === '\u2028' ? 0 : 1);
      }),
    );
  });

  it('keeps the joiners that Persian and Hindi are spelled with', () => {
    const problems = new Problems();
    expect(checkText('نرم\u200cافزار', 'name', problems)).toBe('نرم\u200cافزار');
    expect(checkText('क्\u200dष', 'name', problems)).toBe('क्\u200dष');
    expect(problems.errors).toEqual([]);
  });
});

describe('whatever is sent', () => {
  it('is judged and never makes a check fail', () => {
    fc.assert(
      fc.property(anyCountry, anyText, (country, text) => {
        const problems = new Problems();
        checkRegistrationId(country, text);
        checkPhone(country, text, { required: true }, 'phone', problems);
        checkAddress({ country, line1: text, city: text, state: text, postalCode: text }, 'address', problems);
        checkAddress({ country: text, line1: text }, 'address', problems);
      }),
    );
  });
});

describe('a registration ID', () => {
  it('is the same however it is spaced, and stays the same when it is checked again', () => {
    const sample = fc.constantFrom(...registrationIdSamples.filter(({ country }) => country !== 'US'));
    fc.assert(
      fc.property(sample, fc.array(separators, { minLength: 30, maxLength: 30 }), ({ country, id }, between) => {
        const { value } = checkRegistrationId(country, id);
        const spaced = [...id].map((character, at) => character + (between[at] ?? '')).join('');
        expect(checkRegistrationId(country, spaced)).toMatchObject({ value });
        expect(checkRegistrationId(country, value)).toMatchObject({ value });
      }),
    );
  });

  it('is the same in full-width and local digits', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...registrationIdSamples),
        fc.constantFrom(0xff10, 0x0660, 0x0e50),
        ({ country, id }, zero) => {
          const foreign = id.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
          expect(checkRegistrationId(country, foreign)).toEqual(checkRegistrationId(country, id));
        },
      ),
    );
  });
});
