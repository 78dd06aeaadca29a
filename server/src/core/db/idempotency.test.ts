import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonical } from './idempotency.js';

test.each([
  [
    { a: 1, b: { c: [1, 2] } },
    { b: { c: [1, 2] }, a: 1 },
  ],
  [{ a: 1, b: null }, { a: 1 }],
  [{ a: 1, b: undefined }, { a: 1 }],
  [{ a: { b: null } }, { a: {} }],
])('%j and %j are the same input', (one, other) => {
  expect(canonical(one)).toBe(canonical(other));
});

test.each([
  [{ a: 1 }, { a: '1' }],
  [{ a: [1, 2] }, { a: [2, 1] }],
  [{ a: [] }, {}],
  [{ a: '' }, {}],
  [{ a: false }, {}],
  [{ a: 0 }, {}],
  [{ 'a":1,"b': 2 }, { a: 1, b: 2 }],
])('%j and %j are different inputs', (one, other) => {
  expect(canonical(one)).not.toBe(canonical(other));
});

test('any input without null is the same as what its canonical text says', () => {
  const value = fc.jsonValue().filter((json) => !JSON.stringify(json).includes('null'));
  fc.assert(
    fc.property(value, (json) => {
      expect(JSON.parse(canonical(json))).toEqual(JSON.parse(JSON.stringify(json)));
    }),
  );
});
