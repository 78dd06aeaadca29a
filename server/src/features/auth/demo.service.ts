import type { Context } from '../../core/context.js';
import type { DemoSignIn } from './auth.input.js';
import { User } from './user.entity.js';

export const demoPassword = 'kundpost-demo';

/** The demo's accounts, as the sign-in page offers them. Empty on a server without demo data. */
export async function demoSignIns(ctx: Context): Promise<DemoSignIn[]> {
  if (!ctx.session.demo) return [];
  const users = await ctx.em.find(User, { relations: { partnerRow: true }, order: { id: 'ASC' } });
  return users.flatMap((user) => {
    const role = user.roles[0];
    if (!role || !user.email.endsWith('.example')) return [];
    const { name, type, country } = user.partnerRow;
    const partner = { partnerName: name, partnerType: type, country };
    return [{ email: user.email, password: demoPassword, language: user.language, role, ...partner }];
  });
}
