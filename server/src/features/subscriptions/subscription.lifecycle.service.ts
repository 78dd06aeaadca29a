import type { Context } from '../../core/context.js';
import { get } from '../../core/db/read.js';
import { transaction } from '../../core/db/transaction.js';
import { Refused } from '../../core/errors.js';
import type { DomainEvent } from '../../core/event.js';
import { record } from '../audit/audit.service.js';
import { Offer } from '../catalog/offer.entity.js';
import { requireOrderingPartner } from '../partners/partner.service.js';
import type { Subscription } from './subscription.entity.js';
import { subscriptionCanceled, subscriptionReactivated, subscriptionSuspended } from './subscription.events.js';
import type { SuspendSubscriptionInput } from './subscription.input.js';
import { saveSubscription, subscriptionToChange } from './subscription.service.js';
import { judge, type Move, stateAfter } from './subscription.states.js';
import { SubscriptionAction } from './subscription.types.js';

const events: Record<Move, DomainEvent> = {
  SUSPEND: subscriptionSuspended,
  REACTIVATE: subscriptionReactivated,
  CANCEL: subscriptionCanceled,
};

/**
 * Moves a subscription to another state where the table in `subscription.states.ts` allows it. Suspending and canceling
 * turn auto-renew off, and reactivating does not turn it on again.
 */
async function move(
  ctx: Context,
  action: Move,
  input: SuspendSubscriptionInput,
): Promise<{ subscription: Subscription }> {
  requireOrderingPartner(ctx);
  return transaction(ctx, async (tx) => {
    const { current, customer } = await subscriptionToChange(tx, input);
    const { refusal } = judge(tx, action, current);
    if (refusal) throw Refused.because(refusal, 'subscriptionId');
    const subscription = await saveSubscription(tx, customer, current, {
      status: stateAfter(action),
      autoRenew: false,
    });
    const offer = await get(tx, Offer, current.offerId);
    record(tx, events[action], {
      customer,
      subjectId: current.id,
      vars: { offer: offer.name },
      changes: [{ field: 'status', from: current.status, to: subscription.status }],
    });
    return { subscription };
  });
}

export const suspendSubscription = (ctx: Context, input: SuspendSubscriptionInput) =>
  move(ctx, SubscriptionAction.SUSPEND, input);

export const reactivateSubscription = (ctx: Context, input: SuspendSubscriptionInput) =>
  move(ctx, SubscriptionAction.REACTIVATE, input);

export const cancelSubscription = (ctx: Context, input: SuspendSubscriptionInput) =>
  move(ctx, SubscriptionAction.CANCEL, input);
