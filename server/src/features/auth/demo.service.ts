import { find } from '../../core/db/read.js';
import { all, sql } from '../../core/db/sql.js';
import { Partner } from '../partners/partner.entity.js';
import type { DemoSignIn } from './auth.input.js';
import type { SessionContext } from './session.types.js';
import { User } from './user.entity.js';

export const demoPassword = 'kundpost-demo';

/** The demo's accounts, as the sign-in page offers them. Empty on a server without demo data. */
export async function demoSignIns(ctx: SessionContext): Promise<DemoSignIn[]> {
  if (!ctx.session.demo) return [];
  const users = await find(ctx, User, sql`email LIKE ${'%.example'}`, { order: [{ column: 'id', direction: 'ASC' }] });
  const partners = await find(ctx, Partner, all());
  return users.flatMap((user) => {
    const role = user.roles[0];
    const partner = partners.find(({ id }) => id === user.partnerId);
    if (!role || !partner) return [];
    const { name: partnerName, type: partnerType, country } = partner;
    const { email, language } = user;
    return [{ email, password: demoPassword, language, role, partnerName, partnerType, country }];
  });
}
