import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { useWatch } from 'react-hook-form';
import { type BillingFrequency, type OfferChoiceFragment, OfferChoicesDocument } from '../../../generated/graphql';
import { useCustomerForm } from '../useCustomerForm';
import type { OrderLineForm } from './customerForm';

export type Plan = OfferChoiceFragment['plans'][number];

/** The offers of the order's lines by id, with their prices in the customer's country. */
export function useOrderedOffers(): ReadonlyMap<string, OfferChoiceFragment> {
  const { form } = useCustomerForm();
  const country = useWatch({ control: form.control, name: 'company.address.country' });
  const lines = useWatch({ control: form.control, name: 'order.lines' });
  const ids = lines.map(({ offerId }) => offerId);
  const { data, previousData } = useQuery(OfferChoicesDocument, {
    variables: { ids, country },
    skip: ids.length === 0,
  });
  const nodes = (data ?? previousData)?.nodes;
  return useMemo(() => {
    const offers = new Map<string, OfferChoiceFragment>();
    for (const node of nodes ?? []) if (node && 'plans' in node) offers.set(node.id, node);
    return offers;
  }, [nodes]);
}

export function planOf(offer: OfferChoiceFragment | undefined, line: OrderLineForm): Plan | undefined {
  return offer?.plans.find((plan) => isSamePlan(plan, line));
}

export function isSamePlan(a: PlanChoice, b: PlanChoice): boolean {
  return a.term === b.term && a.billingFrequency === b.billingFrequency;
}

type PlanChoice = { term: string; billingFrequency: BillingFrequency };
type Money = { amount: number; currency: string };

/** None while the line has no number: a price of something else would be read as the price of what was typed. */
export function linePrice(offer: OfferChoiceFragment | undefined, line: OrderLineForm): Money | null {
  const plan = planOf(offer, line);
  if (!plan || line.licenceCount === null) return null;
  return { ...plan.price, amount: plan.price.amount * line.licenceCount };
}

/** Whether the order or the customer has one of the products that an add-on needs. */
export function useIsExtended({ isAddOn, prerequisites }: OfferChoiceFragment): boolean {
  const { form, heldOffers } = useCustomerForm();
  const lines = useWatch({ control: form.control, name: 'order.lines' });
  const has = (id: string) => lines.some(({ offerId }) => offerId === id) || heldOffers?.has(id);
  return !isAddOn || prerequisites.some(({ id }) => has(id));
}
