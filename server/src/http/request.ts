import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';
import type { Context } from '../core/context.js';
import { type Language, preferredLanguage } from '../core/i18n.js';

/** What the server knows of the request at hand before, and beside, its GraphQL context. */
export interface RequestFacts {
  requestId: string;
  /** Of the Accept-Language header; the user's own language once the user is known; English otherwise. */
  language: Language;
  signedIn: boolean;
}

const storage = new AsyncLocalStorage<RequestFacts>();

/** Gives every request an id, answered as `x-request-id` and found in the log beside what went wrong. */
export function trackRequest(req: Request, res: Response, next: NextFunction): void {
  const requestId = randomUUID();
  res.setHeader('x-request-id', requestId);
  storage.run({ requestId, language: preferredLanguage(req.get('accept-language')) ?? 'en', signedIn: false }, next);
}

export function currentRequest(): RequestFacts {
  return storage.getStore() ?? { requestId: '-', language: 'en', signedIn: false };
}

/** From here on the request speaks for this viewer. */
export function noteViewer(ctx: Pick<Context, 'viewer' | 'language'>): void {
  Object.assign(currentRequest(), { language: ctx.language, signedIn: ctx.viewer !== null });
}
