import type { Context } from '../../core/context.js';
import { once } from '../../core/db/idempotency.js';
import { get } from '../../core/db/read.js';
import { mutation } from '../../core/db/transaction.js';
import { Problems } from '../../core/errors.js';
import { Customer } from '../customers/customer.entity.js';
import { customerToChange } from '../customers/customer.service.js';
import { checkOrder, type OrderDraft, priceOf } from '../orders/order.check.js';
import { Order } from '../orders/order.entity.js';
import type { PlaceOrderInput } from '../orders/order.input.js';
import { insertOrder, linesOf } from '../orders/order.service.js';
import { requireOrderingPartner } from '../partners/partner.service.js';
import { checkReseller } from '../resellers/reseller.service.js';
import { Subscription } from './subscription.entity.js';
import { heldOffers, startSubscriptions, subscriptionsOfOrder } from './subscription.service.js';

/** Writes a judged order and starts its subscriptions. */
export async function writeOrder(tx: Context, customer: Customer, draft: OrderDraft) {
  const { order, lines } = await insertOrder(tx, customer, draft);
  const offers = draft.lines.map((line) => line.offer);
  const subscriptions = await startSubscriptions(tx, customer, lines, order.resellerId, offers);
  return { order, subscriptions };
}

/** The subscriptions an order started, in the order of its lines. */
export async function startedBy(tx: Context, orderId: string): Promise<Subscription[]> {
  const lines = await linesOf(tx, orderId);
  const started = await subscriptionsOfOrder(tx, orderId);
  return lines.flatMap((line) => started.filter((subscription) => subscription.orderLineId === line.id));
}

/** Orders for an existing customer, through its reseller if it has one; refused without agreement. */
export async function placeOrder(ctx: Context, input: PlaceOrderInput) {
  requireOrderingPartner(ctx);
  return mutation(ctx, input, async (tx) => {
    const customer = await customerToChange(tx, input.customerId);
    return once(tx, 'placeOrder', input, {
      replay: async ({ orderId }) => {
        const order = await get(tx, Order, orderId ?? '');
        return { order, customer, subscriptions: await startedBy(tx, order.id), replayed: true };
      },
      work: async () => {
        const problems = new Problems();
        if (!customer.agreementConfirmedAt) problems.add('order.agreementMissing', 'customerId');
        const reseller = await checkReseller(tx, customer.resellerId, 'customerId', problems);
        const held = await heldOffers(tx, customer.id);
        const draft = await checkOrder(tx, input.order, { ...customer, reseller, held }, problems);
        const price = priceOf(draft);
        problems.throwIfAny({ price });
        if (input.dryRun) return { result: { customer, price, additionalResellers: draft.additionalResellers } };
        const written = await writeOrder(tx, customer, draft);
        return { result: { ...written, customer, price }, answer: { orderId: written.order.id } };
      },
    });
  });
}
