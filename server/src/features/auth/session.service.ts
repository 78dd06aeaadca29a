import { createHmac, randomBytes } from 'node:crypto';
import { LessThan } from 'typeorm';
import type { Context, Viewer } from '../../core/context.js';
import { find, findOne, get, type Scope } from '../../core/db/read.js';
import { sql } from '../../core/db/sql.js';
import { isLanguage } from '../../core/i18n.js';
import { fullName, nameOrderOfLanguage } from '../../core/person.js';
import { Partner } from '../partners/partner.entity.js';
import { Reseller } from '../resellers/reseller.entity.js';
import { Session } from './session.entity.js';
import { User } from './user.entity.js';

export const sessionHours = 12;

/** The stored form of a token: useless to whoever reads the database without the server's secret. */
function sessionId(token: string, secret: string): string {
  return createHmac('sha256', secret).update(token).digest('hex');
}

/** Opens a session and returns its token. Sessions that have run out are cleared away on the way. */
export async function openSession(tx: Context, user: User): Promise<string> {
  const now = tx.clock.now();
  const token = randomBytes(32).toString('base64url');
  await tx.em.delete(Session, { expiresAt: LessThan(now) });
  await tx.em.insert(Session, {
    id: sessionId(token, tx.session.secret),
    userId: user.id,
    createdAt: now,
    expiresAt: new Date(now.getTime() + sessionHours * 3_600_000),
  });
  return token;
}

/** Ends the session of a token; false when there was none. */
export async function closeSession(tx: Context, token: string): Promise<boolean> {
  const { affected } = await tx.em.delete(Session, { id: sessionId(token, tx.session.secret) });
  return (affected ?? 0) > 0;
}

/** The user a token stands for, or null when the session has ended or never was. */
export async function viewerOfToken(scope: Scope, token: string, secret: string, now: Date): Promise<Viewer | null> {
  const userId = sql`(SELECT userId FROM sessions WHERE id = ${sessionId(token, secret)} AND expiresAt > ${now})`;
  const [user, partner] = await Promise.all([
    findOne(scope, User, sql`id = ${userId}`),
    findOne(scope, Partner, sql`id = (SELECT partnerId FROM users WHERE id = ${userId})`),
  ]);
  return user && partner ? viewerOf(scope, user, partner) : null;
}

/** A user's whole name, family name first where their language has it so. */
export function nameOfUser(user: Pick<User, 'firstName' | 'lastName' | 'language'>): string {
  return fullName({ ...user, nameOrder: nameOrderOfLanguage(user.language) });
}

export async function viewerOfUser(scope: Scope, user: User): Promise<Viewer> {
  return viewerOf(scope, user, await get(scope, Partner, user.partnerId));
}

async function viewerOf(scope: Scope, user: User, partner: Partner): Promise<Viewer> {
  const knownAs =
    partner.type === 'INDIRECT_RESELLER' ? await find(scope, Reseller, sql`resellerPartnerId = ${partner.id}`) : [];
  return {
    userId: user.id,
    name: nameOfUser(user),
    roles: user.roles,
    language: isLanguage(user.language) ? user.language : 'en',
    partnerId: partner.id,
    partnerType: partner.type,
    partnerLanguage: isLanguage(partner.language) ? partner.language : 'en',
    resellerIds: knownAs.map((row) => row.id),
    mailDomain: partner.mailDomain,
  };
}
