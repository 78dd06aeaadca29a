import type { Actor } from '../../core/actor.js';
import { type Condition, sql } from '../../core/db/sql.js';
import { ofVisibleCustomers } from '../customers/customer.policy.js';

/** An order is seen by whoever sees its customer; its own partner spares the owner the detour. */
export function visibleOrders(actor: Actor): Condition {
  return actor.partnerType === 'INDIRECT_RESELLER' ? ofVisibleCustomers(actor) : sql`partnerId = ${actor.partnerId}`;
}
