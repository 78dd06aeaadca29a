import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { HasRole } from '../../core/access/access.js';
import { Role } from '../../core/access/role.js';
import { connectionOf, PageArgs } from '../../core/connection.js';
import { type Context, viewerOf } from '../../core/context.js';
import { type Connection, page } from '../../core/page.js';
import { AuditEntry } from './audit.entity.js';
import { AuditEntryFilter } from './audit.input.js';

const types = connectionOf('AuditEntry', () => AuditEntry);
export const AuditEntryConnectionResolver = types.ConnectionResolver;

@Resolver(() => AuditEntry)
export class AuditResolver {
  @Query(() => types.Connection, {
    description: 'The activity log of the viewer’s partner, newest first (domain rule 8.3).',
  })
  @HasRole(Role.GLOBAL_ADMIN, Role.ADMIN_AGENT)
  auditEntries(
    @Ctx() ctx: Context,
    @Args(() => PageArgs) args: PageArgs,
    @Arg('filter', () => AuditEntryFilter, { nullable: true, description: 'Which entries; all when absent.' })
    filter?: AuditEntryFilter | null,
  ): Promise<Connection<AuditEntry>> {
    const { partnerId } = viewerOf(ctx);
    const query = ctx.em.createQueryBuilder(AuditEntry, 'row').where('row.partnerId = :partnerId', { partnerId });
    if (filter?.customerId) query.andWhere('row.customerId = :customerId', { customerId: filter.customerId });
    if (filter?.action) query.andWhere('row.action = :action', { action: filter.action });
    if (filter?.since) query.andWhere('row.at >= :since', { since: filter.since });
    if (filter?.until) query.andWhere('row.at < :until', { until: filter.until });
    return page(query, args, { column: 'at', direction: 'DESC' });
  }

  @FieldResolver(() => String, { description: 'The whole entry as a sentence in the caller’s language.' })
  message(@Root() entry: AuditEntry, @Ctx() ctx: Context): string {
    return ctx.t(`audit:${entry.action}`, { ...entry.vars, actor: entry.actor });
  }
}
