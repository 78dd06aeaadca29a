import type { IncomingMessage, ServerResponse } from 'node:http';
import { parseCookie, stringifySetCookie } from 'cookie';
import type { Clock } from '../core/clock.js';
import type { Context } from '../core/context.js';
import type { Database } from '../core/db/data-source.js';
import { preferredLanguage, translator } from '../core/i18n.js';
import { sessionHours, viewerOfToken } from '../features/auth/session.service.js';
import { addressOf, factsOf, isSecure, type KnownRequest } from './request.js';

export interface Services {
  db: Database;
  clock: Clock;
  secret: string;
  /** Whether the sign-in page offers the demo's accounts. */
  demo: boolean;
}

/** The context of one GraphQL request: who asks, by bearer token or cookie, and in which language to answer. */
export async function contextOf(
  { db, clock, secret, demo }: Services,
  req: KnownRequest,
  res: ServerResponse,
): Promise<Context> {
  const token = bearerToken(req) ?? cookieToken(req);
  const { connection } = db;
  const viewer = token ? await viewerOfToken({ db, connection }, token, secret, clock.now()) : null;
  const language = preferredLanguage(req.headers['accept-language']) ?? viewer?.language ?? 'en';
  return {
    requestId: factsOf(req).requestId,
    language,
    t: translator(language),
    clock,
    db,
    connection,
    open: null,
    viewer,
    reads: new Map(),
    gathered: null,
    address: addressOf(req),
    session: { token, secret, demo, setCookie: (value) => setCookie(req, res, value) },
  };
}

function bearerToken(req: IncomingMessage): string | null {
  return /^Bearer ([\w-]{20,100})$/i.exec(req.headers.authorization ?? '')?.[1] ?? null;
}

/** The cookie counts only with a header that no form and no image of another site can send. */
function cookieToken(req: IncomingMessage): string | null {
  if (!req.headers['apollo-require-preflight']) return null;
  return parseCookie(req.headers.cookie ?? '')[cookieName(req)] ?? null;
}

/** Behind TLS the name's prefix makes browsers refuse the cookie unless it is Secure, for this host alone. */
function cookieName(req: IncomingMessage): string {
  return isSecure(req) ? '__Host-kundpost' : 'kundpost';
}

function setCookie(req: IncomingMessage, res: ServerResponse, token: string | null): void {
  const cookie = stringifySetCookie(cookieName(req), token ?? '', {
    httpOnly: true,
    sameSite: 'strict',
    secure: isSecure(req),
    path: '/',
    maxAge: token ? sessionHours * 3600 : 0,
  });
  res.appendHeader('set-cookie', cookie);
}
