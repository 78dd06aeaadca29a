import type { Viewer } from '../../core/context.js';
import { type Condition, sql } from '../../core/db/sql.js';

/** A provider or direct-bill partner sees its customers; an indirect reseller sees those tied to it. */
export function visibleCustomers(viewer: Viewer): Condition {
  return viewer.partnerType === 'INDIRECT_RESELLER'
    ? sql`resellerId IN ${viewer.resellerIds}`
    : sql`partnerId = ${viewer.partnerId}`;
}

/** The same for counts of customers, which are kept for the partner and for each of its resellers. */
export function visibleTotals(viewer: Viewer): Condition {
  return viewer.partnerType === 'INDIRECT_RESELLER'
    ? sql`scopeId IN ${viewer.resellerIds}`
    : sql`scopeId = ${viewer.partnerId}`;
}

/** The same for rows that belong to a customer. */
export function ofVisibleCustomers(viewer: Viewer): Condition {
  return sql`customerId IN (SELECT id FROM customers WHERE ${visibleCustomers(viewer)})`;
}
