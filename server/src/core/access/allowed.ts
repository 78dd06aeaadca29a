import type { GraphQLResolveInfo } from 'graphql';
import { Field, ObjectType } from 'type-graphql';
import { actorOf } from '../actor.js';
import type { Context } from '../context.js';
import { DateTime } from '../scalars.js';
import { Role } from './role.js';
import { missingRoles, missingRolesReason } from './roles.js';

/** What `allowedActions` tells of one action besides its name. */
@ObjectType()
export abstract class Allowed {
  @Field(() => Boolean, {
    description: 'Whether the mutation would be accepted now from this viewer, given an input without mistakes.',
  })
  allowed: boolean;

  @Field(() => DateTime, { nullable: true, description: 'Until when it stays allowed; null when no time limits it.' })
  until: Date | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Why not, as a stable code: `FORBIDDEN` when the viewer may not call the mutation at all, else the code that `userErrors` would have. Null when allowed.',
  })
  code: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why not, as a sentence in the caller’s language; null when allowed.',
  })
  reason: string | null;

  @Field(() => [Role], {
    description:
      'The roles of which the viewer lacks every one; any of them would do. Empty when it is not for want of a role.',
  })
  missingRoles: Role[];
}

/** What an object's state and the clock say of an action: the code that refuses it, and until when it stays legal. */
interface Judgement {
  refusal: string | null;
  until?: Date | null;
}

/**
 * Whether the actor may do something now that a mutation does. The kind of the partner is judged first, because no role
 * helps an indirect reseller, then the roles, then the state of the object.
 */
export function allowed(
  ctx: Context,
  { schema }: Pick<GraphQLResolveInfo, 'schema'>,
  mutation: string,
  { refusal, until = null }: Judgement,
): Allowed {
  const missing = missingRoles(ctx, schema, mutation);
  const no = (code: string, reason: string, lacking: Role[] = []) => ({
    allowed: false,
    until: null,
    code,
    reason,
    missingRoles: lacking,
  });
  if (actorOf(ctx).partnerType === 'INDIRECT_RESELLER') return no('FORBIDDEN', ctx.t('failures:resellerMayNot'));
  if (missing.length > 0) return no('FORBIDDEN', missingRolesReason(ctx.t, ctx.language, missing), missing);
  if (refusal) return no(refusal, ctx.t(`errors:${refusal}`));
  return { allowed: true, until, code: null, reason: null, missingRoles: [] };
}
