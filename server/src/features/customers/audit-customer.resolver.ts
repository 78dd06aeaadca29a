import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type Context, viewerOf } from '../../core/context.js';
import { Needs } from '../../core/db/columns.js';
import { find } from '../../core/db/read.js';
import { sql } from '../../core/db/sql.js';
import { batched } from '../../core/loader.js';
import { AuditEntry } from '../audit/audit.entity.js';
import { Customer } from './customer.entity.js';
import { visibleCustomers } from './customer.policy.js';

const customerInSight = batched<Customer | null>(async (ctx, ids) => {
  const rows = await find(ctx, Customer, sql`id IN ${ids} AND ${visibleCustomers(viewerOf(ctx))}`);
  return ids.map((id) => rows.find((row) => row.id === id) ?? null);
});

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
