import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { Authenticated } from '../../core/access/access.js';
import { connectionOf, PageArgs } from '../../core/connection.js';
import type { Context } from '../../core/context.js';
import { Needs } from '../../core/db/columns.js';
import type { Connection } from '../../core/page.js';
import { Reseller } from './reseller.entity.js';
import { ResellerFilter, ResellerOrder } from './reseller.input.js';
import { listResellers } from './reseller.service.js';

const types = connectionOf('Reseller', () => Reseller);
export const ResellerConnectionResolver = types.ConnectionResolver;

@Resolver(() => Reseller)
export class ResellerResolver {
  @Query(() => types.Connection, {
    description: 'The provider’s resellers; an indirect reseller finds itself here. Empty for direct-bill partners.',
  })
  @Authenticated()
  resellers(
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
    @Args(() => PageArgs) args: PageArgs,
    @Arg('filter', () => ResellerFilter, { nullable: true, description: 'Which resellers; all when absent.' })
    filter: ResellerFilter | null | undefined,
    @Arg('orderBy', () => ResellerOrder, { defaultValue: ResellerOrder.NAME_ASC, description: 'How they are sorted.' })
    orderBy: ResellerOrder,
  ): Promise<Connection<Reseller>> {
    return listResellers(ctx, args, filter, orderBy, info);
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether it has signed the partner agreement (MPA); if not, no order may name it.',
  })
  @Needs('mpaSignedOn')
  mpaSigned(@Root() reseller: Reseller): boolean {
    return reseller.mpaSignedOn !== null;
  }
}
