import { createHmac, randomBytes } from 'node:crypto';
import type { Actor } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { find, get, query, type Scope } from '../../core/db/read.js';
import { sql } from '../../core/db/sql.js';
import { insert, remove } from '../../core/db/write.js';
import { isLanguage } from '../../core/i18n.js';
import { fullName, nameOrderOfLanguage } from '../../core/person.js';
import { knownTimeZone } from '../../core/time-zone.js';
import { Partner } from '../partners/partner.entity.js';
import { partnerById } from '../partners/partner.service.js';
import { Reseller } from '../resellers/reseller.entity.js';
import { Session } from './session.entity.js';
import { User } from './user.entity.js';

export const sessionHours = 12;

/** The stored form of a token: useless to whoever reads the database without the server's secret. */
function sessionId(token: string, secret: string): string {
  return createHmac('sha256', secret).update(token).digest('hex');
}

/** Opens a session and returns its token. */
export async function openSession(tx: Context, user: User, secret: string): Promise<string> {
  const now = tx.clock.now();
  const token = randomBytes(32).toString('base64url');
  await insert(tx, Session, {
    id: sessionId(token, secret),
    userId: user.id,
    createdAt: now,
    expiresAt: new Date(now.getTime() + sessionHours * 3_600_000),
  });
  return token;
}

/** Ends the session of a token; false when there was none. */
export async function closeSession(tx: Context, token: string, secret: string): Promise<boolean> {
  return (await remove(tx, Session, sql`id = ${sessionId(token, secret)}`)) > 0;
}

/** The user a token stands for, or null when the session has ended or never was. One statement: every request begins with it. */
export async function actorOfToken(scope: Scope, token: string, secret: string, now: Date): Promise<Actor | null> {
  const [found] = await query<ViewerRow>(
    scope,
    sql`SELECT u.id, u.firstName, u.lastName, u.roles, u.language, u.partnerId, p.type, p.language AS partnerLanguage, p.mailDomain,
        COALESCE(u.timeZone, p.timeZone) AS timeZone
      FROM sessions s JOIN users u ON u.id = s.userId JOIN partners p ON p.id = u.partnerId
      WHERE s.id = ${sessionId(token, secret)} AND s.expiresAt > ${now}`,
  );
  return found ? actorFrom(scope, { ...found, roles: JSON.parse(found.roles) }) : null;
}

/** A user's whole name, family name first where their language has it so. */
export function nameOfUser(user: Pick<User, 'firstName' | 'lastName' | 'language'>): string {
  return fullName({ ...user, nameOrder: nameOrderOfLanguage(user.language) });
}

export async function actorOfUser(scope: Scope, user: User): Promise<Actor> {
  const { type, language, mailDomain, timeZone } = await get(scope, Partner, user.partnerId);
  return actorFrom(scope, {
    ...user,
    type,
    partnerLanguage: language,
    mailDomain,
    timeZone: user.timeZone ?? timeZone,
  });
}

/** The user's own time zone or the partner's, which is known already for whoever acts. */
export async function timeZoneOf(ctx: Context, user: User): Promise<string> {
  if (ctx.actor?.kind === 'user' && ctx.actor.id === user.id) return ctx.actor.timeZone;
  return knownTimeZone(user.timeZone ?? (await partnerById(ctx, user.partnerId)).timeZone);
}

type UserOfPartner = Pick<User, 'id' | 'firstName' | 'lastName' | 'roles' | 'language' | 'partnerId'> &
  Pick<Partner, 'type' | 'mailDomain' | 'timeZone'> & { partnerLanguage: string };

/** As stored: the roles are still JSON. */
type ViewerRow = Omit<UserOfPartner, 'roles'> & { roles: string };

async function actorFrom(scope: Scope, user: UserOfPartner): Promise<Actor> {
  const { id, roles, language, partnerId, type, partnerLanguage, mailDomain, timeZone } = user;
  const knownAs =
    type === 'INDIRECT_RESELLER' ? await find(scope, Reseller, sql`resellerPartnerId = ${partnerId}`) : [];
  return {
    kind: 'user',
    id,
    name: nameOfUser(user),
    roles,
    language: isLanguage(language) ? language : 'en',
    timeZone: knownTimeZone(timeZone),
    partnerId,
    partnerType: type,
    partnerLanguage: isLanguage(partnerLanguage) ? partnerLanguage : 'en',
    resellerIds: knownAs.map((row) => row.id),
    mailDomain,
  };
}
