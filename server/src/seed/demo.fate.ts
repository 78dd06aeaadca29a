import { addDuration } from '../core/duration.js';
import { dayOf } from '../core/time-zone.js';
import { SubscriptionStatus } from '../features/subscriptions/subscription.entity.js';
import type { Calendar } from './calendar.js';
import type { Dice } from './dice.js';

interface Term {
  startDate: string;
  /** Included. */
  endDate: string;
  termStartedAt: Date;
}

/** What became of a subscription between the order and the day of seeding. */
export interface Fate extends Term {
  status: SubscriptionStatus;
  autoRenew: boolean;
  /** What the partner did to it, in order. What time did to it is not among them. */
  deeds: { action: 'suspended' | 'reactivated' | 'canceled'; at: Date }[];
  changedAt: Date;
}

/** Where and how the dice fall. `opens`: the UTC hour in which the partner's office opens. */
export interface Course {
  calendar: Calendar;
  opens: number;
  dice: Dice;
}

/** How likely a term is followed by another one, and how likely it is suspended. Trials know neither. */
const habits: Record<string, { months: number; renews: number; suspends: number }> = {
  P1M: { months: 1, renews: 0.97, suspends: 0.006 },
  P1Y: { months: 12, renews: 0.8, suspends: 0.1 },
  P3Y: { months: 36, renews: 0.8, suspends: 0.08 },
};
const trialHabit = { months: 1, renews: 0, suspends: 0 };

export function fateOf(orderedAt: Date, term: string, isTrial: boolean, course: Course): Fate {
  const { calendar, dice } = course;
  const habit = isTrial ? trialHabit : (habits[term] ?? trialHabit);
  const first = termOf(orderedAt, habit.months, 0);
  if (!isTrial && dice.chance(0.05) && calendar.daysSince(orderedAt) > 1) return canceled(first, course);
  for (let renewals = 0; ; renewals++) {
    const current = termOf(orderedAt, habit.months, renewals);
    const runs = current.endDate >= dayOf(calendar.today, 'UTC');
    const suspends = dice.chance(habit.suspends);
    const renews = dice.chance(habit.renews);
    if (suspends) return runs ? suspended(current, course) : ended(current, true, course);
    if (runs) return active(current, !isTrial && dice.chance(0.9));
    if (!renews) return ended(current, false, course);
  }
}

function termOf(orderedAt: Date, months: number, renewals: number): Term {
  const orderDay = new Date(`${dayOf(orderedAt, 'UTC')}T00:00:00Z`);
  const start = addDuration(orderDay, `P${renewals * months}M`);
  const next = addDuration(orderDay, `P${(renewals + 1) * months}M`);
  return {
    startDate: dayOf(start, 'UTC'),
    endDate: dayOf(addDuration(next, '-P1D'), 'UTC'),
    // A renewal runs at the first moment of the day after the old term.
    termStartedAt: renewals === 0 ? orderedAt : start,
  };
}

function active(current: Term, autoRenew: boolean): Fate {
  return { ...current, status: SubscriptionStatus.ACTIVE, autoRenew, deeds: [], changedAt: current.termStartedAt };
}

/** In the window of seven days after the purchase. */
function canceled(current: Term, { calendar, opens, dice }: Course): Fate {
  const days = Math.max(1, calendar.daysSince(current.termStartedAt) - dice.between(1, 4));
  const at = calendar.officeHour(days, opens, dice, current.termStartedAt);
  const deeds: Fate['deeds'] = [{ action: 'canceled', at }];
  return { ...current, status: SubscriptionStatus.CANCELED, autoRenew: false, deeds, changedAt: at };
}

/** Some time in the current term. Some are taken up again, which does not bring back the automatic renewal. */
function suspended(current: Term, { calendar, opens, dice }: Course): Fate {
  const oldest = calendar.daysSince(current.termStartedAt) - 1;
  if (oldest < 2) return active(current, true);
  const days = dice.between(2, oldest);
  const at = calendar.officeHour(days, opens, dice, current.termStartedAt);
  const deeds: Fate['deeds'] = [{ action: 'suspended', at }];
  if (!dice.chance(0.2)) {
    return { ...current, status: SubscriptionStatus.SUSPENDED, autoRenew: false, deeds, changedAt: at };
  }
  const changedAt = calendar.officeHour(dice.between(1, days - 1), opens, dice, at);
  deeds.push({ action: 'reactivated', at: changedAt });
  return { ...current, status: SubscriptionStatus.ACTIVE, autoRenew: false, deeds, changedAt };
}

/**
 * After a term that was not renewed: expired for 30 days (disabled at once when it had been suspended), then disabled,
 * deleted after 120 days.
 */
function ended(current: Term, wasSuspended: boolean, { calendar, opens, dice }: Course): Fate {
  const next = addDuration(new Date(`${current.endDate}T00:00:00Z`), 'P1D');
  const days = calendar.daysSince(next);
  const status = wasSuspended || days >= 30 ? SubscriptionStatus.DISABLED : SubscriptionStatus.EXPIRED;
  const sinceEnd = days >= 120 ? 120 : !wasSuspended && days >= 30 ? 30 : 0;
  const suspendedAt = calendar.officeHour(days + dice.between(5, 20), opens, dice, current.termStartedAt);
  return {
    ...current,
    status: days >= 120 ? SubscriptionStatus.DELETED : status,
    autoRenew: false,
    deeds: wasSuspended ? [{ action: 'suspended', at: suspendedAt }] : [],
    changedAt: addDuration(next, `P${sinceEnd}D`),
  };
}
