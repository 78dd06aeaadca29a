import { createHmac, randomBytes } from 'node:crypto';
import { type EntityManager, LessThan, MoreThan } from 'typeorm';
import type { Context, Viewer } from '../../core/context.js';
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
export async function viewerOfToken(
  em: EntityManager,
  token: string,
  secret: string,
  now: Date,
): Promise<Viewer | null> {
  const session = await em.findOne(Session, {
    where: { id: sessionId(token, secret), expiresAt: MoreThan(now) },
    relations: { user: { partnerRow: true } },
  });
  return session ? viewerOfUser(em, session.user, session.user.partnerRow) : null;
}

/** A user's whole name, family name first where their language has it so. */
export function nameOfUser(user: Pick<User, 'firstName' | 'lastName' | 'language'>): string {
  return fullName({ ...user, nameOrder: nameOrderOfLanguage(user.language) });
}

export async function viewerOfUser(em: EntityManager, user: User, partner: Partner): Promise<Viewer> {
  const knownAs =
    partner.type === 'INDIRECT_RESELLER'
      ? await em.find(Reseller, { select: { id: true }, where: { resellerPartnerId: partner.id } })
      : [];
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
