import { Ctx, Query, Resolver } from 'type-graphql';
import { Authenticated } from '../../core/access/access.js';
import { cursorNow, type LiveContext } from './live.js';

@Resolver()
export class LiveResolver {
  @Query(() => String, {
    description:
      'Where live updates stand now. Ask for it together with a list and pass it as `after` to `customersChanged`: then nothing that happens between the two is missed.',
  })
  @Authenticated()
  liveCursor(@Ctx() ctx: LiveContext): Promise<string> {
    return cursorNow(ctx);
  }
}
