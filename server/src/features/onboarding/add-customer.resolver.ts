import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { HasRole } from '../../core/access/access.js';
import { Role } from '../../core/access/role.js';
import type { Context } from '../../core/context.js';
import { AddCustomerInput, AddCustomerPayload } from './add-customer.input.js';
import { addCustomer } from './add-customer.service.js';

@Resolver()
export class AddCustomerResolver {
  @Mutation(() => AddCustomerPayload, {
    nullable: true,
    description:
      'Adds a customer: the whole wizard in one call. Writes customer, agreement, order, subscriptions and admin credential together or nothing, and tells every problem of the input at once (domain rules 1 to 3 and 6.1).',
  })
  @HasRole(Role.GLOBAL_ADMIN, Role.USER_ADMIN, Role.ADMIN_AGENT, Role.SALES_AGENT)
  addCustomer(
    @Ctx() ctx: Context,
    @Arg('input', () => AddCustomerInput, { description: 'The customer, and what to order.' }) input: AddCustomerInput,
  ) {
    return addCustomer(ctx, input);
  }
}
