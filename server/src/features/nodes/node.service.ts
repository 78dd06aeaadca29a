import { Node } from '../../core/connection.js';
import { type Context, viewerOf } from '../../core/context.js';
import { findOne } from '../../core/db/read.js';
import { sql } from '../../core/db/sql.js';
import { notFound } from '../../core/failure.js';
import { type Kind, kindOf } from '../../core/ids.js';
import { Agreement } from '../agreements/agreement.entity.js';
import { AuditEntry } from '../audit/audit.entity.js';
import { User } from '../auth/user.entity.js';
import { Offer } from '../catalog/offer.entity.js';
import { Customer } from '../customers/customer.entity.js';
import { ofVisibleCustomers, visibleCustomers } from '../customers/customer.policy.js';
import { Order } from '../orders/order.entity.js';
import { visibleOrders } from '../orders/order.policy.js';
import { Partner } from '../partners/partner.entity.js';
import { Reseller } from '../resellers/reseller.entity.js';
import { visibleResellers } from '../resellers/reseller.policy.js';
import { Subscription } from '../subscriptions/subscription.entity.js';
import { visibleSubscriptions } from '../subscriptions/subscription.policy.js';

type Find = (ctx: Context, id: string) => Promise<Node | null>;

/** How each kind is found within what the viewer may see. */
const finders: Record<Kind, Find> = {
  partner: (ctx, id) => findOne(ctx, Partner, sql`id = ${id} AND id = ${viewerOf(ctx).partnerId}`),
  user: (ctx, id) => findOne(ctx, User, sql`id = ${id} AND partnerId = ${viewerOf(ctx).partnerId}`),
  offer: (ctx, id) => findOne(ctx, Offer, sql`id = ${id}`),
  reseller: (ctx, id) => findOne(ctx, Reseller, sql`id = ${id} AND ${visibleResellers(viewerOf(ctx))}`),
  customer: (ctx, id) => findOne(ctx, Customer, sql`id = ${id} AND ${visibleCustomers(viewerOf(ctx))}`),
  agreement: (ctx, id) => findOne(ctx, Agreement, sql`id = ${id} AND ${ofVisibleCustomers(viewerOf(ctx))}`),
  order: (ctx, id) => findOne(ctx, Order, sql`id = ${id} AND ${visibleOrders(viewerOf(ctx))}`),
  subscription: (ctx, id) => findOne(ctx, Subscription, sql`id = ${id} AND ${visibleSubscriptions(viewerOf(ctx))}`),
  audit: (ctx, id) => findOne(ctx, AuditEntry, sql`id = ${id} AND partnerId = ${viewerOf(ctx).partnerId}`),
};

/** Any object by its id; NOT_FOUND when it is out of sight or not there. */
export async function findNode(ctx: Context, id: string): Promise<Node> {
  const kind = kindOf(id);
  const node = kind ? await finders[kind](ctx, id) : null;
  if (!node) throw notFound();
  return node;
}
