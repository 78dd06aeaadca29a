import { describe, expect, test } from 'vitest';
import type { Language } from './i18n.js';
import { likeText, searchKey, sortKey } from './text.js';

describe('search', () => {
  test.each([
    ['Łódź & Søn', 'lodz son'],
    ['Ångströms Bygg-AB', 'angstroms bygg ab'],
    ['Großhändler Öß', 'grosshandler oss'],
    ['İstanbul Bulut', 'istanbul bulut'],
    ['Þórður Ðæ', 'thordur dae'],
    ['  a\t\n b  ', 'a b'],
    ['苏州澄湖（中国）', '苏州澄湖 中国'],
    ['Ｆｕｌｌ １２３', 'full 123'],
    ['%_!"', ''],
  ])('reads %j as %j', (text, key) => {
    expect(searchKey(text)).toBe(key);
    expect(searchKey(key)).toBe(key);
  });

  test('takes the signs of a LIKE pattern for what they are', () => {
    expect(likeText('100%_!a')).toBe('100!%!_!!a');
  });
});

describe('sorting', () => {
  const orders: [Language, string][] = [
    ['sv', 'Alfa Ek Érik Erika Z Zebra Zz Åberg Ängel Öberg'],
    ['pl', 'Adam Azot Ąb Lato Luty Łan Nowy Ńa Ser Szum Śnieg Zamek Zz Źródło Żaba'],
    ['hu', 'Ádám Alma Oszlop Ozora Öböl Őrség Út Uzsa Ünnep Űr'],
    ['en', 'Ångström Apple Éclair Elm Zebra'],
    ['zh', '阿里 北京 广州 华为 上海 深圳 腾讯 武汉 中国'],
  ];

  test.each(orders)('in %s follows the alphabet: %s', (language, names) => {
    const key = (name: string) => sortKey(name, language);
    const sorted = names.split(' ');
    const shuffled = [...sorted].reverse();
    expect([...shuffled].sort((a, b) => (key(a) < key(b) ? -1 : 1))).toEqual(sorted);
    expect(shuffled.sort(new Intl.Collator(language).compare)).toEqual(sorted);
  });

  test.each(['en', 'sv', 'nl', 'zh', 'pl', 'hu'] as const)(
    'in %s an accent the alphabet does not know does not count',
    (language) => {
      expect(sortKey('İstanbul Bulut', language)).toBe('istanbul bulut');
      expect(sortKey('M̌ax e\u0331', language)).toBe('max e');
    },
  );

  test('a key has letters and digits only, which every database orders alike', () => {
    for (const [language, names] of orders) expect(sortKey(names, language)).toMatch(/^[a-z\d\p{Script=Han} ]+$/u);
  });
});
