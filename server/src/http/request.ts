import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import proxyAddress from 'proxy-addr';
import { type Language, preferredLanguage } from '../core/i18n.js';
import { type LogEntry, log } from '../core/log.js';

/** What the server knows of the request at hand before, and beside, its GraphQL context. */
export interface RequestFacts {
  requestId: string;
  /** Of the Accept-Language header; English when it names none of ours. */
  language: Language;
  /** The same, but the user's own language when the header names none and the user is known. */
  userLanguage: Language;
  signedIn: boolean;
  /** Whether the request came with a session cookie that does not count because the preflight header is missing. */
  cookieIgnored: boolean;
  /** What the line in the log tells besides. */
  log: Pick<LogEntry, 'operation' | 'userId' | 'partnerId'> & { codes: string[] };
  /** What the operation costs, once that has been worked out, for those who ask with `x-query-cost: 1`. */
  cost?: number | null;
}

/** A request on its way through its handlers. */
export interface KnownRequest extends IncomingMessage {
  facts?: RequestFacts;
  /** Of a JSON body, once it has been read. */
  body?: unknown;
}

/** Has its part in answering a request: it answers, or hands on, with what went wrong if anything did. */
export type Handler = (req: KnownRequest, res: ServerResponse, next: (error?: unknown) => void) => void;

/** Gives every request an id, answered as `x-request-id` and found in the log. */
export const trackRequest: Handler = (req, res, next) => {
  const facts = newFacts(requestIdOf(req));
  res.setHeader('x-request-id', facts.requestId);
  facts.language = preferredLanguage(req.headers['accept-language']) ?? 'en';
  facts.userLanguage = facts.language;
  req.facts = facts;
  next();
};

export function factsOf({ facts }: KnownRequest): RequestFacts {
  return facts ?? newFacts('-');
}

function newFacts(requestId: string): RequestFacts {
  const log = { operation: undefined, userId: undefined, partnerId: undefined, codes: [] };
  return { requestId, language: 'en', userLanguage: 'en', signedIn: false, cookieIgnored: false, log };
}

/** As long as the column of the audit entries that keeps it. */
const wellFormedId = /^[\w.:-]{8,40}$/;
const traceparent = /^[\da-f]{2}-(?!0{32})([\da-f]{32})-(?!0{16})[\da-f]{16}-[\da-f]{2}/;

/** The id that the caller or a proxy gave the request, or the id of its trace (W3C Trace Context), when well-formed; else a new one. */
function requestIdOf({ headers }: IncomingMessage): string {
  const given = headers['x-request-id'];
  if (typeof given === 'string' && wellFormedId.test(given)) return given;
  return traceparent.exec(String(headers.traceparent))?.[1] ?? randomUUID();
}

/** Paths that are asked for all the time and tell nothing while they work. */
const quiet = /^\/(?:livez|readyz|metrics|assets\/)/;

/** Writes one line in the log for each request when it has been answered or given up. */
export const logRequest: Handler = (req, res, next) => {
  const began = performance.now();
  // Express shortens the address for the handlers of a folder.
  const { method, url = '' } = req;
  res.on('close', () => {
    const { requestId, log: told } = factsOf(req);
    const [path = ''] = url.split('?', 1);
    const status = res.writableFinished ? res.statusCode : 499;
    const level = status < 400 && quiet.test(path) ? 'debug' : 'info';
    const duration = Math.round(performance.now() - began);
    log(level, 'request', { requestId, method, path: path.slice(0, 200), status, duration, ...told });
  });
  next();
};

/** Whose word counts about where a request came from and how: proxies on the machine and in its own network. */
const trusted = proxyAddress.compile(['loopback', 'linklocal', 'uniquelocal']);

export function addressOf(req: IncomingMessage): string {
  return proxyAddress(req, trusted);
}

/** Whether the caller speaks TLS, with the proxy in front of this server, which itself speaks none. */
export function isSecure({ headers, socket }: IncomingMessage): boolean {
  if (!trusted(socket.remoteAddress ?? '', 0)) return false;
  return String(headers['x-forwarded-proto']).split(',')[0]?.trim() === 'https';
}

/** Handlers one after the other; `failed` answers when one of them hands on a failure. */
export function inTurn(
  handlers: readonly Handler[],
  failed: (error: unknown, req: KnownRequest, res: ServerResponse) => void,
): (req: IncomingMessage, res: ServerResponse) => void {
  return (req, res) => {
    const take = (place: number, error?: unknown) => {
      if (error !== undefined) failed(error, req, res);
      else handlers[place]?.(req, res, (problem) => take(place + 1, problem));
    };
    take(0);
  };
}

/** Answers with a text, in one piece. */
export function send(res: ServerResponse, status: number, headers: Iterable<[string, string]>, text: string): void {
  const body = Buffer.from(text);
  for (const [name, value] of headers) res.setHeader(name, value);
  res.setHeader('content-length', body.length);
  res.statusCode = status;
  res.end(body);
}
