import { expect, it } from 'vitest';
import { crashReference } from './crashReference';

const at = new Date('2026-11-28T08:05:59Z');

function thrown(message: string, place: string, depth = 1): Error {
  const error = new TypeError(message);
  error.stack = `TypeError: ${message}\n${`    at ${place}\n`.repeat(depth)}`;
  return error;
}

it('a reference is short, and ends with the minute of the crash in UTC', () => {
  expect(crashReference(new Error('x'), at)).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-20261128-0805$/);
});

it('the same fault has the same reference, and another fault another one', () => {
  const place = 'CustomerPage (https://kundpost.example/assets/CustomerPage-D1.js:1:2345)';
  const reference = crashReference(thrown('a is undefined', place), at);
  expect(crashReference(thrown('a is undefined', place, 9), at)).toBe(reference);
  expect(crashReference(thrown('b is undefined', place), at)).not.toBe(reference);
  expect(crashReference(thrown('a is undefined', place.replace('2345', '99')), at)).not.toBe(reference);
});

it.each([null, undefined, 'text', 7, {}, Object.create(null), Symbol('s')])(
  'whatever is thrown has one: %#',
  (error) => {
    expect(crashReference(error, at)).toMatch(/^\w{4}-/);
  },
);
