import type { Context } from '../../core/context.js';
import { find, get } from '../../core/db/read.js';
import { sql } from '../../core/db/sql.js';
import { mutation } from '../../core/db/transaction.js';
import { insert, update } from '../../core/db/write.js';
import { Refused } from '../../core/errors.js';
import { newId } from '../../core/ids.js';
import { record } from '../audit/audit.service.js';
import { Offer } from '../catalog/offer.entity.js';
import type { Customer } from '../customers/customer.entity.js';
import { requireOrderingPartner } from '../partners/partner.service.js';
import { LicenceAddition } from './licence-addition.entity.js';
import type { Subscription } from './subscription.entity.js';
import { licenceCountChanged } from './subscription.events.js';
import type { ChangeLicenceCountInput } from './subscription.input.js';
import { saveSubscription, subscriptionToChange } from './subscription.service.js';
import { judge, windowEnd } from './subscription.states.js';
import { SubscriptionAction } from './subscription.types.js';

/**
 * Changes the number of licences: up at any time within the offer's limits, down only by licences added within the last
 * 168 hours, the newest first. Needs a confirmed agreement.
 */
export async function changeLicenceCount(ctx: Context, input: ChangeLicenceCountInput) {
  requireOrderingPartner(ctx);
  return mutation(ctx, input, async (tx) => {
    const { current, customer } = await subscriptionToChange(tx, input);
    const offer = await get(tx, Offer, current.offerId);
    const additions = input.licenceCount < current.licenceCount ? await openAdditions(tx, current) : [];
    refuseWrongCount(tx, { current, customer, offer, additions }, input.licenceCount);
    const price = { amount: current.unitAmount * input.licenceCount, currency: current.currency };
    if (input.dryRun || input.licenceCount === current.licenceCount) return { subscription: current, price };
    await writeAdditions(tx, current, additions, input.licenceCount);
    const subscription = await saveSubscription(tx, customer, current, { licenceCount: input.licenceCount });
    const counts = { from: current.licenceCount, to: input.licenceCount };
    record(tx, licenceCountChanged, {
      customer,
      subjectId: current.id,
      vars: { offer: offer.name, ...counts },
      changes: [{ field: 'licenceCount', from: String(counts.from), to: String(counts.to) }],
    });
    return { subscription, price };
  });
}

/** Additions whose window is still open, newest first. */
async function openAdditions(tx: Context, subscription: Subscription): Promise<LicenceAddition[]> {
  const additions = await find(tx, LicenceAddition, sql`subscriptionId = ${subscription.id}`, {
    order: [
      { column: 'addedAt', direction: 'DESC' },
      { column: 'id', direction: 'DESC' },
    ],
  });
  return reducible(additions, tx.clock.now());
}

/** Of some additions those that may still be taken away. */
export function reducible(additions: LicenceAddition[], now: Date): LicenceAddition[] {
  return additions.filter(({ licenceCount, addedAt }) => licenceCount > 0 && now <= windowEnd(addedAt));
}

interface Facts {
  current: Subscription;
  customer: Customer;
  offer: Offer;
  additions: LicenceAddition[];
}

function refuseWrongCount(tx: Context, { current, customer, offer, additions }: Facts, wanted: number): void {
  const { refusal } = judge(tx, SubscriptionAction.CHANGE_LICENCE_COUNT, current);
  if (refusal) throw Refused.because(refusal, 'subscriptionId');
  if (!customer.agreementConfirmedAt) throw Refused.because('order.agreementMissing', 'subscriptionId');
  const { minLicenceCount: min, maxLicenceCount: max } = offer;
  if (wanted < min || wanted > max) {
    throw Refused.because('order.licenceCountRange', 'licenceCount', { min, max, offer: offer.name });
  }
  const most = additions.reduce((sum, addition) => sum + addition.licenceCount, 0);
  if (current.licenceCount - wanted > most) {
    const lowest = Math.max(min, current.licenceCount - most);
    throw Refused.because('subscription.reductionWindow', 'licenceCount', { lowest });
  }
}

async function writeAdditions(
  tx: Context,
  current: Subscription,
  additions: LicenceAddition[],
  wanted: number,
): Promise<void> {
  const difference = wanted - current.licenceCount;
  if (difference > 0) {
    const addition = {
      id: newId('addition'),
      subscriptionId: current.id,
      licenceCount: difference,
      addedAt: tx.clock.now(),
    };
    await insert(tx, LicenceAddition, addition);
    return;
  }
  let left = -difference;
  for (const { id, licenceCount } of additions) {
    const taken = Math.min(left, licenceCount);
    if (taken > 0) await update(tx, LicenceAddition, sql`id = ${id}`, { licenceCount: licenceCount - taken });
    left -= taken;
  }
}
