import type { Dice } from './dice.js';

const dayLength = 86_400_000;

/** The demo's time: everything in it happened on a day before the day of seeding, on a working day, in office hours. */
export class Calendar {
  /** 00:00 UTC of the day of seeding. The hour does not count, so the demo is the same all day. */
  readonly today: Date;

  constructor(now: Date) {
    this.today = new Date(`${now.toISOString().slice(0, 10)}T00:00:00Z`);
  }

  /** 00:00 UTC, `days` before the day of seeding. */
  dayBefore(days: number): Date {
    return new Date(this.today.getTime() - days * dayLength);
  }

  /** A moment about `days` ago and after `earliest`. `opens`: the UTC hour in which the office of the partner opens. */
  officeHour(days: number, opens: number, dice: Dice, earliest?: Date): Date {
    const midnight = this.dayBefore(Math.max(days, 1));
    const weekday = midnight.getUTCDay();
    const backToFriday = weekday === 6 ? 1 : weekday === 0 ? 2 : 0;
    const seconds = dice.between(opens * 3600, opens * 3600 + 9 * 3600);
    const moment = midnight.getTime() - backToFriday * dayLength + seconds * 1000;
    const soonest = earliest ? earliest.getTime() + dice.between(600, 2400) * 1000 : 0;
    return new Date(Math.max(moment, soonest));
  }

  /** Whole days from a moment to the day of seeding; 1 for any time yesterday. */
  daysSince(moment: Date): number {
    return Math.ceil((this.today.getTime() - moment.getTime()) / dayLength);
  }
}
