import { expect, test } from 'vitest';
import { reachableStep, stepAfter, stepOf, stepsFor } from './steps';

const all = stepsFor('PARTNER');

test('a customer that accepts the agreement itself has no Subscriptions step', () => {
  expect(stepsFor('CUSTOMER')).toEqual(['account', 'review']);
  expect(reachableStep('subscriptions', stepsFor('CUSTOMER'), ['account'])).toBe('review');
});

test('a step out of reach leads to the first one that is open', () => {
  expect(reachableStep('review', all, [])).toBe('account');
  expect(reachableStep('review', all, ['account'])).toBe('subscriptions');
  expect(reachableStep(null, all, [])).toBe('account');
  expect(reachableStep('nonsense', all, ['account'])).toBe('subscriptions');
});

test('a step that is done can be opened again', () => {
  expect(reachableStep('account', all, ['account', 'subscriptions'])).toBe('account');
});

test('after an update Review comes next, but not before every step was seen', () => {
  expect(stepAfter('account', all, [])).toBe('subscriptions');
  expect(stepAfter('account', all, ['account', 'subscriptions'])).toBe('review');
  // The agreement was first left to the customer, so Subscriptions was never open.
  expect(stepAfter('account', all, ['account'])).toBe('subscriptions');
});

test('a problem belongs to the step that has its field', () => {
  expect(stepOf('order.lines.0.licenceCount')).toBe('subscriptions');
  expect(stepOf('company.legalName')).toBe('account');
  expect(stepOf(null)).toBe('account');
});
