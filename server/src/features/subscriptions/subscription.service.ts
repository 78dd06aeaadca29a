import { actorOf } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { find, findOr404, get, query } from '../../core/db/read.js';
import { among, sql } from '../../core/db/sql.js';
import { insert, rowOf, update } from '../../core/db/write.js';
import { addDuration } from '../../core/duration.js';
import { Refused } from '../../core/errors.js';
import { newId } from '../../core/ids.js';
import { batched, byParent } from '../../core/loader.js';
import { dayOf, todayOf } from '../../core/time-zone.js';
import type { Offer } from '../catalog/offer.entity.js';
import { offerById } from '../catalog/offer.service.js';
import { count, countedStatuses } from '../customers/country-total.service.js';
import { Customer } from '../customers/customer.entity.js';
import type { HeldOffer } from '../orders/order.check.js';
import type { OrderLine } from '../orders/order.entity.js';
import { LicenceAddition } from './licence-addition.entity.js';
import { Subscription, SubscriptionStatus } from './subscription.entity.js';
import { visibleSubscriptions } from './subscription.policy.js';
import type { LicencesInUse, OfferInUse } from './subscription.types.js';

export const subscriptionsOfOrder = byParent(Subscription, 'orderId', [
  { column: 'createdAt', direction: 'ASC' },
  { column: 'id', direction: 'ASC' },
]);
export const additionsOf = byParent(LicenceAddition, 'subscriptionId', [
  { column: 'addedAt', direction: 'DESC' },
  { column: 'id', direction: 'DESC' },
]);

/** What a customer has in use, added up. */
export const licencesInUseOf = batched<LicencesInUse>(async (ctx, customerIds) => {
  const rows = await query<OfferInUse & { customerId: string }>(
    ctx,
    sql`SELECT customerId, offerId, COUNT(*) AS subscriptionCount, SUM(licenceCount) AS licenceCount FROM subscriptions
      WHERE ${among('customerId', customerIds)} AND status = ${SubscriptionStatus.ACTIVE}
      GROUP BY customerId, offerId ORDER BY NULL`,
  );
  const found = new Map<string, LicencesInUse>(
    customerIds.map((id) => [id, { subscriptionCount: 0, licenceCount: 0, byOffer: [] }]),
  );
  for (const { customerId, offerId, ...sums } of rows) {
    const [subscriptionCount, licenceCount] = [Number(sums.subscriptionCount), Number(sums.licenceCount)];
    const all = found.get(customerId);
    if (!all) continue;
    all.subscriptionCount += subscriptionCount;
    all.licenceCount += licenceCount;
    all.byOffer.push({ offerId, subscriptionCount, licenceCount });
  }
  for (const { byOffer } of found.values()) byOffer.sort((a, b) => (a.offerId < b.offerId ? -1 : 1));
  return customerIds.map((id) => found.get(id) ?? { subscriptionCount: 0, licenceCount: 0, byOffer: [] });
});

/** What a mutation is about, held until the transaction ends; refused when somebody changed the subscription meanwhile. */
export async function subscriptionToChange(
  tx: Context,
  input: { subscriptionId: string; expectedVersion?: number | null },
): Promise<{ current: Subscription; customer: Customer }> {
  const where = sql`id = ${input.subscriptionId} AND ${visibleSubscriptions(actorOf(tx))}`;
  const current = await findOr404(tx, Subscription, where, { rowLock: 'exclusive' });
  if (input.expectedVersion != null && input.expectedVersion !== current.version) {
    throw new Refused([{ code: 'subscription.conflict', field: 'expectedVersion' }], [], { subscription: current });
  }
  // Its licences are counted where the customer is: it must not move meanwhile.
  return { current, customer: await get(tx, Customer, current.customerId, { rowLock: 'shared' }) };
}

/** Writes what changed, one version on, and gives the subscription as it now is. */
export async function saveSubscription(
  tx: Context,
  customer: Customer,
  subscription: Subscription,
  change: Partial<Pick<Subscription, 'licenceCount' | 'status' | 'autoRenew'>>,
): Promise<Subscription> {
  const written = { ...change, version: subscription.version + 1, updatedAt: tx.clock.now() };
  await update(tx, Subscription, sql`id = ${subscription.id}`, written);
  const saved = rowOf(Subscription, { ...subscription, ...written });
  count(tx, customer, { licences: countedLicences(saved) - countedLicences(subscription) });
  return saved;
}

/** The licences of a subscription as far as they count in its country. */
export function countedLicences({ status, licenceCount }: Pick<Subscription, 'status' | 'licenceCount'>): number {
  return countedStatuses.includes(status) ? licenceCount : 0;
}

const livingStatuses: SubscriptionStatus[] = [
  SubscriptionStatus.ACTIVE,
  SubscriptionStatus.SUSPENDED,
  SubscriptionStatus.EXPIRED,
  SubscriptionStatus.DISABLED,
];

/** The offers a customer has, or had, subscriptions of. */
export async function heldOffers(ctx: Context, customerId: string): Promise<HeldOffer[]> {
  const subscriptions = await find(ctx, Subscription, sql`customerId = ${customerId}`);
  return Promise.all(
    subscriptions.map(async ({ offerId, status }) => ({
      sku: (await offerById(ctx, offerId)).sku,
      active: status === SubscriptionStatus.ACTIVE,
      living: livingStatuses.includes(status),
    })),
  );
}

/** Starts one subscription for each line of an order, today, with its licences open to reduction for 168 hours. */
export async function startSubscriptions(
  tx: Context,
  customer: Pick<Customer, 'id' | 'partnerId' | 'resellerId' | 'country'>,
  lines: OrderLine[],
  resellerId: string | null,
  offers: Pick<Offer, 'id' | 'isTrial'>[],
): Promise<Subscription[]> {
  const now = tx.clock.now();
  const subscriptions = lines.map((line) =>
    rowOf(Subscription, {
      id: newId('subscription'),
      partnerId: customer.partnerId,
      customerId: customer.id,
      orderLineId: line.id,
      orderId: line.orderId,
      offerId: line.offerId,
      resellerId,
      licenceCount: line.licenceCount,
      status: SubscriptionStatus.ACTIVE,
      term: line.term,
      billingFrequency: line.billingFrequency,
      unitAmount: line.unitAmount,
      currency: line.currency,
      isTrial: offers.some((offer) => offer.id === line.offerId && offer.isTrial),
      ...termFrom(todayOf(tx), line.term),
      autoRenew: true,
      termStartedAt: now,
      version: 1,
      createdAt: now,
      updatedAt: now,
    }),
  );
  await insert(tx, Subscription, ...subscriptions);
  await insert(
    tx,
    LicenceAddition,
    ...subscriptions.map(({ id, licenceCount }) => ({
      id: newId('addition'),
      subscriptionId: id,
      licenceCount,
      addedAt: now,
    })),
  );
  for (const subscription of subscriptions) count(tx, customer, { licences: countedLicences(subscription) });
  return subscriptions;
}

/** First and last day of a term that begins on a day; the last day is included. */
export function termFrom(startDate: string, term: string): Pick<Subscription, 'startDate' | 'endDate'> {
  const next = addDuration(new Date(`${startDate}T00:00:00Z`), term);
  return { startDate, endDate: dayOf(addDuration(next, '-P1D'), 'UTC') };
}
