import type { Context } from '../../core/context.js';

/** What signing in and out needs of a request: where it came from, what it brought along, and the cookies to answer with. */
export interface SessionPort {
  readonly token: string | null;
  /** The cookie of a browser that has signed in before. */
  readonly device: string | null;
  readonly secret: string;
  readonly demo: boolean;
  setCookie(token: string | null): void;
  /** For browsers only; a program has no use for it. */
  setDevice(cookie: string): void;
}

/** The context of a request that has a session, or may get one. Only this feature knows of sessions. */
export interface SessionContext extends Context {
  /** Where the request came from, for throttling. */
  readonly address: string;
  readonly session: SessionPort;
}
