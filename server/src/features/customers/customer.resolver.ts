import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Authenticated, HasRole } from '../../core/access/access.js';
import { Role } from '../../core/access/role.js';
import { connectionOf, replacedBySort } from '../../core/connection.js';
import type { Context } from '../../core/context.js';
import { Needs } from '../../core/db/columns.js';
import { Constraint } from '../../core/input/constraint.js';
import { AtMost } from '../../core/list-size.js';
import type { Connection } from '../../core/page.js';
import { Refuses } from '../../core/refuses.js';
import { partnerById } from '../partners/partner.service.js';
import { Reseller } from '../resellers/reseller.entity.js';
import { resellerInSight } from '../resellers/reseller.service.js';
import { CountryTotal } from './country-total.entity.js';
import { customersByCountry } from './country-total.service.js';
import { customerCodes } from './customer.check.js';
import { Customer } from './customer.entity.js';
import { CustomerArgs, CustomerSort } from './customer.input.js';
import { listCustomers } from './customer.list.service.js';
import { updateCustomer, visibleCustomer } from './customer.service.js';
import { allowedCustomerActions } from './customer.states.js';
import { Address, AgreementStatus, AllowedCustomerAction, Contact } from './customer.types.js';
import { UpdateCustomerInput, UpdateCustomerPayload } from './customer-update.input.js';
import { domainAvailability, domainSuffix } from './domain.service.js';
import { DomainAvailability } from './domain.types.js';

const types = connectionOf('Customer', () => Customer);
export const CustomerConnectionResolver = types.ConnectionResolver;

@Resolver(() => Customer)
export class CustomerResolver {
  @Query(() => Customer, {
    nullable: true,
    description: 'One customer; NOT_FOUND when there is none or it is not the viewer’s to see.',
  })
  @Authenticated()
  customer(
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { description: 'The customer’s id.' }) id: string,
  ): Promise<Customer> {
    return visibleCustomer(ctx, id, info);
  }

  @Query(() => types.Connection, {
    description: 'The partner’s customers; for an indirect reseller, the ones tied to it.',
  })
  @Authenticated()
  customers(
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
    @Args(() => CustomerArgs) args: CustomerArgs,
    @Arg('orderBy', () => CustomerSort, replacedBySort) orderBy: CustomerSort | null | undefined,
  ): Promise<Connection<Customer>> {
    return listCustomers(ctx, { ...args, sort: args.sort ?? orderBy }, info);
  }

  @AtMost(300)
  @Query(() => [CountryTotal], {
    description:
      'How many customers and licences there are in each country with customers, the most customers first. Counts the customers that `customers` lists without a filter, and is exact from the moment a change is answered.',
  })
  @Authenticated()
  customersByCountry(@Ctx() ctx: Context): Promise<Omit<CountryTotal, 'scopeId' | 'slot'>[]> {
    return customersByCountry(ctx);
  }

  @Query(() => DomainAvailability, {
    description: 'Whether a new customer may have this domain. Made to be asked while typing.',
  })
  @Authenticated()
  domainAvailability(
    @Ctx() ctx: Context,
    @Constraint({ maxLength: 255 })
    @Arg('prefix', () => String, { description: 'The domain without its suffix.' })
    prefix: string,
  ): Promise<DomainAvailability> {
    return domainAvailability(ctx, prefix);
  }

  @Mutation(() => UpdateCustomerPayload, {
    nullable: true,
    description:
      'Changes company, primary contact or reseller of a customer: what is absent stays, what is null is cleared. What is named is judged by the rules of `addCustomer`. With a new country the whole address is judged, and a registration ID and phone that stay have to fit where the country requires them; elsewhere they bring a warning.',
  })
  @HasRole(Role.GLOBAL_ADMIN, Role.ADMIN_AGENT, Role.SALES_AGENT, Role.HELPDESK_AGENT)
  @Refuses(...customerCodes, 'customer.segmentFixed', 'update.notClearable', 'customer.conflict')
  updateCustomer(
    @Ctx() ctx: Context,
    @Arg('input', () => UpdateCustomerInput, { description: 'What to change.' }) input: UpdateCustomerInput,
  ) {
    return updateCustomer(ctx, input);
  }

  @FieldResolver(() => String, { description: 'The whole domain, suffix included.' })
  @Needs('domainPrefix')
  domain(@Root() { domainPrefix }: Customer): string {
    return domainPrefix + domainSuffix;
  }

  @FieldResolver(() => Address, { description: 'Where its seat is.' })
  @Needs('country', 'line1', 'line2', 'city', 'state', 'postalCode')
  address(@Root() { country, line1, line2, city, state, postalCode }: Customer): Address {
    return { country, line1, line2, city, state, postalCode };
  }

  @FieldResolver(() => Contact, { description: 'The primary contact.' })
  @Needs('contactFirstName', 'contactLastName', 'contactEmail', 'contactPhone', 'contactLanguage', 'contactNameOrder')
  contact(@Root() customer: Customer): Contact {
    return {
      firstName: customer.contactFirstName,
      lastName: customer.contactLastName,
      email: customer.contactEmail,
      phone: customer.contactPhone,
      language: customer.contactLanguage,
      nameOrder: customer.contactNameOrder,
    };
  }

  @FieldResolver(() => String, {
    description:
      'Name of the partner that manages the customer: the viewer’s own company or, for an indirect reseller, the indirect provider to ask for changes.',
  })
  @Needs('partnerId')
  async managingPartner(@Root() { partnerId }: Customer, @Ctx() ctx: Context): Promise<string> {
    return (await partnerById(ctx, partnerId)).name;
  }

  @FieldResolver(() => Reseller, {
    nullable: true,
    description: 'The indirect reseller that serves it; null for a direct customer.',
  })
  @Needs('resellerId')
  reseller(
    @Root() { resellerId }: Customer,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Reseller | null> | null {
    return resellerId ? resellerInSight(ctx, resellerId, info) : null;
  }

  @FieldResolver(() => AgreementStatus, { description: 'Whether its customer agreement is confirmed.' })
  @Needs('agreementConfirmedAt')
  agreementStatus(@Root() { agreementConfirmedAt }: Customer): AgreementStatus {
    return agreementConfirmedAt ? AgreementStatus.CONFIRMED : AgreementStatus.MISSING;
  }

  @AtMost(10)
  @FieldResolver(() => [AllowedCustomerAction], { description: 'What the viewer may do to it now, or why not.' })
  @Needs('agreementConfirmedAt')
  allowedActions(
    @Root() customer: Customer,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ): AllowedCustomerAction[] {
    return allowedCustomerActions(ctx, customer, info);
  }
}
