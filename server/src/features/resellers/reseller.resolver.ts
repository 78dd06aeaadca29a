import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { Authenticated } from '../../core/access/access.js';
import { connectionOf, replacedBySort } from '../../core/connection.js';
import type { Context } from '../../core/context.js';
import { Needs } from '../../core/db/columns.js';
import type { Connection } from '../../core/page.js';
import { Reseller } from './reseller.entity.js';
import { ResellerArgs, ResellerSort } from './reseller.input.js';
import { listResellers, visibleReseller } from './reseller.service.js';

const types = connectionOf('Reseller', () => Reseller);
export const ResellerConnectionResolver = types.ConnectionResolver;

@Resolver(() => Reseller)
export class ResellerResolver {
  @Query(() => Reseller, {
    nullable: true,
    description: 'One reseller; NOT_FOUND when there is none or it is not the viewer’s to see.',
  })
  @Authenticated()
  reseller(
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { description: 'The reseller’s id.' }) id: string,
  ): Promise<Reseller> {
    return visibleReseller(ctx, id, info);
  }

  @Query(() => types.Connection, {
    description: 'The provider’s resellers; an indirect reseller finds itself here. Empty for direct-bill partners.',
  })
  @Authenticated()
  resellers(
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
    @Args(() => ResellerArgs) args: ResellerArgs,
    @Arg('orderBy', () => ResellerSort, replacedBySort) orderBy: ResellerSort | null | undefined,
  ): Promise<Connection<Reseller>> {
    return listResellers(ctx, { ...args, sort: args.sort ?? orderBy }, info);
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether it has signed the partner agreement (MPA); if not, no order may name it.',
  })
  @Needs('mpaSignedOn')
  mpaSigned(@Root() reseller: Reseller): boolean {
    return reseller.mpaSignedOn !== null;
  }
}
