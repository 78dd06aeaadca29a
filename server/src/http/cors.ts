import cors from 'cors';
import type { Handler } from './request.js';

/** Seconds for which a browser need not ask again whether it may call; Chromium takes no more than two hours. */
const remembered = 7200;

/**
 * Lets pages of these origins call the API from a browser, with a bearer token or with the session cookie, and tells
 * browsers nothing for any other origin, so that they keep the answer from the page. A preflight request ends here.
 */
export function allowOrigins(origins: readonly string[]): Handler {
  return cors({
    origin: [...origins],
    credentials: true,
    methods: ['GET', 'POST'],
    allowedHeaders: [
      'content-type',
      'authorization',
      'accept-language',
      'apollo-require-preflight',
      'x-query-cost',
      'x-request-id',
      'traceparent',
    ],
    exposedHeaders: ['x-request-id', 'retry-after'],
    maxAge: remembered,
  });
}
