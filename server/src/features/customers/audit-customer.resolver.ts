import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { HasRole } from '../../core/access/access.js';
import { Role } from '../../core/access/role.js';
import { actorOf } from '../../core/actor.js';
import { PageArgs } from '../../core/connection.js';
import type { Context } from '../../core/context.js';
import { Needs } from '../../core/db/columns.js';
import { find } from '../../core/db/read.js';
import { sql } from '../../core/db/sql.js';
import { batched } from '../../core/loader.js';
import type { Connection, PageArguments } from '../../core/page.js';
import { pagesByParent } from '../../core/page-by-parent.js';
import { AuditEntry } from '../audit/audit.entity.js';
import { AuditEntryConnection } from '../audit/audit.types.js';
import { Customer } from './customer.entity.js';
import { visibleCustomers } from './customer.policy.js';

const customerInSight = batched<Customer | null>(async (ctx, ids) => {
  const rows = await find(ctx, Customer, sql`id IN ${ids} AND ${visibleCustomers(actorOf(ctx))}`);
  return ids.map((id) => rows.find((row) => row.id === id) ?? null);
});

const historyOf = pagesByParent<AuditEntry, PageArguments>(AuditEntry, 'customerId', (ctx) => ({
  order: { column: 'at', direction: 'DESC' },
  where: sql`partnerId = ${actorOf(ctx).partnerId}`,
}));

@Resolver(() => AuditEntry)
export class AuditCustomerResolver {
  @FieldResolver(() => Customer, {
    nullable: true,
    description: 'The customer it was about; null when it was about none.',
  })
  @Needs('customerId')
  customer(@Root() { customerId }: AuditEntry, @Ctx() ctx: Context): Promise<Customer | null> | null {
    return customerId ? customerInSight(ctx, customerId) : null;
  }
}

@Resolver(() => Customer)
export class CustomerHistoryResolver {
  @FieldResolver(() => AuditEntryConnection, {
    nullable: true,
    description:
      'What users of the viewer’s partner did to this customer and to what belongs to it, newest first. Null with FORBIDDEN for who may not read the activity log.',
  })
  @HasRole(Role.GLOBAL_ADMIN, Role.ADMIN_AGENT)
  @Needs('id')
  history(
    @Root() customer: Customer,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<Connection<AuditEntry>> {
    return historyOf(ctx, customer.id, info, args);
  }
}
