import { type FindOptionsWhere, In } from 'typeorm';
import type { Viewer } from '../../core/context.js';
import type { Reseller } from './reseller.entity.js';

/** A provider sees its resellers; an indirect reseller sees the rows that stand for itself. */
export function visibleResellers(viewer: Viewer): FindOptionsWhere<Reseller> {
  return viewer.partnerType === 'INDIRECT_RESELLER'
    ? { id: In([...viewer.resellerIds]) }
    : { partnerId: viewer.partnerId };
}
