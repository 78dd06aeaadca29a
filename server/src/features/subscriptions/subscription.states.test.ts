import 'reflect-metadata';
import { describe, expect, test } from 'vitest';
import { SubscriptionStatus } from './subscription.entity.js';
import { judge, stateAfter, windowEnd } from './subscription.states.js';
import { SubscriptionAction } from './subscription.types.js';

const { CHANGE_LICENCE_COUNT, SUSPEND, REACTIVATE, CANCEL } = SubscriptionAction;
const bought = new Date('2026-03-02T10:00:00.000Z');
const facts = { isTrial: false, endDate: '2027-03-01', termStartedAt: bought };
const later = (milliseconds: number) => new Date(bought.getTime() + milliseconds);
const window = 168 * 3_600_000;

const legal: Record<SubscriptionAction, string[]> = {
  CHANGE_LICENCE_COUNT: ['ACTIVE'],
  SUSPEND: ['ACTIVE'],
  REACTIVATE: ['SUSPENDED'],
  CANCEL: ['ACTIVE', 'SUSPENDED'],
};

describe.each(Object.values(SubscriptionStatus))('while %s', (status) => {
  test.each(Object.values(SubscriptionAction))('%s is judged by the table', (action) => {
    const { refusal } = judge(action, { ...facts, status }, later(1000));
    expect(refusal).toBe(legal[action].includes(status) ? null : `subscription.notWhile.${status}`);
  });
});

test.each(Object.values(SubscriptionAction))('a trial refuses %s in every state', (action) => {
  for (const status of Object.values(SubscriptionStatus)) {
    const { refusal, until } = judge(action, { ...facts, status, isTrial: true }, bought);
    expect([refusal, until]).toEqual(['subscription.trialFixed', null]);
  }
});

test('canceling ends with the 168th hour, to the millisecond', () => {
  const active = { ...facts, status: SubscriptionStatus.ACTIVE };
  expect(judge(CANCEL, active, later(window))).toEqual({ refusal: null, until: windowEnd(bought) });
  expect(judge(CANCEL, active, later(window + 1))).toEqual({ refusal: 'subscription.cancelWindowPassed', until: null });
});

test('the last day of the term belongs to it, in UTC', () => {
  const active = { ...facts, status: SubscriptionStatus.ACTIVE };
  const suspended = { ...facts, status: SubscriptionStatus.SUSPENDED };
  const lastMoment = new Date('2027-03-01T23:59:59.999Z');
  const nextDay = new Date('2027-03-02T00:00:00.000Z');
  expect(judge(REACTIVATE, suspended, lastMoment)).toEqual({ refusal: null, until: lastMoment });
  expect(judge(REACTIVATE, suspended, nextDay).refusal).toBe('subscription.termEnded');
  expect(judge(CHANGE_LICENCE_COUNT, active, lastMoment).refusal).toBeNull();
  for (const action of [SUSPEND, CHANGE_LICENCE_COUNT, CANCEL]) {
    expect(judge(action, active, nextDay).refusal).toBe('subscription.termEnded');
  }
});

test('the moves lead where the life cycle of a subscription says', () => {
  expect([stateAfter(SUSPEND), stateAfter(REACTIVATE), stateAfter(CANCEL)]).toEqual([
    'SUSPENDED',
    'ACTIVE',
    'CANCELED',
  ]);
});
