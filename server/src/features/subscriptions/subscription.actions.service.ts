import { type Context, viewerOf } from '../../core/context.js';
import { customerById } from '../customers/customer.service.js';
import type { Subscription } from './subscription.entity.js';
import { reducible } from './subscription.licences.service.js';
import { additionsOf } from './subscription.service.js';
import { judge, windowEnd } from './subscription.states.js';
import { type AllowedSubscriptionAction, type ReducibleLicences, SubscriptionAction } from './subscription.types.js';

/** What may be done to a subscription now: the state's verdict, the agreement for licence counts, the kind of partner. */
export async function allowedSubscriptionActions(
  ctx: Context,
  subscription: Subscription,
): Promise<AllowedSubscriptionAction[]> {
  const isReseller = viewerOf(ctx).partnerType === 'INDIRECT_RESELLER';
  const { agreementConfirmedAt } = await customerById(ctx, subscription.customerId);
  return Object.values(SubscriptionAction).map((action) => {
    const { refusal, until } = judge(action, subscription, ctx.clock.now());
    const needsAgreement = action === SubscriptionAction.CHANGE_LICENCE_COUNT && !agreementConfirmedAt;
    const key = isReseller ? 'failure.resellerMayNot' : (refusal ?? (needsAgreement ? 'order.agreementMissing' : null));
    return { action, allowed: key === null, until: key ? null : until, reason: key ? ctx.t(`errors:${key}`) : null };
  });
}

export async function reducibleLicences(ctx: Context, subscription: Subscription): Promise<ReducibleLicences[]> {
  const actions = await allowedSubscriptionActions(ctx, subscription);
  const mayChange = actions.some(
    ({ action, allowed }) => allowed && action === SubscriptionAction.CHANGE_LICENCE_COUNT,
  );
  if (!mayChange) return [];
  const additions = await additionsOf(ctx, subscription.id);
  return reducible(additions, ctx.clock.now()).map(({ licenceCount, addedAt }) => ({
    licenceCount,
    until: windowEnd(addedAt),
  }));
}
