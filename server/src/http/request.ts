import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import proxyAddress from 'proxy-addr';
import { type Language, preferredLanguage } from '../core/i18n.js';

/** What the server knows of the request at hand before, and beside, its GraphQL context. */
export interface RequestFacts {
  requestId: string;
  /** Of the Accept-Language header; the user's own language once the user is known; English otherwise. */
  language: Language;
  signedIn: boolean;
}

/** A request on its way through its handlers. */
export interface KnownRequest extends IncomingMessage {
  facts?: RequestFacts;
  /** Of a JSON body, once it has been read. */
  body?: unknown;
}

/** Has its part in answering a request: it answers, or hands on, with what went wrong if anything did. */
export type Handler = (req: KnownRequest, res: ServerResponse, next: (error?: unknown) => void) => void;

/** Gives every request an id, answered as `x-request-id` and found in the log beside what went wrong. */
export const trackRequest: Handler = (req, res, next) => {
  const requestId = randomUUID();
  res.setHeader('x-request-id', requestId);
  const language = preferredLanguage(req.headers['accept-language']) ?? 'en';
  req.facts = { requestId, language, signedIn: false };
  next();
};

export function factsOf({ facts }: KnownRequest): RequestFacts {
  return facts ?? { requestId: '-', language: 'en', signedIn: false };
}

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
