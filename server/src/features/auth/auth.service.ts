import type { Context } from '../../core/context.js';
import { findOne } from '../../core/db/read.js';
import { sql } from '../../core/db/sql.js';
import { transaction } from '../../core/db/transaction.js';
import { Refused } from '../../core/errors.js';
import { record } from '../audit/audit.service.js';
import { signedIn, signedOut } from './auth.events.js';
import type { SignInInput } from './auth.input.js';
import { deviceOf, newDevice } from './device.service.js';
import { passwordMatches } from './password.service.js';
import { actorOfUser, closeSession, openSession } from './session.service.js';
import type { SessionContext } from './session.types.js';
import { countAttempt } from './throttle.service.js';
import { User } from './user.entity.js';

/** Signs a user in. Unknown accounts and wrong passwords get the same answer after the same work. */
export async function signIn(ctx: SessionContext, { email, password }: SignInInput) {
  // Width does not matter, but a sign that nobody sees makes another account.
  const emailKey = email.normalize('NFKC').trim().toLowerCase().slice(0, 254);
  const { secret } = ctx.session;
  const device = deviceOf(ctx.session.device, emailKey, secret);
  const giveBack = await countAttempt({ account: emailKey, address: ctx.address, device });
  const found = await findOne(ctx, User, sql`emailKey = ${emailKey}`);
  // MariaDB's collation takes á for a. Whoever guesses passwords could spell one account in many ways, each with attempts of its own.
  const user = found?.emailKey === emailKey ? found : null;
  const right = await passwordMatches(password.slice(0, 1000), user?.passwordHash);
  if (!user || !right) throw Refused.because('auth.wrongCredentials');
  await giveBack();
  const actor = await actorOfUser(ctx, user);
  const token = await transaction(ctx, async (tx) => {
    if (ctx.session.token) await closeSession(tx, ctx.session.token, secret);
    const opened = await openSession(tx, user, secret);
    record({ ...tx, actor }, signedIn, { subjectId: user.id });
    return opened;
  });
  ctx.session.setCookie(token);
  if (!device) ctx.session.setDevice(newDevice(emailKey, secret));
  return { token, viewer: user };
}

/** Ends the session of the request, if there is one. */
export async function signOut(ctx: SessionContext): Promise<{ signedOut: boolean }> {
  const { token } = ctx.session;
  const ended = token ? await transaction(ctx, (tx) => endSession(tx, token, ctx.session.secret)) : false;
  // Not before: who is told that it could not be done is still signed in.
  ctx.session.setCookie(null);
  return { signedOut: ended };
}

async function endSession(tx: Context, token: string, secret: string): Promise<boolean> {
  const ended = await closeSession(tx, token, secret);
  if (ended && tx.actor) record(tx, signedOut, { subjectId: tx.actor.id });
  return ended;
}
