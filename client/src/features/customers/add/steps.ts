import type { Acceptance } from './customerForm';

export const stepKeys = ['account', 'subscriptions', 'review'] as const;
export type Step = (typeof stepKeys)[number];

/** A customer that accepts the agreement itself cannot buy yet: no subscriptions step. */
export function stepsFor(acceptance: Acceptance): Step[] {
  return acceptance === 'PARTNER' ? [...stepKeys] : ['account', 'review'];
}

export function stepOf(field: string | null | undefined): Step {
  return field === 'order' || field?.startsWith('order.') ? 'subscriptions' : 'account';
}

/** The step to show: the wanted one if every step before it is done, else the first that is not. */
export function reachableStep(wanted: string | null, steps: Step[], done: readonly Step[]): Step {
  const open = steps.find((step) => !done.includes(step)) ?? 'review';
  const step = steps.find((known) => known === wanted);
  return step && steps.indexOf(step) <= steps.indexOf(open) ? step : open;
}

/** After an update, Review comes next again as soon as nothing before it is open. */
export function stepAfter(step: Step, steps: Step[], done: readonly Step[]): Step {
  return reachableStep('review', steps, [...done, step]);
}
