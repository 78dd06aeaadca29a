import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../core/context.js';
import { fullName } from '../../core/person.js';
import { formatAddress } from '../countries/address.check.js';
import { Address, Contact } from './customer.types.js';

@Resolver(() => Address)
export class AddressResolver {
  @FieldResolver(() => [String], {
    description: 'The lines as written on an envelope in that country, the country’s name last.',
  })
  formatted(@Root() address: Address, @Ctx() ctx: Context): string[] {
    return formatAddress(address, ctx.language);
  }
}

@Resolver(() => Contact)
export class ContactResolver {
  @FieldResolver(() => String, { description: 'The whole name in the person’s own order.' })
  fullName(@Root() contact: Contact): string {
    return fullName(contact);
  }
}
