import 'reflect-metadata';
import { describe, expect, test } from 'vitest';
import type { Actor } from '../../core/actor.js';
import { SubscriptionStatus } from './subscription.entity.js';
import { judge, stateAfter, windowEnd } from './subscription.states.js';
import { SubscriptionAction } from './subscription.types.js';

const { CHANGE_LICENCE_COUNT, SUSPEND, REACTIVATE, CANCEL } = SubscriptionAction;
const bought = new Date('2026-03-02T10:00:00.000Z');
const facts = { isTrial: false, endDate: '2027-03-01', termStartedAt: bought };
const later = (milliseconds: number) => new Date(bought.getTime() + milliseconds);
const window = 168 * 3_600_000;

/** A request at a moment, of somebody in a time zone. */
function at(moment: Date, timeZone = 'UTC'): Parameters<typeof judge>[0] {
  const actor: Actor = {
    kind: 'user',
    id: 'user_1',
    name: 'Noor Timmermans',
    roles: [],
    language: 'nl',
    timeZone,
    partnerId: 'partner_1',
    partnerType: 'DIRECT_BILL',
    partnerLanguage: 'nl',
    resellerIds: [],
    mailDomain: 'tulpen.example',
  };
  return { actor, clock: { now: () => moment } };
}

const legal: Record<SubscriptionAction, string[]> = {
  CHANGE_LICENCE_COUNT: ['ACTIVE'],
  SUSPEND: ['ACTIVE'],
  REACTIVATE: ['SUSPENDED'],
  CANCEL: ['ACTIVE', 'SUSPENDED'],
};

describe.each(Object.values(SubscriptionStatus))('while %s', (status) => {
  test.each(Object.values(SubscriptionAction))('%s is judged by the table', (action) => {
    const { refusal } = judge(at(later(1000)), action, { ...facts, status });
    expect(refusal).toBe(legal[action].includes(status) ? null : `subscription.notWhile.${status}`);
  });
});

test.each(Object.values(SubscriptionAction))('a trial refuses %s in every state', (action) => {
  for (const status of Object.values(SubscriptionStatus)) {
    const { refusal, until } = judge(at(bought), action, { ...facts, status, isTrial: true });
    expect([refusal, until]).toEqual(['subscription.trialFixed', null]);
  }
});

test('canceling ends with the 168th hour, to the millisecond', () => {
  const active = { ...facts, status: SubscriptionStatus.ACTIVE };
  expect(judge(at(later(window)), CANCEL, active)).toEqual({ refusal: null, until: windowEnd(bought) });
  expect(judge(at(later(window + 1)), CANCEL, active)).toEqual({
    refusal: 'subscription.cancelWindowPassed',
    until: null,
  });
});

test.each([
  ['UTC', '2027-03-02T00:00:00.000Z'],
  ['Asia/Shanghai', '2027-03-01T16:00:00.000Z'],
  ['America/St_Johns', '2027-03-02T03:30:00.000Z'],
  ['Pacific/Apia', '2027-03-01T11:00:00.000Z'],
])('the last day of the term belongs to it, and in %s ends at %s', (timeZone, end) => {
  const active = { ...facts, status: SubscriptionStatus.ACTIVE };
  const suspended = { ...facts, status: SubscriptionStatus.SUSPENDED };
  const lastMoment = new Date(new Date(end).getTime() - 1);
  const [stillThen, nextDay] = [at(lastMoment, timeZone), at(new Date(end), timeZone)];
  expect(judge(stillThen, REACTIVATE, suspended)).toEqual({ refusal: null, until: lastMoment });
  expect(judge(nextDay, REACTIVATE, suspended).refusal).toBe('subscription.termEnded');
  expect(judge(stillThen, CHANGE_LICENCE_COUNT, active).refusal).toBeNull();
  for (const action of [SUSPEND, CHANGE_LICENCE_COUNT, CANCEL]) {
    expect(judge(nextDay, action, active).refusal).toBe('subscription.termEnded');
  }
});

test('the moves lead where the life cycle of a subscription says', () => {
  expect([stateAfter(SUSPEND), stateAfter(REACTIVATE), stateAfter(CANCEL)]).toEqual([
    'SUSPENDED',
    'ACTIVE',
    'CANCELED',
  ]);
});
