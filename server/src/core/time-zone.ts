import { actorOf } from './actor.js';
import type { Context } from './context.js';

interface Zone {
  format: Intl.DateTimeFormat;
  /** The second that was asked for last, and its day: a list asks for the same one again and again. */
  second: number;
  day: number;
  /** When days begin, as far as that was searched for. */
  starts: Map<number, number>;
}

/** The ends of all terms that run are fewer days. */
const mostStarts = 2000;
const zones = new Map<string, Zone>();
/** Longer than any place has ever been ahead of or behind UTC. */
const furthest = 16 * 3_600_000;
const dayLength = 86_400_000;

/** A time zone's name if this server knows it, else `UTC`: a wrong name in a row must not shut its user out. */
export function knownTimeZone(name: string): string {
  try {
    zoneOf(name);
    return name;
  } catch {
    return 'UTC';
  }
}

/** The calendar day, `YYYY-MM-DD`, that it is at a moment in a time zone. */
export function dayOf(moment: Date, timeZone: string): string {
  return writtenDay(dayAt(moment.getTime(), timeZone));
}

/** The calendar day it is for whoever acts. Dates of inputs are judged by it, and terms begin with it. */
export function todayOf(ctx: Pick<Context, 'actor' | 'clock'>): string {
  return dayOf(ctx.clock.now(), actorOf(ctx).timeZone);
}

/** The moment at which a day begins in a time zone: not always midnight, which clocks that are put forward may leave out. */
export function startOfDay(day: string, timeZone: string): Date {
  return firstMoment(Date.parse(`${day}T00:00:00Z`), timeZone);
}

/** The moment at which a day has ended in a time zone: the first one that no longer belongs to it. */
export function endOfDay(day: string, timeZone: string): Date {
  return firstMoment(Date.parse(`${day}T00:00:00Z`) + dayLength, timeZone);
}

function zoneOf(timeZone: string): Zone {
  const known = zones.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  });
  const made: Zone = { format, second: Number.NaN, day: Number.NaN, starts: new Map() };
  zones.set(timeZone, made);
  return made;
}

/** The day of a moment as the moment at which the same day begins in UTC, so that days can be compared. */
function dayAt(moment: number, timeZone: string): number {
  if (timeZone === 'UTC') return Math.floor(moment / dayLength) * dayLength;
  const zone = zoneOf(timeZone);
  const second = Math.floor(moment / 1000);
  if (zone.second === second) return zone.day;
  const parts = new Map(zone.format.formatToParts(moment).map(({ type, value }) => [type, Number(value)]));
  zone.day = Date.UTC(parts.get('year') ?? 0, (parts.get('month') ?? 1) - 1, parts.get('day'));
  zone.second = second;
  return zone.day;
}

function firstMoment(day: number, timeZone: string): Date {
  if (timeZone === 'UTC') return new Date(day);
  const { starts } = zoneOf(timeZone);
  const start = starts.get(day) ?? searchedStart(day, timeZone);
  if (starts.size >= mostStarts) starts.clear();
  starts.set(day, start);
  return new Date(start);
}

/** Searched for by halves, because only the clocks of the place tell when a day begins there. They change at whole seconds. */
function searchedStart(day: number, timeZone: string): number {
  let before = day - furthest;
  let within = day + furthest;
  while (within - before > 1000) {
    const middle = Math.floor((before + within) / 2000) * 1000;
    if (dayAt(middle, timeZone) < day) before = middle;
    else within = middle;
  }
  return within;
}

function writtenDay(day: number): string {
  return new Date(day).toISOString().slice(0, 10);
}
