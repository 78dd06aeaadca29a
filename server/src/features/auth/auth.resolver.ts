import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Public } from '../../core/access/access.js';
import type { Context } from '../../core/context.js';
import { get } from '../../core/db/read.js';
import { AtMost } from '../../core/list-size.js';
import { Refuses } from '../../core/refuses.js';
import { Day, TimeZone } from '../../core/scalars.js';
import { dayOf } from '../../core/time-zone.js';
import { Partner } from '../partners/partner.entity.js';
import { partnerById } from '../partners/partner.service.js';
import { DemoSignIn, SignInInput, SignInPayload, SignOutPayload } from './auth.input.js';
import { signIn, signOut } from './auth.service.js';
import { demoSignIns } from './demo.service.js';
import { nameOfUser, timeZoneOf } from './session.service.js';
import type { SessionContext } from './session.types.js';
import { User } from './user.entity.js';

@Resolver(() => User)
export class AuthResolver {
  @Query(() => User, { nullable: true, description: 'The signed-in user; null when nobody is signed in.' })
  @Public()
  async viewer(@Ctx() ctx: Context): Promise<User | null> {
    return ctx.actor ? get(ctx, User, ctx.actor.id) : null;
  }

  @AtMost(50)
  @Query(() => [DemoSignIn], { description: 'The accounts of the demo; empty unless the server runs with demo data.' })
  @Public()
  demoSignIns(@Ctx() ctx: SessionContext): Promise<DemoSignIn[]> {
    return demoSignIns(ctx);
  }

  @Mutation(() => SignInPayload, {
    nullable: true,
    description:
      'Signs a user in with e-mail and password. Too many wrong attempts for an account or from an address end in TOO_MANY_REQUESTS with `retryAfter` in seconds.',
  })
  @Public()
  @Refuses('auth.wrongCredentials')
  signIn(
    @Arg('input', () => SignInInput, { description: 'Who signs in.' }) input: SignInInput,
    @Ctx() ctx: SessionContext,
  ) {
    return signIn(ctx, input);
  }

  @Mutation(() => SignOutPayload, { nullable: true, description: 'Ends the session that the request came with.' })
  @Public()
  signOut(@Ctx() ctx: SessionContext) {
    return signOut(ctx);
  }

  @FieldResolver(() => String, { description: 'The whole name, in the order of the user’s language.' })
  fullName(@Root() user: User): string {
    return nameOfUser(user);
  }

  @FieldResolver(() => TimeZone, {
    description:
      'The time zone in which the user’s days begin and end: the user’s own, or the partner’s when the user has none.',
  })
  timeZone(@Root() user: User, @Ctx() ctx: Context): Promise<string> {
    return timeZoneOf(ctx, user);
  }

  @FieldResolver(() => Day, {
    description:
      'The calendar day it is now for the user: in the user’s time zone, by the clock of the server. Every later day is in the future.',
  })
  async today(@Root() user: User, @Ctx() ctx: Context): Promise<string> {
    return dayOf(ctx.clock.now(), await timeZoneOf(ctx, user));
  }

  @FieldResolver(() => Partner, { description: 'The partner the user works for.' })
  partner(@Root() user: User, @Ctx() ctx: Context): Promise<Partner> {
    return partnerById(ctx, user.partnerId);
  }
}
