import { describe, expect, test } from 'vitest';
import { addDuration, isDay, isDuration } from './duration.js';

const moment = (text: string) => new Date(text);

describe('adding a duration', () => {
  test.each([
    ['2026-01-31T10:00:00Z', 'P1M', '2026-02-28T10:00:00.000Z'],
    ['2028-01-31T10:00:00Z', 'P1M', '2028-02-29T10:00:00.000Z'],
    ['2028-02-29T00:00:00Z', 'P1Y', '2029-02-28T00:00:00.000Z'],
    ['2026-11-20T23:59:59Z', 'P3Y', '2029-11-20T23:59:59.000Z'],
    ['2026-03-31T00:00:00Z', '-P1M', '2026-02-28T00:00:00.000Z'],
    ['2026-12-31T12:00:00Z', 'P2W', '2027-01-14T12:00:00.000Z'],
    ['2026-03-29T00:30:00Z', 'PT2H', '2026-03-29T02:30:00.000Z'],
    ['2026-01-01T00:00:00Z', 'P1Y2M3W4DT5H6M7S', '2027-03-26T05:06:07.000Z'],
    ['2026-01-01T00:00:00Z', 'PT168H', '2026-01-08T00:00:00.000Z'],
  ])('%s and %s is %s', (from, duration, to) => {
    expect(addDuration(moment(from), duration).toISOString()).toBe(to);
  });

  test('does not change the moment it starts from', () => {
    const from = moment('2026-01-31T00:00:00Z');
    addDuration(from, 'P1M');
    expect(from).toEqual(moment('2026-01-31T00:00:00Z'));
  });
});

test.each(['P', 'PT', 'P1', '1Y', 'P1H', 'PT1D', 'P1YT', '', 'P1.5D', '--P1D', 'tomorrow'])(
  '%j is no duration',
  (text) => {
    expect(isDuration(text)).toBe(false);
    expect(() => addDuration(new Date(), text)).toThrow();
  },
);

test.each([
  ['2026-02-28', true],
  ['2028-02-29', true],
  ['2026-02-29', false],
  ['2026-13-01', false],
  ['2026-1-1', false],
  ['2026-01-01T00:00:00Z', false],
  ['', false],
])('%j is a day: %s', (text, expected) => {
  expect(isDay(text)).toBe(expected);
});
