import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { actorOf } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { Needs } from '../../core/db/columns.js';
import { Customer } from './customer.entity.js';
import { seesPartnersOwn } from './customer.policy.js';

@Resolver(() => Customer)
export class ExternalIdResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The partner’s own number of the customer, for example the one in its ERP system: at most 60 characters, and unique among the customers of the partner. Null when it has none, and always null for an indirect reseller, because it is the number of its indirect provider.',
  })
  @Needs('externalId')
  externalId(@Root() { externalId }: Customer, @Ctx() ctx: Context): string | null {
    return seesPartnersOwn(actorOf(ctx)) ? externalId : null;
  }
}
