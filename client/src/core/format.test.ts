import { describe, expect, it } from 'vitest';
import { showTimesIn } from '../../../locales/format.mjs';
import { formatFor } from './format';

// Intl puts no-break spaces into numbers; what counts here is the text.
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('money', () => {
  it('takes the digits of minor units from the currency', () => {
    expect(formatFor('en').money({ amount: 123450, currency: 'USD' })).toBe('$1,234.50');
    expect(plain(formatFor('en').money({ amount: 12345, currency: 'JPY' }))).toBe('JPY 12,345');
    expect(formatFor('en').money({ amount: 12345, currency: 'KWD' })).toMatch(/12\.345/);
    // The forint has two that nobody writes.
    expect(plain(formatFor('en').money({ amount: 1_234_500, currency: 'HUF' }))).toBe('HUF 12,345');
  });

  it('is written as in the language of the page', () => {
    expect(plain(formatFor('sv').money({ amount: 123450, currency: 'SEK' }))).toBe('1 234,50 kr');
    expect(plain(formatFor('pl').money({ amount: 123450, currency: 'PLN' }))).toBe('1234,50 zł');
  });
});

describe('dates', () => {
  it('a date without a time stays on its day in every time zone', () => {
    expect(formatFor('en').date('2026-11-20')).toBe('Nov 20, 2026');
    expect(formatFor('zh').date('2026-11-20')).toBe('2026年11月20日');
  });

  it('tells how far away a moment is', () => {
    const now = Date.parse('2026-11-20T12:00:00Z');
    expect(formatFor('en').fromNow('2026-11-20T12:20:00Z', now)).toBe('in 20 minutes');
    expect(formatFor('sv').fromNow('2026-11-23T12:00:00Z', now)).toBe('om 3 dagar');
  });
});

describe('moments', () => {
  const evening = '2026-11-27T23:30:00Z';

  it('are told in the time zone of the reader, wherever the browser is', () => {
    showTimesIn('Asia/Shanghai');
    expect(formatFor('en').date(evening)).toBe('Nov 28, 2026');
    expect(plain(formatFor('en').dateTime(evening))).toBe('Nov 28, 2026, 7:30 AM');
    showTimesIn('America/St_Johns');
    expect(plain(formatFor('en').dateTime(evening))).toBe('Nov 27, 2026, 8:00 PM');
    expect(formatFor('en').date('2026-11-20')).toBe('Nov 20, 2026');
  });

  it('are told in the time zone of the browser when it does not know the reader’s', () => {
    showTimesIn('Mars/Olympus');
    const here = new Intl.DateTimeFormat('en', { dateStyle: 'medium' }).format(new Date(evening));
    expect(formatFor('en').date(evening)).toBe(here);
  });
});

describe('terms', () => {
  it.each([
    ['en', 'P1M', '1 month'],
    ['pl', 'P3Y', '3 lata'],
    ['hu', 'P1Y', '1 év'],
  ])('in %s %s is “%s”', (language, term, text) => {
    expect(plain(formatFor(language).duration(term))).toBe(text);
  });
});

describe('names', () => {
  it('writes a language with a capital and Chinese with its script, in the words of the reader', () => {
    const named = (code: string) => ['en', 'sv', 'zh', 'pl', 'hu'].map((reader) => formatFor(reader).language(code));
    expect(named('en')).toEqual(['English', 'Engelska', '英语', 'Angielski', 'Angol']);
    expect(named('zh').slice(0, 4)).toEqual([
      'Simplified Chinese',
      'Förenklad kinesiska',
      '简体中文',
      'Chiński uproszczony',
    ]);
  });

  it('names Taiwan in Chinese as it must be named in China', () => {
    expect(['en', 'zh'].map((reader) => formatFor(reader).country('TW'))).toEqual(['Taiwan', '中国台湾']);
  });

  it('sorts as the reader expects', () => {
    expect(['Österrike', 'Zambia', 'Åland'].sort(formatFor('sv').compare)).toEqual(['Zambia', 'Åland', 'Österrike']);
  });
});
