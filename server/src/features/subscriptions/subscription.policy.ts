import { type FindOptionsWhere, In } from 'typeorm';
import type { Viewer } from '../../core/context.js';
import type { Subscription } from './subscription.entity.js';

/** A subscription is seen by whoever sees its customer. */
export function visibleSubscriptions(viewer: Viewer): FindOptionsWhere<Subscription> {
  return viewer.partnerType === 'INDIRECT_RESELLER'
    ? { customerRow: { resellerId: In([...viewer.resellerIds]) } }
    : { partnerId: viewer.partnerId };
}
