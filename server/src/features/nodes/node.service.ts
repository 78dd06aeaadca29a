import { Node } from '../../core/connection.js';
import { type Context, viewerOf } from '../../core/context.js';
import { notFound } from '../../core/failure.js';
import { type Kind, kindOf } from '../../core/ids.js';
import { Agreement } from '../agreements/agreement.entity.js';
import { AuditEntry } from '../audit/audit.entity.js';
import { User } from '../auth/user.entity.js';
import { Offer } from '../catalog/offer.entity.js';
import { Customer } from '../customers/customer.entity.js';
import { visibleCustomers } from '../customers/customer.policy.js';
import { Order } from '../orders/order.entity.js';
import { Partner } from '../partners/partner.entity.js';
import { Reseller } from '../resellers/reseller.entity.js';
import { visibleResellers } from '../resellers/reseller.policy.js';
import { Subscription } from '../subscriptions/subscription.entity.js';
import { visibleSubscriptions } from '../subscriptions/subscription.policy.js';

type Find = (ctx: Context, id: string) => Promise<Node | null>;

/** How each kind is found within what the viewer may see. */
const finders: Record<Kind, Find> = {
  partner: (ctx, id) => (viewerOf(ctx).partnerId === id ? ctx.em.findOneBy(Partner, { id }) : Promise.resolve(null)),
  user: (ctx, id) => ctx.em.findOneBy(User, { id, partnerId: viewerOf(ctx).partnerId }),
  offer: (ctx, id) => ctx.em.findOneBy(Offer, { id }),
  reseller: (ctx, id) => ctx.em.findOneBy(Reseller, { ...visibleResellers(viewerOf(ctx)), id }),
  customer: (ctx, id) => ctx.em.findOneBy(Customer, { ...visibleCustomers(viewerOf(ctx)), id }),
  agreement: (ctx, id) => ctx.em.findOneBy(Agreement, { id, customerRow: visibleCustomers(viewerOf(ctx)) }),
  order: (ctx, id) => ctx.em.findOneBy(Order, { id, customerRow: visibleCustomers(viewerOf(ctx)) }),
  subscription: (ctx, id) => ctx.em.findOneBy(Subscription, { ...visibleSubscriptions(viewerOf(ctx)), id }),
  audit: (ctx, id) => ctx.em.findOneBy(AuditEntry, { id, partnerId: viewerOf(ctx).partnerId }),
};

/** Any object by its id; NOT_FOUND when it is out of sight or not there. */
export async function findNode(ctx: Context, id: string): Promise<Node> {
  const kind = kindOf(id);
  const node = kind ? await finders[kind](ctx, id) : null;
  if (!node) throw notFound();
  return node;
}
