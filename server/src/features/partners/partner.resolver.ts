import { FieldResolver, Resolver, Root } from 'type-graphql';
import { Needs } from '../../core/db/columns.js';
import { Partner, PartnerType } from './partner.entity.js';

@Resolver(() => Partner)
export class PartnerResolver {
  @FieldResolver(() => Boolean, {
    description: 'Whether it may add customers and order for them. False for indirect resellers.',
  })
  @Needs('type')
  canOrder(@Root() partner: Partner): boolean {
    return partner.type !== PartnerType.INDIRECT_RESELLER;
  }
}
