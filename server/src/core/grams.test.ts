import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gramNumber, gramsFor, gramsIn, isShort, numbersOf, sampleNumber, sampleShare, tagGram } from './grams.js';
import { searchKey } from './text.js';

const wordsOf = (text: string) => searchKey(text).split(' ').filter(Boolean);
const someText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: fc.constantFrom(...'abcåłøØß1234 -|澄湖𠮷のカー한글ж'), maxLength: 40 }),
);

test('a text is found by every part of its words that has three letters', () => {
  fc.assert(
    fc.property(someText, fc.nat(), fc.integer({ min: 3, max: 9 }), (text, place, length) => {
      const grams = gramsIn(searchKey(text));
      for (const word of wordsOf(text)) {
        const letters = [...word];
        const part = letters
          .slice(place % letters.length)
          .slice(0, length)
          .join('');
        if (isShort(part)) continue;
        expect(gramsFor(part).length).toBeGreaterThan(0);
        for (const gram of gramsFor(part)) expect(grams).toContain(gram);
      }
    }),
  );
});

test('a text is found by the first one and two letters of its words', () => {
  fc.assert(
    fc.property(someText, fc.integer({ min: 1, max: 2 }), (text, length) => {
      const grams = gramsIn(searchKey(text));
      for (const word of wordsOf(text)) {
        const start = [...word].slice(0, length).join('');
        for (const gram of gramsFor(start)) expect(grams).toContain(gram);
      }
    }),
  );
});

test('letters go by threes, Chinese characters alone and by twos', () => {
  expect([...gramsIn('lodz ab | 澄湖新ab')]).toEqual([
    ...['^^l', '^lo', 'lod', 'odz', '^^a', '^ab'],
    ...['澄', '湖', '新', '澄湖', '湖新'],
  ]);
  expect(gramsFor('lodz')).toEqual(['lod', 'odz']);
  expect(gramsFor('lo')).toEqual(['^lo']);
  expect(gramsFor('澄')).toEqual(['澄']);
  expect(gramsFor('澄湖新')).toEqual(['澄湖', '湖新']);
});

test('digits go by fours as well, so that few numbers have them', () => {
  expect([...gramsIn('kr12345')]).toEqual(['^^k', '^kr', 'kr1', 'r12', '123', '234', '345', '1234', '2345']);
  expect(gramsFor('r12345')).toEqual(['r12', '1234', '2345']);
  expect(gramsFor('234')).toEqual(['234']);
});

test('a piece has another number for another tenant, and in the sample', () => {
  const numbers = [gramNumber('a', 'lod'), gramNumber('b', 'lod'), sampleNumber('a', 'lod'), sampleNumber('b', 'lod')];
  expect(new Set(numbers).size).toBe(4);
  for (const number of numbers) expect(number).toBe(number | 0);
});

test('about one row in 256 is in the sample, with all its pieces', () => {
  const rows = Array.from({ length: 20 * sampleShare }, (_, row) =>
    numbersOf({ tenant: 'a', id: `customer_${row}`, text: 'lodz', tags: ['VIP'] }),
  );
  const sampled = rows.filter((numbers) => numbers.has(sampleNumber('a', '')));
  expect(sampled.length).toBeGreaterThan(10);
  expect(sampled.length).toBeLessThan(40);
  for (const numbers of sampled) expect(numbers).toContain(sampleNumber('a', 'odz'));
  for (const numbers of rows) {
    expect(numbers).toContain(gramNumber('a', 'odz'));
    expect(numbers).toContain(gramNumber('a', tagGram('VIP')));
  }
});
