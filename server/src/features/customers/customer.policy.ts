import type { Actor } from '../../core/actor.js';
import { type Condition, sql } from '../../core/db/sql.js';

/** A provider or direct-bill partner sees its customers; an indirect reseller sees those tied to it. */
export function visibleCustomers(actor: Actor): Condition {
  return actor.partnerType === 'INDIRECT_RESELLER'
    ? sql`resellerId IN ${actor.resellerIds}`
    : sql`partnerId = ${actor.partnerId}`;
}

/** The partner's own notes about a customer are none of its reseller's business: it neither reads them nor finds anything by them. */
export function seesPartnersOwn(actor: Actor): boolean {
  return actor.partnerType !== 'INDIRECT_RESELLER';
}

/** The same for counts of customers, which are kept for the partner and for each of its resellers. */
export function visibleTotals(actor: Actor): Condition {
  return actor.partnerType === 'INDIRECT_RESELLER'
    ? sql`scopeId IN ${actor.resellerIds}`
    : sql`scopeId = ${actor.partnerId}`;
}

/** The same for rows that belong to a customer. */
export function ofVisibleCustomers(actor: Actor): Condition {
  return sql`customerId IN (SELECT id FROM customers WHERE ${visibleCustomers(actor)})`;
}
