import type { Context } from '../../core/context.js';
import { find } from '../../core/db/read.js';
import { sql } from '../../core/db/sql.js';
import type { Problems } from '../../core/errors.js';
import { type OfferPlan, type Price, Segment } from '../catalog/catalog.types.js';
import { Offer } from '../catalog/offer.entity.js';
import { mayBuy } from '../catalog/offer.service.js';
import { additionalResellersAllowed, currencyOf } from '../countries/countries.service.js';
import type { Reseller } from '../resellers/reseller.entity.js';
import { checkAdditionalResellers } from '../resellers/reseller.service.js';
import type { AdditionalReseller } from './order.entity.js';
import type { AttestationsInput, OrderInput, OrderLineInput } from './order.input.js';

const mostLines = 50;

/** What the rules need to know of the customer, who may not be written yet. */
export interface OrderingCustomer {
  country: string;
  segment: Segment;
  reseller: Reseller | null;
  held: HeldOffer[];
}

/** An offer the customer has a subscription of, or had one. */
export interface HeldOffer {
  sku: string;
  active: boolean;
  /** Not canceled and not deleted: it can come back, so it is not bought again. */
  living: boolean;
}

export interface DraftLine {
  offer: Offer;
  plan: OfferPlan;
  licenceCount: number;
  unitAmount: number;
}

export interface OrderDraft {
  lines: DraftLine[];
  reseller: Reseller | null;
  additionalResellers: AdditionalReseller[];
  attestations: AttestationsInput;
  currency: string;
  totalAmount: number;
}

/** Judges an order. The draft holds the lines that are right, so that they can be priced. */
export async function checkOrder(
  ctx: Context,
  input: OrderInput,
  customer: OrderingCustomer,
  problems: Problems,
): Promise<OrderDraft> {
  const { attestations } = input;
  if (input.lines.length === 0) problems.add('order.noLines', 'order.lines');
  if (input.lines.length > mostLines) problems.add('order.tooManyLines', 'order.lines', { max: mostLines });
  const lines = await checkLines(ctx, input.lines.slice(0, mostLines), customer, problems);
  for (const name of ['actsAsDeclared', 'notResoldToAffiliates'] as const) {
    if (!attestations[name]) problems.add('order.attestationRequired', `order.attestations.${name}`);
  }
  return {
    lines,
    reseller: customer.reseller,
    additionalResellers: await furtherResellers(ctx, input.additionalResellers ?? [], customer, problems),
    attestations: {
      actsAsDeclared: attestations.actsAsDeclared,
      notResoldToAffiliates: attestations.notResoldToAffiliates,
    },
    currency: currencyOf(customer.country),
    totalAmount: lines.reduce((sum, line) => sum + line.unitAmount * line.licenceCount, 0),
  };
}

async function furtherResellers(
  ctx: Context,
  partnerIds: string[],
  { country, reseller }: OrderingCustomer,
  problems: Problems,
): Promise<AdditionalReseller[]> {
  const path = 'order.additionalResellers';
  if (partnerIds.length === 0) return [];
  if (!additionalResellersAllowed(country)) problems.add('order.additionalResellersCountry', path);
  if (!reseller) problems.add('order.additionalResellersNeedReseller', path);
  return checkAdditionalResellers(ctx, partnerIds, reseller, path, problems);
}

async function checkLines(
  ctx: Context,
  inputs: OrderLineInput[],
  customer: OrderingCustomer,
  problems: Problems,
): Promise<DraftLine[]> {
  const offers = await find(ctx, Offer, sql`id IN ${inputs.map((line) => line.offerId)} AND onSale = ${true}`);
  const chosen = inputs.map((line) => offers.find((offer) => offer.id === line.offerId));
  const lines = inputs.map((line, index) => {
    const path = `order.lines.${index}`;
    const offer = chosen[index];
    if (!offer) {
      problems.add('order.offerUnknown', `${path}.offerId`);
      return null;
    }
    const before = problems.errors.length;
    checkOffer(offer, chosen, index, customer, `${path}.offerId`, problems);
    const { minLicenceCount: min, maxLicenceCount: max } = offer;
    if (line.licenceCount < min || line.licenceCount > max) {
      problems.add('order.licenceCountRange', `${path}.licenceCount`, { min, max, offer: offer.name });
    }
    const plan = planOf(offer, line);
    if (!plan) problems.add('order.planUnknown', `${path}.term`, { offer: offer.name });
    if (!plan || problems.errors.length > before) return null;
    return {
      offer,
      plan,
      licenceCount: line.licenceCount,
      unitAmount: plan.priceList[currencyOf(customer.country)] ?? 0,
    };
  });
  return lines.filter((line) => line !== null);
}

function checkOffer(
  offer: Offer,
  chosen: (Offer | undefined)[],
  index: number,
  { segment, held }: OrderingCustomer,
  path: string,
  problems: Problems,
): void {
  const vars = { offer: offer.name };
  const same = held.filter(({ sku }) => sku === offer.sku);
  if (!mayBuy(segment, offer)) problems.add('order.offerNotForSegment', path, vars);
  if (offer.isTrial && same.length > 0) problems.add('order.trialUsed', path, vars);
  else if (offer.onePerCustomer && same.some(({ living }) => living)) problems.add('order.onePerCustomer', path, vars);
  if ((offer.isTrial || offer.onePerCustomer) && chosen.indexOf(offer) < index)
    problems.add('order.offerTwice', path, vars);
  const available = [...held.filter(({ active }) => active), ...chosen.filter((other) => other !== undefined)];
  if (offer.isAddOn && !available.some(({ sku }) => offer.prerequisiteSkus.includes(sku))) {
    problems.add('order.prerequisiteMissing', path, vars);
  }
}

function planOf(offer: Offer, { term, billingFrequency }: OrderLineInput): OfferPlan | undefined {
  return offer.plans.find(
    (plan) => (!term || plan.term === term) && (!billingFrequency || plan.billingFrequency === billingFrequency),
  );
}

/** What a draft costs: each line's first billing period. */
export function priceOf({ lines, currency, totalAmount }: OrderDraft): Price {
  return {
    total: { amount: totalAmount, currency },
    lines: lines.map(({ offer, plan, licenceCount, unitAmount }) => ({
      offerId: offer.id,
      licenceCount,
      term: plan.term,
      billingFrequency: plan.billingFrequency,
      unitPrice: { amount: unitAmount, currency },
      price: { amount: unitAmount * licenceCount, currency },
    })),
  };
}

/** What the rules for an order may say. */
export const orderCodes = ['order.*', 'reseller.*'];
