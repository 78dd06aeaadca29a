import { addDuration } from './duration.js';

/** The server's one source of time. Nothing else in the server asks the system for the hour. */
export interface Clock {
  now(): Date;
}

/** The system's time, moved by an ISO duration when one is given (`CLOCK_OFFSET`). */
export function systemClock(offset?: string): Clock {
  return { now: () => (offset ? addDuration(new Date(), offset) : new Date()) };
}
