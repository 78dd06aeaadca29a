import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { Authenticated } from '../core/access/access.js';
import { Node } from '../core/connection.js';
import type { Context } from '../core/context.js';
import { Constraint } from '../core/input/constraint.js';
import { AsManyAs } from '../core/list-size.js';
import { findNode } from '../core/nodes.js';
import { largestPage } from '../core/page.js';

@Resolver()
export class NodeResolver {
  @Query(() => Node, {
    nullable: true,
    description: 'Any object by its id; NOT_FOUND when there is none or it is not the viewer’s to see.',
  })
  @Authenticated()
  node(@Ctx() ctx: Context, @Arg('id', () => ID, { description: 'The object’s id.' }) id: string): Promise<Node> {
    return findNode(ctx, id);
  }

  @AsManyAs('ids')
  @Query(() => [Node], {
    nullable: 'items',
    description:
      'Several objects by their ids, in the order asked for; null with a NOT_FOUND error for each that is out of sight.',
  })
  @Authenticated()
  nodes(
    @Ctx() ctx: Context,
    @Constraint({ maxItems: largestPage })
    @Arg('ids', () => [ID], { description: 'The ids; one may come more than once.' })
    ids: string[],
  ): Promise<(Node | Error)[]> {
    return Promise.all(ids.map((id) => findNode(ctx, id).catch((error: Error) => error)));
  }
}
