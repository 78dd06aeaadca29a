import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { HasRole } from '../../core/access/access.js';
import { Role } from '../../core/access/role.js';
import { actorOf } from '../../core/actor.js';
import { PageArgs } from '../../core/connection.js';
import type { Context } from '../../core/context.js';
import { Needs } from '../../core/db/columns.js';
import { all, sql } from '../../core/db/sql.js';
import { shortNumber } from '../../core/ids.js';
import { type Connection, page } from '../../core/page.js';
import { AuditChange, AuditEntry } from './audit.entity.js';
import { AuditEntryFilter } from './audit.input.js';
import { changedText } from './audit.service.js';
import { AuditEntryConnection } from './audit.types.js';

@Resolver(() => AuditEntry)
export class AuditResolver {
  @Query(() => AuditEntryConnection, {
    description: 'The activity log of the viewer’s partner, newest first.',
  })
  @HasRole(Role.GLOBAL_ADMIN, Role.ADMIN_AGENT)
  auditEntries(
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
    @Args(() => PageArgs) args: PageArgs,
    @Arg('filter', () => AuditEntryFilter, { nullable: true, description: 'Which entries; all when absent.' })
    filter?: AuditEntryFilter | null,
  ): Promise<Connection<AuditEntry>> {
    const { partnerId } = actorOf(ctx);
    const where = all(
      sql`partnerId = ${partnerId}`,
      filter?.customerId && sql`customerId = ${filter.customerId}`,
      filter?.action && sql`action = ${filter.action}`,
      filter?.since && sql`at >= ${filter.since}`,
      filter?.until && sql`at < ${filter.until}`,
    );
    return page(ctx, AuditEntry, where, args, { column: 'at', direction: 'DESC' }, info);
  }

  @FieldResolver(() => String, { description: 'The whole entry as a sentence in the caller’s language.' })
  @Needs('action', 'vars', 'actor', 'subjectId')
  message(@Root() entry: AuditEntry, @Ctx() ctx: Context): string {
    const orderNumber = shortNumber(entry.subjectId ?? '');
    return ctx.t(`audit:${entry.action}`, { ...entry.vars, actor: entry.actor, orderNumber });
  }
}

@Resolver(() => AuditChange)
export class AuditChangeResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The value before; a list as the caller’s language writes lists, a phone number with its digits in groups; null when there was none.',
  })
  from(@Root() { field, from }: AuditChange, @Ctx() { language }: Context): string | null {
    return changedText(from, field, language);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The value after; a list as the caller’s language writes lists, a phone number with its digits in groups; null when it was cleared.',
  })
  to(@Root() { field, to }: AuditChange, @Ctx() { language }: Context): string | null {
    return changedText(to, field, language);
  }
}
