import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { HasRole } from '../../core/access/access.js';
import { Role } from '../../core/access/role.js';
import { connectionOf, PageArgs } from '../../core/connection.js';
import type { Context } from '../../core/context.js';
import { Needs } from '../../core/db/columns.js';
import { idempotencyCodes } from '../../core/db/idempotency.js';
import type { Connection } from '../../core/page.js';
import { fullName } from '../../core/person.js';
import { Refuses } from '../../core/refuses.js';
import { formatPhone } from '../countries/phone.check.js';
import { Customer } from '../customers/customer.entity.js';
import { customerById } from '../customers/customer.service.js';
import { Agreement, Signer } from './agreement.entity.js';
import { ConfirmAgreementInput, ConfirmAgreementPayload } from './agreement.input.js';
import { agreementCodes, agreementsOf, confirmAgreement } from './agreement.service.js';

const types = connectionOf('Agreement', () => Agreement);
export const AgreementConnectionResolver = types.ConnectionResolver;

@Resolver(() => Agreement)
export class AgreementResolver {
  @Mutation(() => ConfirmAgreementPayload, {
    nullable: true,
    description: 'Puts on record that the customer accepted the customer agreement.',
  })
  @HasRole(Role.ADMIN_AGENT, Role.SALES_AGENT)
  @Refuses(...agreementCodes, 'agreement.alreadyConfirmed', ...idempotencyCodes)
  confirmAgreement(
    @Ctx() ctx: Context,
    @Arg('input', () => ConfirmAgreementInput, { description: 'Who accepted it, and when.' })
    input: ConfirmAgreementInput,
  ) {
    return confirmAgreement(ctx, input);
  }

  @FieldResolver(() => Customer, { description: 'The customer that accepted it.' })
  @Needs('customerId')
  customer(@Root() agreement: Agreement, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<Customer> {
    return customerById(ctx, agreement.customerId, info);
  }
}

@Resolver(() => Signer)
export class SignerResolver {
  @FieldResolver(() => String, { description: 'The whole name in the person’s own order.' })
  fullName(@Root() signer: Signer): string {
    return fullName(signer);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The phone number as people read it, in international form with its digits in groups, for example `+46 8 771 90 00`; null when there is none.',
  })
  phoneFormatted(@Root() { phone }: Signer): string | null {
    return phone && formatPhone(phone);
  }
}

@Resolver(() => Customer)
export class CustomerAgreementsResolver {
  @FieldResolver(() => types.Connection, { description: 'Every confirmation on record, newest first.' })
  @Needs('id')
  agreements(
    @Root() customer: Customer,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<Connection<Agreement>> {
    return agreementsOf(ctx, customer.id, info, args);
  }
}
