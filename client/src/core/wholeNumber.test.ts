import { describe, expect, it } from 'vitest';
import { languages } from './languages';
import { readWholeNumber } from './wholeNumber';

const unreadable = { problem: 'unreadable' };

describe('a whole number', () => {
  it.each(languages)('is read in %s as it is written there, and without groups', (language) => {
    for (const value of [0, 1, 25, 300, 1200, 12_000, 100_000, 1_234_567, 999_999_999]) {
      expect(readWholeNumber(String(value), language)).toEqual({ value });
      expect(readWholeNumber(new Intl.NumberFormat(language).format(value), language)).toEqual({ value });
    }
  });

  it.each([
    ['sv', '1 200', 1200],
    ['sv', '1\u00a0200', 1200],
    ['sv', '1\u202f200', 1200],
    ['pl', '1 200', 1200],
    ['pl', '12 000 000', 12_000_000],
    ['hu', '1 200', 1200],
    ['nl', '1.200', 1200],
    ['nl', '1.200.000', 1_200_000],
    ['en', '1,200', 1200],
    ['zh', '1,200', 1200],
    ['zh', '１２', 12],
    ['zh', '１，２００', 1200],
    ['nl', '１．２００', 1200],
    ['en', '  25\t', 25],
    ['en', '\u200e25\u200b', 25],
    ['en', '007', 7],
  ])('in %s “%s” is %d', (language, text, value) => {
    expect(readWholeNumber(text, language)).toEqual({ value });
  });

  it.each([
    '2,5',
    '1.5',
    '2.50',
    '1,20',
    '1e3',
    '0x10',
    '+3',
    '-3',
    '−3',
    '--',
    '12 34',
    '1 2',
    '1 200 00',
    "1'200",
    '1’200',
    '1_200',
    '1 200,50',
    '5²',
    '②',
    '½',
    'Ⅻ',
    '十二',
    'tolv',
    '5 st',
    '5%',
    'NaN',
    '1,2,3',
    ',5',
    '5,',
    '5.',
    '0,200',
    '1  200',
    '1234 567',
    '12,0000',
  ])('is never made of “%s”, in no language', (text) => {
    for (const language of languages) expect(readWholeNumber(text, language)).toEqual(unreadable);
  });

  it.each([
    ['sv', '1,200'],
    ['sv', '1.200'],
    ['nl', '1,200'],
    ['nl', '1 200'],
    ['en', '1.200'],
    ['en', '1 200'],
    ['zh', '1.200'],
    ['zh', '1 200'],
    ['pl', '1,200'],
    ['pl', '1.200'],
    ['hu', '1.200'],
    ['hu', '1,200'],
    ['en', '1,200 300'],
    ['nl', '1.200,300'],
  ])('is not grouped in %s as in “%s”', (language, text) => {
    expect(readWholeNumber(text, language)).toEqual(unreadable);
  });

  it('that has more digits than any count is too long, and no text is none', () => {
    expect(readWholeNumber('12345678901', 'en')).toEqual({ problem: 'tooLong' });
    expect(readWholeNumber('1,000,000,000', 'en')).toEqual({ problem: 'tooLong' });
    expect(readWholeNumber(' ', 'sv')).toBeNull();
  });
});
