import type { GraphQLResolveInfo } from 'graphql';
import { allowed } from '../../core/access/allowed.js';
import type { Context } from '../../core/context.js';
import type { Customer } from './customer.entity.js';
import { type AllowedCustomerAction, CustomerAction } from './customer.types.js';

const mutations = {
  UPDATE: 'updateCustomer',
  CONFIRM_AGREEMENT: 'confirmAgreement',
  PLACE_ORDER: 'placeOrder',
} as const satisfies Record<CustomerAction, string>;

/** What the actor may do to a customer as it stands: no order without agreement. */
export function allowedCustomerActions(
  ctx: Context,
  customer: Customer,
  info: GraphQLResolveInfo,
): AllowedCustomerAction[] {
  return Object.values(CustomerAction).map((action) => {
    const unconfirmed = action === CustomerAction.PLACE_ORDER && !customer.agreementConfirmedAt;
    const refusal = unconfirmed ? 'order.agreementMissing' : null;
    return { action, ...allowed(ctx, info, mutations[action], { refusal }) };
  });
}
