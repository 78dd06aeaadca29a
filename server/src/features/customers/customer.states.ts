import { type Context, viewerOf } from '../../core/context.js';
import type { Customer } from './customer.entity.js';
import { type AllowedCustomerAction, CustomerAction } from './customer.types.js';

/** What may be done to a customer as it stands: nothing by an indirect reseller, and no order without agreement. */
export function allowedCustomerActions(ctx: Context, customer: Customer): AllowedCustomerAction[] {
  const isReseller = viewerOf(ctx).partnerType === 'INDIRECT_RESELLER';
  return Object.values(CustomerAction).map((action) => {
    const unconfirmed = action === CustomerAction.PLACE_ORDER && !customer.agreementConfirmedAt;
    const key = isReseller ? 'failure.resellerMayNot' : unconfirmed ? 'order.agreementMissing' : null;
    return { action, allowed: key === null, reason: key ? ctx.t(`errors:${key}`) : null };
  });
}
