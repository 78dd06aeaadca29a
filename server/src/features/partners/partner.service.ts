import { actorOf } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { forbidden } from '../../core/failure.js';
import { byId } from '../../core/loader.js';
import { Partner, PartnerType } from './partner.entity.js';

export const partnerById = byId(Partner);

/** Stops an indirect reseller: it sees its customers but changes nothing and never orders. */
export function requireOrderingPartner(ctx: Context): void {
  if (actorOf(ctx).partnerType === PartnerType.INDIRECT_RESELLER) throw forbidden('resellerMayNot');
}
