import { describe, expect, test } from 'vitest';
import { dayOf, endOfDay, knownTimeZone, startOfDay } from './time-zone.js';

test.each([
  ['2026-11-27T23:30:00Z', 'UTC', '2026-11-27'],
  ['2026-11-27T15:59:59.999Z', 'Asia/Shanghai', '2026-11-27'],
  ['2026-11-27T16:00:00.000Z', 'Asia/Shanghai', '2026-11-28'],
  // Half an hour beside the full one, and half an hour less in summer.
  ['2026-01-15T03:29:59.999Z', 'America/St_Johns', '2026-01-14'],
  ['2026-01-15T03:30:00.000Z', 'America/St_Johns', '2026-01-15'],
  ['2026-07-15T02:29:59.999Z', 'America/St_Johns', '2026-07-14'],
  ['2026-07-15T02:30:00.000Z', 'America/St_Johns', '2026-07-15'],
  ['2026-07-15T10:59:59.999Z', 'Pacific/Apia', '2026-07-15'],
  ['2026-07-15T11:00:00.000Z', 'Pacific/Apia', '2026-07-16'],
  // Apia went over the date line, and never had a 30 December 2011.
  ['2011-12-30T09:59:59.999Z', 'Pacific/Apia', '2011-12-29'],
  ['2011-12-30T10:00:00.000Z', 'Pacific/Apia', '2011-12-31'],
  // Stockholm goes to summer time on 29 March and back on 25 October.
  ['2026-03-28T22:59:59Z', 'Europe/Stockholm', '2026-03-28'],
  ['2026-03-28T23:00:00Z', 'Europe/Stockholm', '2026-03-29'],
  ['2026-03-29T21:59:59Z', 'Europe/Stockholm', '2026-03-29'],
  ['2026-03-29T22:00:00Z', 'Europe/Stockholm', '2026-03-30'],
  ['2026-10-24T22:00:00Z', 'Europe/Stockholm', '2026-10-25'],
  ['2026-10-25T22:59:59Z', 'Europe/Stockholm', '2026-10-25'],
  ['2026-10-25T23:00:00Z', 'Europe/Stockholm', '2026-10-26'],
])('at %s it is in %s the day %s', (moment, timeZone, day) => {
  expect(dayOf(new Date(moment), timeZone)).toBe(day);
});

describe.each([
  ['an ordinary day', '2026-11-28', 'Asia/Shanghai', '2026-11-27T16:00:00.000Z', 24],
  ['the day on which clocks are put forward', '2026-03-29', 'Europe/Stockholm', '2026-03-28T23:00:00.000Z', 23],
  ['the day on which clocks are put back', '2026-10-25', 'Europe/Stockholm', '2026-10-24T22:00:00.000Z', 25],
  ['a day west of UTC', '2026-07-15', 'America/St_Johns', '2026-07-15T02:30:00.000Z', 24],
  ['a day without its midnight', '2018-11-04', 'America/Sao_Paulo', '2018-11-04T03:00:00.000Z', 23],
  ['a day that never was', '2011-12-30', 'Pacific/Apia', '2011-12-30T10:00:00.000Z', 0],
  ['the last day that an input can name', '9999-12-31', 'Asia/Shanghai', '9999-12-30T16:00:00.000Z', 24],
  ['the first day that an input can name', '1000-01-01', 'UTC', '1000-01-01T00:00:00.000Z', 24],
])('%s, %s in %s', (_name, day, timeZone, start, hours) => {
  test(`begins at ${start} and has ${hours} hours`, () => {
    const [first, end] = [startOfDay(day, timeZone), endOfDay(day, timeZone)];
    expect(first.toISOString()).toBe(start);
    expect((end.getTime() - first.getTime()) / 3_600_000).toBe(hours);
  });

  test('has its own moments alone', () => {
    const [first, end] = [startOfDay(day, timeZone), endOfDay(day, timeZone)];
    expect(dayOf(new Date(first.getTime() - 1), timeZone) < day).toBe(true);
    if (hours === 0) return;
    expect(dayOf(first, timeZone)).toBe(day);
    expect(dayOf(new Date(end.getTime() - 1), timeZone)).toBe(day);
  });
});

test('a name that no clock knows stands for UTC', () => {
  expect(['Europe/Stockholm', 'Mars/Olympus', ''].map(knownTimeZone)).toEqual(['Europe/Stockholm', 'UTC', 'UTC']);
});
