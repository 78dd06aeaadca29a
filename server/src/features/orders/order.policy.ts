import type { Viewer } from '../../core/context.js';
import { type Condition, sql } from '../../core/db/sql.js';
import { ofVisibleCustomers } from '../customers/customer.policy.js';

/** An order is seen by whoever sees its customer; its own partner spares the owner the detour. */
export function visibleOrders(viewer: Viewer): Condition {
  return viewer.partnerType === 'INDIRECT_RESELLER' ? ofVisibleCustomers(viewer) : sql`partnerId = ${viewer.partnerId}`;
}
