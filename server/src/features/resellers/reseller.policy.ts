import type { Viewer } from '../../core/context.js';
import { type Condition, sql } from '../../core/db/sql.js';

/** A provider sees its resellers; an indirect reseller sees the rows that stand for itself. */
export function visibleResellers(viewer: Viewer): Condition {
  return viewer.partnerType === 'INDIRECT_RESELLER'
    ? sql`id IN ${viewer.resellerIds}`
    : sql`partnerId = ${viewer.partnerId}`;
}
