import 'reflect-metadata';
import { describe, expect, test } from 'vitest';
import { addDuration } from '../core/duration.js';
import { dayOf } from '../core/time-zone.js';
import { catalogue } from '../features/catalog/catalogue.data.js';
import { offerId, offerSegmentsFor } from '../features/catalog/offer.service.js';
import { SubscriptionStatus } from '../features/subscriptions/subscription.entity.js';
import { demoRows } from './demo.js';
import type { DemoRows } from './demo.rows.js';

const hour = 3_600_000;
const now = new Date('2026-11-20T09:30:00Z');
const rows = demoRows(now, 'hash');
const offers = new Map(catalogue.map((offer) => [offerId(offer.sku), offer]));

function byId<T extends { id: string }>(all: readonly T[]): (id: string) => T {
  const index = new Map(all.map((row) => [row.id, row]));
  return (id) => {
    const found = index.get(id);
    if (!found) throw new Error(`No ${id}.`);
    return found;
  };
}

function partnerIdOf(key: string): string {
  return rows.partners.find((row) => row.mailDomain === `${key}.example`)?.id ?? '';
}

function count(of: DemoRows, status: SubscriptionStatus): number {
  return of.subscriptions.filter((row) => row.status === status).length;
}

const customer = byId(rows.customers);
const order = byId(rows.orders);
const line = byId(rows.orderLines);

describe('the demo', () => {
  test('has the partners, users and customers that the README promises', () => {
    expect(rows.partners).toHaveLength(5);
    expect(rows.users).toHaveLength(30);
    expect(rows.users.map((user) => user.email)).toContain('sales.agent@nordlys.example');
    expect(rows.customers.length).toBeGreaterThanOrEqual(290);
    expect(new Set(rows.customers.map((row) => row.country)).size).toBeGreaterThanOrEqual(30);
    for (const [key, from, to] of [
      ['nordlys', 160, 200],
      ['tulpen', 70, 95],
      ['huaxia', 38, 45],
      ['wisla', 0, 0],
      ['duna', 0, 0],
    ] as const) {
      const owned = rows.customers.filter((row) => row.partnerId === partnerIdOf(key)).length;
      expect(owned, key).toBeGreaterThanOrEqual(from);
      expect(owned, key).toBeLessThanOrEqual(to);
    }
    const tied = rows.customers.filter((row) => row.resellerId);
    expect(tied.length).toBeGreaterThan(50);
    expect(tied.every((row) => row.partnerId === partnerIdOf('nordlys'))).toBe(true);
    expect(rows.customers.filter((row) => row.agreementConfirmedAt).length / rows.customers.length).toBeCloseTo(
      0.88,
      1,
    );
  });

  test('is the same all day and on every machine', () => {
    const evening = demoRows(new Date('2026-11-20T23:59:59Z'), 'hash');
    expect(JSON.stringify(evening)).toBe(JSON.stringify(rows));
  });

  test('names nothing twice', () => {
    // What a customer is found by has the customer's id, and a number of its own beside it.
    const nameOf = (row: object) => ['gram' in row ? row.gram : '', 'id' in row ? row.id : ''].join(' ');
    const all = rows.tables().flatMap(([, table]) => table.map(nameOf));
    expect(new Set(all).size).toBe(all.length);
    for (const values of [
      rows.customers.map((row) => row.domainPrefix),
      rows.customers.map((row) => row.legalName),
      rows.customers.flatMap((row) => (row.registrationId ? [`${row.country} ${row.registrationId}`] : [])),
      rows.resellers.map((row) => row.mpnId),
      rows.subscriptions.map((row) => row.orderLineId),
    ]) {
      expect(new Set(values).size).toBe(values.length);
    }
  });

  test('keeps every row with the partner it belongs to', () => {
    const user = byId(rows.users);
    for (const row of rows.subscriptions) expect(row.partnerId).toBe(customer(row.customerId).partnerId);
    for (const row of rows.orders) {
      expect(user(row.createdById).partnerId).toBe(customer(row.customerId).partnerId);
      expect(row.resellerId).toBe(customer(row.customerId).resellerId);
    }
    for (const row of rows.agreements)
      expect(user(row.confirmedById).partnerId).toBe(customer(row.customerId).partnerId);
    for (const row of rows.auditEntries) {
      expect(user(row.actorId).partnerId).toBe(row.partnerId);
      if (row.customerId) expect(customer(row.customerId).partnerId).toBe(row.partnerId);
    }
  });

  test('orders nothing without an agreement, nor through a reseller that has not signed', () => {
    const reseller = byId(rows.resellers);
    for (const row of rows.orders) {
      expect(row.createdAt >= (customer(row.customerId).agreementConfirmedAt ?? now)).toBe(true);
      expect(row.createdAt >= customer(row.customerId).createdAt).toBe(true);
      const signedOn = row.resellerId ? reseller(row.resellerId).mpaSignedOn : '';
      expect(signedOn !== null && signedOn < dayOf(row.createdAt, 'UTC')).toBe(true);
    }
    expect(rows.orders.some((row) => row.additionalResellers.length > 0)).toBe(true);
    expect(rows.resellers.some((row) => row.mpaSignedOn === null)).toBe(true);
  });

  test('sells what the customer may buy, within the limits of the offer, add-ons with what they need', () => {
    for (const row of rows.subscriptions) {
      const offer = offers.get(row.offerId);
      expect(offer).toBeDefined();
      if (!offer) continue;
      const allowed = offerSegmentsFor(customer(row.customerId).segment);
      expect(offer.segments.some((segment) => allowed.includes(segment))).toBe(true);
      expect(row.licenceCount).toBeGreaterThanOrEqual(offer.minLicenceCount);
      expect(row.licenceCount).toBeLessThanOrEqual(offer.maxLicenceCount);
      const held = rows.subscriptions.filter(
        (other) => other.customerId === row.customerId && other.status === row.status,
      );
      const heldSkus = held.map((other) => offers.get(other.offerId)?.sku ?? '');
      if (offer.isAddOn)
        expect(
          offer.prerequisites.some((sku) => heldSkus.includes(sku)),
          offer.name,
        ).toBe(true);
      expect(line(row.orderLineId)).toMatchObject({
        orderId: row.orderId,
        offerId: row.offerId,
        unitAmount: row.unitAmount,
      });
      expect(row.unitAmount > 0).toBe(!row.isTrial);
    }
    for (const row of rows.orders) {
      const lines = rows.orderLines.filter((each) => each.orderId === row.id);
      expect(row.totalAmount).toBe(lines.reduce((sum, each) => sum + each.unitAmount * each.licenceCount, 0));
      expect(order(row.id).currency).toBe(lines[0]?.currency);
    }
  });

  test('counts the licences of a subscription in its additions, some of which may still be taken back', () => {
    for (const row of rows.subscriptions) {
      const additions = rows.licenceAdditions.filter((each) => each.subscriptionId === row.id);
      expect(additions.reduce((sum, each) => sum + each.licenceCount, 0)).toBe(row.licenceCount);
    }
    const later = rows.licenceAdditions.filter(
      (each) => each.addedAt.getTime() > new Date('2026-11-13T09:30:00Z').getTime(),
    );
    expect(later.length).toBeGreaterThan(5);
    expect(later.length).toBeLessThan(rows.licenceAdditions.length / 4);
  });

  test('leaves a trace of what people did, over the whole year', () => {
    const actions = new Set(rows.auditEntries.map((entry) => entry.action));
    expect([...actions].sort()).toEqual([
      'agreement.confirmed',
      'customer.added',
      'customer.updated',
      'order.placed',
      'session.signedIn',
      'subscription.canceled',
      'subscription.licenceCountChanged',
      'subscription.reactivated',
      'subscription.suspended',
    ]);
    const year = rows.auditEntries.filter((entry) => entry.at > addDuration(now, '-P1Y'));
    expect(new Set(year.map((entry) => entry.at.toISOString().slice(0, 7))).size).toBeGreaterThanOrEqual(12);
    expect(new Set(year.map((entry) => entry.actor)).size).toBe(30);
  });
});

describe.each([
  '2026-11-20T09:30:00Z',
  '2027-02-28T00:00:01Z',
  '2028-02-29T23:00:00Z',
  '2027-06-06T12:00:00Z',
  '2029-12-31T08:00:00Z',
])('the demo seeded at %s', (moment) => {
  const at = new Date(moment);
  const demo = at.getTime() === now.getTime() ? rows : demoRows(at, 'hash');
  const day = dayOf(at, 'UTC');

  test('holds subscriptions in every state, with dates that fit the state', () => {
    for (const status of Object.values(SubscriptionStatus)) expect(count(demo, status), status).toBeGreaterThan(2);
    for (const row of demo.subscriptions) {
      const days = (Date.parse(day) - Date.parse(row.endDate)) / (24 * hour);
      const runs = row.endDate >= day;
      expect(row.startDate <= day && row.startDate < row.endDate).toBe(true);
      // A term counted from the 31st may be up to three days off what its own first day would give.
      const fullTerm = addDuration(new Date(`${row.startDate}T00:00:00Z`), row.term).getTime();
      expect(Math.abs(fullTerm - Date.parse(row.endDate) - 24 * hour)).toBeLessThanOrEqual(72 * hour);
      if (row.status === SubscriptionStatus.ACTIVE || row.status === SubscriptionStatus.SUSPENDED)
        expect(runs).toBe(true);
      if (row.status === SubscriptionStatus.EXPIRED) expect(days > 0 && days <= 30).toBe(true);
      if (row.status === SubscriptionStatus.DISABLED) expect(days > 0 && days <= 120).toBe(true);
      if (row.status === SubscriptionStatus.DELETED) expect(days).toBeGreaterThan(120);
      if (row.status !== SubscriptionStatus.ACTIVE) expect(row.autoRenew).toBe(false);
      if (row.status === SubscriptionStatus.CANCELED) {
        expect(row.updatedAt.getTime() - row.createdAt.getTime()).toBeLessThan(168 * hour);
      }
    }
    const soon = dayOf(addDuration(at, 'P30D'), 'UTC');
    const renewing = demo.subscriptions.filter(
      (row) => row.status === SubscriptionStatus.ACTIVE && row.endDate <= soon,
    );
    expect(renewing.length).toBeGreaterThan(20);
    for (const term of ['P1M', 'P1Y', 'P3Y']) expect(demo.subscriptions.some((row) => row.term === term)).toBe(true);
    expect(demo.subscriptions.some((row) => row.isTrial && row.status === SubscriptionStatus.ACTIVE)).toBe(true);
  });

  test('lies wholly in the past, and began this week for a few', () => {
    const moments = [
      ...demo.customers.flatMap((row) => [row.createdAt, row.updatedAt]),
      ...demo.agreements.map((row) => row.confirmedAt),
      ...demo.orders.map((row) => row.createdAt),
      ...demo.subscriptions.flatMap((row) => [row.createdAt, row.termStartedAt, row.updatedAt]),
      ...demo.licenceAdditions.map((row) => row.addedAt),
      ...demo.auditEntries.map((row) => row.at),
    ];
    expect(moments.every((each) => each <= at)).toBe(true);
    expect(demo.customers.some((row) => row.createdAt > addDuration(at, '-P7D'))).toBe(true);
    expect(demo.customers.some((row) => row.createdAt < addDuration(at, '-P18M'))).toBe(true);
    expect(demo.customers.every((row) => row.createdAt <= row.updatedAt)).toBe(true);
    expect(demo.subscriptions.every((row) => row.createdAt <= row.updatedAt)).toBe(true);
    expect(demo.agreements.every((row) => row.acceptedOn <= dayOf(row.confirmedAt, 'UTC'))).toBe(true);
  });
});
