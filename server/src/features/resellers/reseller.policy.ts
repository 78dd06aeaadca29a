import type { Actor } from '../../core/actor.js';
import { type Condition, sql } from '../../core/db/sql.js';

/** A provider sees its resellers; an indirect reseller sees the rows that stand for itself. */
export function visibleResellers(actor: Actor): Condition {
  return actor.partnerType === 'INDIRECT_RESELLER'
    ? sql`id IN ${actor.resellerIds}`
    : sql`partnerId = ${actor.partnerId}`;
}
