import { actorOf } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { endOfDay, todayOf } from '../../core/time-zone.js';
import { type Subscription, SubscriptionStatus } from './subscription.entity.js';
import { SubscriptionAction } from './subscription.types.js';

const { ACTIVE, SUSPENDED, CANCELED } = SubscriptionStatus;

/** Licences may be taken away, and a subscription canceled, within 168 hours, to the minute. */
const windowHours = 168;

export function windowEnd(opened: Date): Date {
  return new Date(opened.getTime() + windowHours * 3_600_000);
}

/** The legal moves: from which states, and where they lead. Changing the licence count leads nowhere. */
const moves = {
  CHANGE_LICENCE_COUNT: { from: [ACTIVE], to: null },
  SUSPEND: { from: [ACTIVE], to: SUSPENDED },
  REACTIVATE: { from: [SUSPENDED], to: ACTIVE },
  CANCEL: { from: [ACTIVE, SUSPENDED], to: CANCELED },
} as const satisfies Record<SubscriptionAction, { from: SubscriptionStatus[]; to: SubscriptionStatus | null }>;

export type Move = Exclude<SubscriptionAction, SubscriptionAction.CHANGE_LICENCE_COUNT>;

export function stateAfter(action: Move): SubscriptionStatus {
  return moves[action].to;
}

export interface Verdict {
  /** Key of the reason under `errors:`; null when the action is legal. */
  refusal: string | null;
  /** Until when it stays legal, where time ends it. */
  until: Date | null;
}

type Facts = Pick<Subscription, 'status' | 'isTrial' | 'endDate' | 'termStartedAt'>;

/** Whether an action is legal now, and until when. The last day of the term ends when it ends for whoever acts. */
export function judge(ctx: Pick<Context, 'actor' | 'clock'>, action: SubscriptionAction, subscription: Facts): Verdict {
  const { from }: { from: readonly SubscriptionStatus[] } = moves[action];
  if (subscription.isTrial) return { refusal: 'subscription.trialFixed', until: null };
  if (!from.includes(subscription.status))
    return { refusal: `subscription.notWhile.${subscription.status}`, until: null };
  if (subscription.endDate < todayOf(ctx)) return { refusal: 'subscription.termEnded', until: null };
  const until = untilWhen(action, subscription, actorOf(ctx).timeZone);
  if (until && ctx.clock.now() > until) return { refusal: 'subscription.cancelWindowPassed', until: null };
  return { refusal: null, until };
}

function untilWhen(action: SubscriptionAction, { termStartedAt, endDate }: Facts, timeZone: string): Date | null {
  if (action === SubscriptionAction.CANCEL) return windowEnd(termStartedAt);
  if (action === SubscriptionAction.REACTIVATE) return new Date(endOfDay(endDate, timeZone).getTime() - 1);
  return null;
}

/** What the state of a subscription may say to a change of it. */
export const stateCodes = [
  'subscription.conflict',
  'subscription.trialFixed',
  'subscription.termEnded',
  'subscription.notWhile.*',
];
