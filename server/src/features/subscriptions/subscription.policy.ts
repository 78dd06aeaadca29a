import type { Actor } from '../../core/actor.js';
import { type Condition, sql } from '../../core/db/sql.js';
import { ofVisibleCustomers } from '../customers/customer.policy.js';

/** A subscription is seen by whoever sees its customer; its own partner spares the owner the detour. */
export function visibleSubscriptions(actor: Actor): Condition {
  return actor.partnerType === 'INDIRECT_RESELLER' ? ofVisibleCustomers(actor) : sql`partnerId = ${actor.partnerId}`;
}
