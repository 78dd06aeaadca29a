import { describe, expect, it } from 'vitest';
import { formatFor } from '../core/format';
import { languages } from '../core/languages';
import { matchesOf } from './matches';

const names: Record<string, string[]> = {
  SE: ['SWE', 'Sweden', 'Sverige'],
  NO: ['NOR', 'Norway', 'Norge', 'Noreg'],
  KP: ['PRK', 'North Korea', '조선민주주의인민공화국'],
  KR: ['KOR', 'South Korea', '대한민국'],
  JP: ['JPN', 'Japan', '日本'],
  NE: ['NER', 'Niger'],
  DE: ['DEU', 'Germany', 'Deutschland'],
  AT: ['AUT', 'Austria', 'Österreich'],
  CI: ['CIV', 'Côte d’Ivoire', 'Ivory Coast'],
  GB: ['GBR', 'United Kingdom', 'UK', 'England'],
  US: ['USA', 'United States'],
  CN: ['CHN', 'China', '中国'],
  NF: ['NFK', 'Norfolk Island'],
  MK: ['MKD', 'North Macedonia'],
  RO: ['ROU', 'Romania', 'România'],
  PL: ['POL', 'Poland', 'Polska'],
};

const optionsIn = (language: string) =>
  Object.entries(names)
    .map(([value, terms]) => ({ value, label: formatFor(language).country(value), terms }))
    .sort((a, b) => formatFor(language).compare(a.label, b.label));
const found = (language: string, query: string) => matchesOf(optionsIn(language), query).map(({ value }) => value);

describe('a country', () => {
  it.each(languages)('is found in %s by its code, its English and its own name', (language) => {
    for (const [query, code] of [
      ['JP', 'JP'],
      ['jpn', 'JP'],
      ['Sweden', 'SE'],
      ['sverige', 'SE'],
      ['SWE', 'SE'],
      ['Deutschland', 'DE'],
      ['osterreich', 'AT'],
      ['polska', 'PL'],
      ['UK', 'GB'],
      ['england', 'GB'],
      ['usa', 'US'],
      ['ivory', 'CI'],
      ['cote divoire', 'CI'],
      ['日本', 'JP'],
      ['ＪＰ', 'JP'],
      [' romania ', 'RO'],
      ['România', 'RO'],
      [formatFor(language).country('PL'), 'PL'],
    ]) {
      expect([language, query, found(language, query ?? '')[0]]).toEqual([language, query, code]);
    }
  });

  it.each([
    ['sv', 'no', 'NO'],
    ['zh', '日', 'JP'],
    ['en', 'n', 'NE'],
    ['sv', 'syd', 'KR'],
    ['pl', 'kor', 'KR'],
    ['hu', 'korea', 'KR'],
    ['nl', 'ver', 'GB'],
    ['en', 'kingdom', 'GB'],
    ['en', 'macedonia', 'MK'],
  ])('in %s “%s” offers the likeliest first', (language, query, code) => {
    expect(found(language, query)[0]).toBe(code);
  });

  it('that nobody calls so is not offered', () => {
    expect(found('en', 'xyz')).toEqual([]);
    expect(found('en', 'jpx')).toEqual([]);
    expect(found('en', 'rw')).toEqual([]);
    expect(found('en', 'rway')).toEqual(['NO']);
    expect(found('zh', '典')).toEqual(['SE']);
  });

  it('is in its usual place while nothing is typed', () => {
    expect(found('sv', ' ')).toEqual(optionsIn('sv').map(({ value }) => value));
  });
});

it('what has no other words is found by its label, not by its id', () => {
  const options = [{ value: 'r_1', label: 'Łódź Nord' }];
  expect(matchesOf(options, 'lodz')).toEqual(options);
  expect(matchesOf(options, 'nord')).toEqual(options);
  expect(matchesOf(options, 'r_1')).toEqual([]);
});
