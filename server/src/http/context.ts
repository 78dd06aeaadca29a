import type { IncomingMessage, ServerResponse } from 'node:http';
import { parseCookie, stringifySetCookie } from 'cookie';
import type { Clock } from '../core/clock.js';
import type { Database } from '../core/db/data-source.js';
import { requestPatience } from '../core/db/deadline.js';
import type { Env } from '../core/env.js';
import { preferredLanguage, translator } from '../core/i18n.js';
import { actorOfToken, sessionHours } from '../features/auth/session.service.js';
import type { SessionContext } from '../features/auth/session.types.js';
import type { EventFeed } from '../platform/live/event-feed.js';
import type { LiveContext } from '../platform/live/live.js';
import type { Place } from './admission.js';
import { addressOf, factsOf, isSecure, type KnownRequest, type RequestFacts } from './request.js';

/** How long a browser stays known as a device that has signed in to an account. */
const deviceDays = 180;

export interface Services {
  db: Database;
  clock: Clock;
  secret: string;
  /** Whether the sign-in page offers the demo's accounts. */
  demo: boolean;
  execution: Env['EXECUTION'];
  feed: EventFeed;
}

/** The context of a GraphQL request that came over HTTP. */
export interface HttpContext extends SessionContext, LiveContext {
  readonly facts: RequestFacts;
  readonly place: Place;
}

/** The context of one GraphQL request, or of one piece of news in a stream, with the time when that began: who asks, by bearer token or cookie, and in which language to answer. */
export async function contextOf(
  { db, clock, secret, demo, feed }: Services,
  req: KnownRequest,
  res: ServerResponse,
  place: Place,
  began = place.arrived,
): Promise<HttpContext> {
  const cookies = parseCookie(req.headers.cookie ?? '');
  const token = tokenOf(req);
  // The time in line is part of it.
  const deadline = began + requestPatience;
  const connection = db.connectionUntil(deadline);
  const actor = token ? await actorOfToken({ db, connection }, token, secret, clock.now()) : null;
  const language = preferredLanguage(req.headers['accept-language']) ?? actor?.language ?? 'en';
  const facts = factsOf(req);
  facts.userLanguage = language;
  facts.signedIn = actor !== null;
  facts.cookieIgnored = token === null && Boolean(cookies[cookieName(req)]);
  if (actor) Object.assign(facts.log, { userId: actor.id, partnerId: actor.partnerId });
  return {
    facts,
    place,
    requestId: facts.requestId,
    language,
    t: translator(language),
    clock,
    db,
    feed,
    deadline,
    connection,
    open: null,
    actor,
    reads: new Map(),
    gathered: null,
    address: addressOf(req),
    session: {
      token,
      secret,
      demo,
      device: cookies[deviceCookieName(req)] ?? null,
      setCookie: (value) => setCookie(req, res, cookieName(req), value ?? '', value ? sessionHours * 3600 : 0),
      setDevice: (value) => {
        if (cookieCounts(req)) setCookie(req, res, deviceCookieName(req), value, deviceDays * 24 * 3600);
      },
    },
  };
}

/** What a caller shows of a session: a bearer token or, where it counts, the cookie. */
export function tokenOf(req: IncomingMessage): string | null {
  const cookie = () => parseCookie(req.headers.cookie ?? '')[cookieName(req)] || null;
  return bearerToken(req) ?? (cookieCounts(req) ? cookie() : null);
}

function bearerToken(req: IncomingMessage): string | null {
  return /^Bearer ([\w-]{20,100})$/i.exec(req.headers.authorization ?? '')?.[1] ?? null;
}

/** The cookie counts only with a header that no form and no image of another site can send. */
function cookieCounts({ headers }: IncomingMessage): boolean {
  return Boolean(headers['apollo-require-preflight']);
}

/** Behind TLS the name's prefix makes browsers refuse the cookie unless it is Secure, for this host alone. */
function cookieName(req: IncomingMessage): string {
  return isSecure(req) ? '__Host-kundpost' : 'kundpost';
}

function deviceCookieName(req: IncomingMessage): string {
  return `${cookieName(req)}-device`;
}

function setCookie(req: IncomingMessage, res: ServerResponse, name: string, value: string, seconds: number): void {
  const cookie = stringifySetCookie(name, value, {
    httpOnly: true,
    sameSite: 'strict',
    secure: isSecure(req),
    path: '/',
    maxAge: seconds,
  });
  res.appendHeader('set-cookie', cookie);
}
