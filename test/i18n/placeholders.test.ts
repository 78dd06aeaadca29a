import { createInstance } from 'i18next';
import { describe, expect, it, test } from 'vitest';
import { formatIn } from '../../locales/format.mjs';
import { formatter, gaps, type Value } from '../../locales/placeholders.mjs';

/** A text as app and server fill it; no-break spaces, which Intl puts into numbers, as plain ones. */
function filled(language: string, text: string, vars: Record<string, Value> = {}): string {
  const i18n = createInstance();
  void i18n
    .use(formatter)
    .use(gaps)
    .init({
      initAsync: false,
      lng: language,
      resources: { [language]: { translation: { text } } },
      interpolation: { escapeValue: false, alwaysFormat: true },
      postProcess: gaps.name,
    });
  return i18n.t('text', vars).replace(/[\u00a0\u202f]/g, ' ');
}

const each = (text: string, vars: Record<string, Value>) =>
  Object.fromEntries(['en', 'sv', 'nl', 'zh', 'pl', 'hu'].map((language) => [language, filled(language, text, vars)]));

describe('a sentence writes as its reader does', () => {
  it('numbers, also the one that chooses the plural form', () => {
    expect(each('{{max, number}}', { max: 12000 })).toEqual({
      en: '12,000',
      sv: '12 000',
      nl: '12.000',
      zh: '12,000',
      pl: '12 000',
      hu: '12 000',
    });
    expect(filled('sv', '{{count, number}} licenser', { count: 10000 })).toBe('10 000 licenser');
  });

  it('dates in full, without the short months of cells', () => {
    expect(each('{{date, dateLong}}', { date: '2026-11-25' })).toEqual({
      en: 'November 25, 2026',
      sv: '25 november 2026',
      nl: '25 november 2026',
      zh: '2026年11月25日',
      pl: '25 listopada 2026',
      hu: '2026. november 25.',
    });
  });

  it('a moment in Swedish with kl.', () => {
    const time = new Date(2026, 10, 25, 14, 47).toISOString();
    expect(filled('sv', 'den {{time, dateTimeLong}}', { time })).toBe('den 25 november 2026 kl. 14:47');
  });

  it('lists with the marks of the language', () => {
    expect(each('{{tags, list}}', { tags: ['A', 'B', 'C'] })).toEqual({
      en: 'A, B, and C',
      sv: 'A, B och C',
      nl: 'A, B en C',
      zh: 'A、B和C',
      pl: 'A, B i C',
      hu: 'A, B és C',
    });
    expect(filled('pl', '{{offers, anyOf}}', { offers: ['A', 'B'] })).toBe('A lub B');
  });

  it('terms and sums', () => {
    expect(
      filled('pl', '{{term, duration}}: {{price, money}}', { term: 'P3Y', price: { amount: 1250, currency: 'PLN' } }),
    ).toBe('3 lata: 12,50 zł');
  });

  it('names, ids and empty values as they are', () => {
    expect(filled('sv', '{{id}} {{name}} {{none}}', { id: 10000, name: 'A&B, C', none: '' })).toBe('10000 A&B, C ');
  });
});

test('a currency has its sign at home and its code abroad', () => {
  const euros = { amount: 1452000, currency: 'EUR' };
  const said = (language: string, currency: string) =>
    formatIn(language)
      .money({ ...euros, currency })
      .replace(/\s/g, ' ');
  expect(['SEK', 'NOK', 'USD'].map((currency) => said('sv', currency))).toEqual([
    '14 520,00 kr',
    '14 520,00 NOK',
    '14 520,00 USD',
  ]);
  expect(['EUR', 'USD'].map((currency) => said('nl', currency))).toEqual(['€ 14.520,00', 'USD 14.520,00']);
  expect(['CNY', 'TWD'].map((currency) => said('zh', currency))).toEqual(['¥14,520.00', 'TWD 14,520.00']);
});

describe('in Chinese', () => {
  it.each([
    ['{{actor}}添加了{{customer}}', '谢佳怡添加了北京百花深处设计有限公司'],
    ['{{actor}} 添加了 {{customer}}', '谢佳怡添加了北京百花深处设计有限公司'],
  ])('no gap stands between Chinese and Chinese: %s', (text, sentence) => {
    expect(filled('zh', text, { actor: '谢佳怡', customer: '北京百花深处设计有限公司' })).toBe(sentence);
  });

  it.each(['{{actor}}添加了{{customer}}。', '{{actor}} 添加了 {{customer}}。'])(
    'a name in Latin letters has a gap on both sides: %s',
    (text) => {
      expect(filled('zh', text, { actor: 'Anna Lind', customer: 'Nordlys Inc.' })).toBe(
        'Anna Lind 添加了 Nordlys Inc.。',
      );
    },
  );

  it('a name keeps the gaps that are its own', () => {
    const vars = { one: '北京ABC 公司', other: '王 芳' };
    expect(filled('zh', '为{{one}}和{{other}}下单', vars)).toBe('为北京ABC 公司和王 芳下单');
  });

  it('numbers have a gap, dates are Chinese', () => {
    const vars = { count: 1200, date: '2026-11-25' };
    expect(filled('zh', '在 {{date, dateLong}} 前移除{{count, number}}个', vars)).toBe(
      '在2026年11月25日前移除 1,200 个',
    );
  });

  it('Chinese marks need none', () => {
    expect(
      filled('zh', '“{{name}}”：{{tags, list}}（{{count, number}}）', { name: 'A', tags: ['甲', '乙'], count: 2 }),
    ).toBe('“A”：甲和乙（2）');
  });

  it('two names that follow each other are told apart', () => {
    expect(filled('zh', '{{a}}{{b}}', { a: '北京', b: 'ABC' })).toBe('北京 ABC');
    expect(filled('zh', '{{a}} {{b}}', { a: 'ABC', b: 'DEF' })).toBe('ABC DEF');
  });
});
