import { FieldResolver, Resolver, Root } from 'type-graphql';
import { Needs } from '../../core/db/columns.js';
import { formatPhone } from '../countries/phone.check.js';
import { Customer } from './customer.entity.js';
import { Contact } from './customer.types.js';

@Resolver(() => Customer)
export class CustomerPhoneResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The company’s phone number as people read it, in international form with its digits in groups, for example `+46 8 771 90 00`; null when there is none.',
  })
  @Needs('phone')
  phoneFormatted(@Root() { phone }: Customer): string | null {
    return phone && formatPhone(phone);
  }
}

@Resolver(() => Contact)
export class ContactPhoneResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The phone number as people read it, in international form with its digits in groups, for example `+46 8 771 90 00`; null when there is none.',
  })
  phoneFormatted(@Root() { phone }: Contact): string | null {
    return phone && formatPhone(phone);
  }
}
