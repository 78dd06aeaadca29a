import { Role } from '../core/access/role.js';
import { shortNumber } from '../core/ids.js';
import { nameOfUser } from '../features/auth/session.service.js';
import { BillingFrequency } from '../features/catalog/catalog.types.js';
import { type CatalogueOffer, type CataloguePlan, catalogue } from '../features/catalog/catalogue.data.js';
import { offerId } from '../features/catalog/offer.service.js';
import { additionalResellersAllowed, currencyOf } from '../features/countries/countries.service.js';
import { orderPlaced } from '../features/orders/order.events.js';
import { SubscriptionStatus } from '../features/subscriptions/subscription.entity.js';
import {
  subscriptionCanceled,
  subscriptionReactivated,
  subscriptionSuspended,
} from '../features/subscriptions/subscription.events.js';
import { type Basket, shelves } from './demo.baskets.js';
import type { Stage } from './demo.customers.js';
import { type Fate, fateOf } from './demo.fate.js';
import { addLicences } from './demo.licences.js';
import type { CustomerRow, OrderRow, ResellerRow, SubscriptionRow } from './demo.rows.js';
import { seededId } from './dice.js';

const byName = new Map(catalogue.map((offer) => [offer.name, offer]));

const wishes = [
  { weight: 45, term: 'P1Y', billingFrequency: BillingFrequency.MONTHLY },
  { weight: 22, term: 'P1M', billingFrequency: BillingFrequency.MONTHLY },
  { weight: 18, term: 'P1Y', billingFrequency: BillingFrequency.ANNUAL },
  { weight: 7, term: 'P3Y', billingFrequency: BillingFrequency.MONTHLY },
  { weight: 5, term: 'P3Y', billingFrequency: BillingFrequency.ANNUAL },
  { weight: 3, term: 'P3Y', billingFrequency: BillingFrequency.TRIENNIAL },
];

/** Orders a covered customer placed: one at the start, more as time went by, none of an offer it has already. */
export function addOrders(
  customer: CustomerRow,
  reseller: ResellerRow | null,
  declared: ResellerRow[],
  stage: Stage,
): void {
  const { calendar, opens, dice } = stage;
  const agreedAt = customer.agreementConfirmedAt;
  if (!agreedAt || dice.chance(0.04)) return;
  const age = calendar.daysSince(agreedAt);
  const shelf = shelves[customer.segment];
  const atOnce = agreedAt.getTime() === customer.createdAt.getTime() && dice.chance(0.8);
  const firstAt = atOnce ? agreedAt : calendar.officeHour(age - dice.between(1, 30), opens, dice, agreedAt);
  const had = new Set<string>();
  const baskets = [{ basket: dice.weighted(shelf.first), at: firstAt }];
  for (const likely of [age > 20 ? 0.6 : 0, age > 90 ? 0.6 : 0, age > 300 ? 0.5 : 0]) {
    if (!dice.chance(likely)) continue;
    const at = calendar.officeHour(dice.between(1, calendar.daysSince(firstAt)), opens, dice, firstAt);
    baskets.push({ basket: dice.weighted(shelf.later), at });
  }
  for (const { basket, at } of baskets) {
    const offers = offersOf(basket);
    if (offers.some((offer) => had.has(offer.sku))) continue;
    for (const offer of offers) had.add(offer.sku);
    placeOrder(customer, reseller, dice.chance(0.15) ? declared : [], { basket, offers, at }, stage);
  }
}

function offersOf(basket: Basket): CatalogueOffer[] {
  return basket.offers.map((name) => {
    const offer = byName.get(name);
    if (!offer) throw new Error(`The catalogue has no ${name}.`);
    return offer;
  });
}

function samePlan(
  offer: CatalogueOffer,
  wish: { term: string; billingFrequency: BillingFrequency },
): CataloguePlan | undefined {
  return offer.plans.find((plan) => plan.term === wish.term && plan.billingFrequency === wish.billingFrequency);
}

interface Purchase {
  basket: Basket;
  offers: CatalogueOffer[];
  at: Date;
}

function placeOrder(
  customer: CustomerRow,
  reseller: ResellerRow | null,
  declared: ResellerRow[],
  purchase: Purchase,
  stage: Stage,
): void {
  const { office, rows, dice } = stage;
  const { offers, at } = purchase;
  const actor = office.somebody(dice, Role.ADMIN_AGENT, Role.SALES_AGENT, Role.GLOBAL_ADMIN, Role.BILLING_ADMIN);
  const mayDeclare = reseller !== null && additionalResellersAllowed(customer.country);
  const id = seededId('order', at, `${customer.domainPrefix} ${offers[0]?.sku}`);
  const order: OrderRow = {
    id,
    number: shortNumber(id),
    partnerId: customer.partnerId,
    customerId: customer.id,
    resellerId: reseller?.id ?? null,
    additionalResellers: mayDeclare ? declared.map(({ name, mpnId }) => ({ name, partnerId: mpnId })) : [],
    attestations: { actsAsDeclared: true, notResoldToAffiliates: true },
    currency: currencyOf(customer.country),
    totalAmount: 0,
    createdById: actor.id,
    createdBy: nameOfUser(actor),
    createdAt: at,
    updatedAt: at,
  };
  rows.orders.push(order);
  const vars = { customer: customer.legalName, count: offers.length };
  office.record(actor, at, orderPlaced, { customerId: customer.id, subjectId: order.id, vars });
  addLines(order, customer, purchase, stage);
}

function addLines(order: OrderRow, customer: CustomerRow, { basket, offers, at }: Purchase, stage: Stage): void {
  const { rows, dice } = stage;
  const { currency } = order;
  // One wish for the whole basket, so that an add-on lives exactly as long as what it is added to.
  const wish = dice.weighted(wishes);
  const wanted = offers.every((offer) => samePlan(offer, wish)) ? wish : null;
  let fate: Fate | null = null;
  let licenceCount = Math.round(basket.from + (basket.to - basket.from) * dice.next() ** 2);
  for (const [position, offer] of offers.entries()) {
    const plan = (wanted && samePlan(offer, wanted)) ?? offer.plans[0];
    if (!plan) continue;
    fate ??= fateOf(at, plan.term, offer.isTrial, stage);
    const id = seededId('line', at, `${order.id} ${position}`);
    const unitAmount = Object.entries(plan.prices).find(([code]) => code === currency)?.[1] ?? plan.prices.USD;
    const bought = { term: plan.term, billingFrequency: plan.billingFrequency, currency, unitAmount, licenceCount };
    rows.orderLines.push({ id, orderId: order.id, position, offerId: offerId(offer.sku), ...bought });
    order.totalAmount += unitAmount * licenceCount;
    addSubscription(bought, { id, order, offer, fate, customer, at }, stage);
    licenceCount = Math.max(offer.minLicenceCount, Math.ceil(licenceCount * dice.pick([0.2, 0.5, 1])));
  }
}

const managers = [Role.GLOBAL_ADMIN, Role.ADMIN_AGENT, Role.HELPDESK_AGENT, Role.BILLING_ADMIN];
const after = {
  suspended: SubscriptionStatus.SUSPENDED,
  reactivated: SubscriptionStatus.ACTIVE,
  canceled: SubscriptionStatus.CANCELED,
};

type Bought = Pick<SubscriptionRow, 'term' | 'billingFrequency' | 'currency' | 'unitAmount' | 'licenceCount'>;

interface Line {
  id: string;
  order: OrderRow;
  offer: CatalogueOffer;
  fate: Fate;
  customer: CustomerRow;
  at: Date;
}

const eventOf = {
  suspended: subscriptionSuspended,
  reactivated: subscriptionReactivated,
  canceled: subscriptionCanceled,
};

function addSubscription(bought: Bought, { id, order, offer, fate, customer, at }: Line, stage: Stage): void {
  const { status, autoRenew, startDate, endDate, termStartedAt, changedAt, deeds } = fate;
  const subscription: SubscriptionRow = {
    ...bought,
    id: seededId('subscription', at, id),
    partnerId: customer.partnerId,
    customerId: customer.id,
    orderLineId: id,
    orderId: order.id,
    offerId: offerId(offer.sku),
    resellerId: order.resellerId,
    status,
    isTrial: offer.isTrial,
    autoRenew,
    startDate,
    endDate,
    termStartedAt,
    version: 1 + deeds.length,
    createdAt: at,
    updatedAt: changedAt,
  };
  stage.rows.subscriptions.push(subscription);
  const about = { customerId: customer.id, subjectId: subscription.id, vars: { offer: offer.name } };
  let before = SubscriptionStatus.ACTIVE;
  for (const { action, at: when } of deeds) {
    const actor = stage.office.somebody(stage.dice, ...managers);
    const changes = [{ field: 'status', from: before, to: after[action] }];
    stage.office.record(actor, when, eventOf[action], { ...about, changes });
    before = after[action];
  }
  const untouched = status === SubscriptionStatus.ACTIVE && deeds.length === 0;
  addLicences(subscription, offer, about, untouched && !offer.isTrial && !offer.isAddOn, stage);
}
