import type { GraphQLResolveInfo } from 'graphql';
import { allowed } from '../../core/access/allowed.js';
import { actorOf } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { customerById } from '../customers/customer.service.js';
import type { Subscription } from './subscription.entity.js';
import { reducible } from './subscription.licences.service.js';
import { additionsOf } from './subscription.service.js';
import { judge, windowEnd } from './subscription.states.js';
import { type AllowedSubscriptionAction, type ReducibleLicences, SubscriptionAction } from './subscription.types.js';

const mutations = {
  CHANGE_LICENCE_COUNT: 'changeLicenceCount',
  SUSPEND: 'suspendSubscription',
  REACTIVATE: 'reactivateSubscription',
  CANCEL: 'cancelSubscription',
} as const satisfies Record<SubscriptionAction, string>;

/** The verdict of a subscription's state, and of the agreement for licence counts. */
async function judged(ctx: Context, subscription: Subscription) {
  const { agreementConfirmedAt } = await customerById(ctx, subscription.customerId);
  return (action: SubscriptionAction) => {
    const { refusal, until } = judge(ctx, action, subscription);
    const needsAgreement = action === SubscriptionAction.CHANGE_LICENCE_COUNT && !agreementConfirmedAt;
    return { refusal: refusal ?? (needsAgreement ? 'order.agreementMissing' : null), until };
  };
}

/** What the actor may do to a subscription now. */
export async function allowedSubscriptionActions(
  ctx: Context,
  subscription: Subscription,
  info: GraphQLResolveInfo,
): Promise<AllowedSubscriptionAction[]> {
  const verdict = await judged(ctx, subscription);
  return Object.values(SubscriptionAction).map((action) => ({
    action,
    ...allowed(ctx, info, mutations[action], verdict(action)),
  }));
}

/** So many additions are told. All of them may be taken away. */
export const mostReducible = 25;

export async function reducibleLicences(ctx: Context, subscription: Subscription): Promise<ReducibleLicences[]> {
  if (actorOf(ctx).partnerType === 'INDIRECT_RESELLER') return [];
  const verdict = await judged(ctx, subscription);
  if (verdict(SubscriptionAction.CHANGE_LICENCE_COUNT).refusal) return [];
  const additions = await additionsOf(ctx, subscription.id);
  return reducible(additions, ctx.clock.now())
    .slice(0, mostReducible)
    .map(({ licenceCount, addedAt }) => ({
      licenceCount,
      until: windowEnd(addedAt),
    }));
}
