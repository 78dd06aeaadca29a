import { actorOf } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { isDuplicate } from '../../core/db/errors.js';
import { insert, rowOf } from '../../core/db/write.js';
import { newId, shortNumber } from '../../core/ids.js';
import { byId, byParent } from '../../core/loader.js';
import { record } from '../audit/audit.service.js';
import type { Customer } from '../customers/customer.entity.js';
import type { OrderDraft } from './order.check.js';
import { Order, OrderLine } from './order.entity.js';
import { orderPlaced } from './order.events.js';

export const orderById = byId(Order);
export const linesOf = byParent(OrderLine, 'orderId', [{ column: 'position', direction: 'ASC' }]);

/** Writes an order with its lines and its audit row. The subscriptions it starts are the subscriptions feature's. */
export async function insertOrder(
  tx: Context,
  customer: Pick<Customer, 'id' | 'partnerId' | 'resellerId' | 'legalName'>,
  draft: OrderDraft,
): Promise<{ order: Order; lines: OrderLine[] }> {
  const actor = actorOf(tx);
  const now = tx.clock.now();
  const order = await insertNumbered(tx, {
    partnerId: customer.partnerId,
    customerId: customer.id,
    resellerId: draft.reseller?.id ?? null,
    additionalResellers: draft.additionalResellers,
    attestations: draft.attestations,
    currency: draft.currency,
    totalAmount: draft.totalAmount,
    createdById: actor.id,
    createdBy: actor.name,
    createdAt: now,
    updatedAt: now,
  });
  const lines = draft.lines.map(({ offer, plan, licenceCount, unitAmount }, position) =>
    rowOf(OrderLine, {
      id: newId('line'),
      orderId: order.id,
      position,
      offerId: offer.id,
      licenceCount,
      term: plan.term,
      billingFrequency: plan.billingFrequency,
      unitAmount,
      currency: draft.currency,
    }),
  );
  await insert(tx, OrderLine, ...lines);
  record(tx, orderPlaced, {
    customer,
    subjectId: order.id,
    vars: { customer: customer.legalName, count: lines.length },
  });
  return { order, lines };
}

const mostTries = 10;

/**
 * Inserts an order under a new id. Its number is made of the last characters of the id, so when another order of the partner already
 * has that number, another id is tried.
 */
async function insertNumbered(tx: Context, values: Partial<Order>): Promise<Order> {
  for (let tried = 1; ; tried += 1) {
    const id = newId('order');
    const order = rowOf(Order, { ...values, id, number: shortNumber(id) });
    try {
      await insert(tx, Order, order);
      return order;
    } catch (error) {
      if (tried === mostTries || !isDuplicate(error, 'orders', 'number')) throw error;
    }
  }
}
