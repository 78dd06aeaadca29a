import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { HasRole } from '../../core/access/access.js';
import { Role } from '../../core/access/role.js';
import type { Context } from '../../core/context.js';
import { idempotencyCodes } from '../../core/db/idempotency.js';
import { Refuses } from '../../core/refuses.js';
import { agreementCodes } from '../agreements/agreement.service.js';
import { newCustomerCodes } from '../customers/customer.check.js';
import { orderCodes } from '../orders/order.check.js';
import { AddCustomerInput, AddCustomerPayload } from './add-customer.input.js';
import { addCustomer } from './add-customer.service.js';

@Resolver()
export class AddCustomerResolver {
  @Mutation(() => AddCustomerPayload, {
    nullable: true,
    description:
      'Adds a customer: the whole wizard in one call. Writes customer, agreement, order, subscriptions and admin credential together or nothing, and tells every problem of the input at once.',
  })
  @HasRole(Role.GLOBAL_ADMIN, Role.USER_ADMIN, Role.ADMIN_AGENT, Role.SALES_AGENT)
  @Refuses(...newCustomerCodes, ...agreementCodes, ...orderCodes, ...idempotencyCodes)
  addCustomer(
    @Ctx() ctx: Context,
    @Arg('input', () => AddCustomerInput, { description: 'The customer, and what to order.' }) input: AddCustomerInput,
  ) {
    return addCustomer(ctx, input);
  }
}
