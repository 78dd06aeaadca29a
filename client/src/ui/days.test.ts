import { describe, expect, it } from 'vitest';
import { addMonths, readDay, weeksOf, writeDay } from './days';

const plain = (text: string) => text.replace(/\s/g, ' ');

describe('a day', () => {
  it.each([
    ['en', '3/5/2026'],
    ['sv', '2026-03-05'],
    ['nl', '05-03-2026'],
    ['zh', '2026/3/5'],
    ['pl', '5.03.2026'],
    ['hu', '2026. 03. 05.'],
  ])('is written and read in %s as %s', (language, text) => {
    expect(plain(writeDay('2026-03-05', language))).toBe(text);
    expect(readDay(text, language)).toBe('2026-03-05');
    expect(readDay('2026-03-05', language)).toBe('2026-03-05');
  });

  it.each([
    ['nl', '5-3-2026'],
    ['nl', '05/03/2026'],
    ['pl', '05.03.2026'],
    ['hu', '2026.3.5'],
    ['hu', '2026-03-05'],
    ['zh', '2026年3月5日'],
    ['zh', '２０２６-３-５'],
    ['sv', ' 2026-3-5 '],
  ])('is understood in %s as people type it: %s', (language, text) => {
    expect(readDay(text, language)).toBe('2026-03-05');
  });

  it.each([
    ['sv', '2026-02-30'],
    ['nl', '31-04-2026'],
    ['en', '13/5/2026'],
    ['pl', '5.03.26'],
    ['en', '3/5'],
    ['sv', '5 mars 2026'],
    ['sv', ''],
  ])('that does not exist or is not whole is none in %s: %s', (language, text) => {
    expect(readDay(text, language)).toBeNull();
  });

  it('a month later than the 31st is the last of a shorter month', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
  });

  it('stands in a week that begins as the language wants', () => {
    expect(weeksOf('2026-03-05', 1)[0]?.[0]).toBe('2026-02-23');
    expect(weeksOf('2026-03-05', 0)[0]?.[0]).toBe('2026-03-01');
    expect(weeksOf('2026-02-01', 1)).toHaveLength(5);
  });
});
