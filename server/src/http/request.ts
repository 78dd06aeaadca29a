import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';
import { type Language, preferredLanguage } from '../core/i18n.js';

/** What the server knows of the request at hand before, and beside, its GraphQL context. */
export interface RequestFacts {
  requestId: string;
  /** Of the Accept-Language header; the user's own language once the user is known; English otherwise. */
  language: Language;
  signedIn: boolean;
}

const known = new WeakMap<Request, RequestFacts>();

/** Gives every request an id, answered as `x-request-id` and found in the log beside what went wrong. */
export function trackRequest(req: Request, res: Response, next: NextFunction): void {
  const requestId = randomUUID();
  res.setHeader('x-request-id', requestId);
  const language = preferredLanguage(req.get('accept-language')) ?? 'en';
  known.set(req, { requestId, language, signedIn: false });
  next();
}

export function factsOf(req: Request): RequestFacts {
  return known.get(req) ?? { requestId: '-', language: 'en', signedIn: false };
}
