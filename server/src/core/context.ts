import type { Role } from './access/role.js';
import type { Clock } from './clock.js';
import type { Database } from './db/data-source.js';
import type { OpenTransaction } from './db/open-transaction.js';
import type { Connection } from './db/statement.js';
import type { Transaction } from './db/transaction.js';
import { unauthenticated } from './failure.js';
import type { Language, Translate } from './i18n.js';

export type PartnerKind = 'DIRECT_BILL' | 'INDIRECT_PROVIDER' | 'INDIRECT_RESELLER';

/** The signed-in user, as much of them as rules and policies need. */
export interface Viewer {
  userId: string;
  name: string;
  roles: readonly Role[];
  language: Language;
  partnerId: string;
  partnerType: PartnerKind;
  /** The language the partner's lists are sorted in. */
  partnerLanguage: Language;
  /** For an indirect reseller: the rows by which its providers know it. Its customers are the ones tied to these. */
  resellerIds: readonly string[];
  /** The part after @ of the partner's own addresses; a customer's contact may not use it. */
  mailDomain: string;
}

/** What every resolver and service gets first: who asks, in which language, at what time, and the way to the data. */
export interface Context {
  readonly requestId: string;
  readonly language: Language;
  readonly t: Translate;
  readonly clock: Clock;
  readonly db: Database;
  /** The moment, of `performance.now()`, at which the request has waited for the database long enough. */
  readonly deadline: number;
  /** Reads go through this; inside `transaction` it is the transaction's own and writes go through it too. */
  readonly connection: Connection;
  /** The transaction that everything happens in; null outside of one. */
  readonly open: OpenTransaction | null;
  readonly viewer: Viewer | null;
  /**
   * What batched reads have found so far (loader.ts). Here, because in a WeakMap that outlives requests it would outlive its
   * own: V8's quick collections take the values of an old WeakMap for used.
   */
  readonly reads: Map<unknown, Map<unknown, unknown>>;
  /** What a transaction has yet to write before it commits (`gathered` in db/transaction.ts); null outside of one. */
  readonly gathered: AtEnd[] | null;
  /** Where the request came from, for throttling. */
  readonly address: string;
  readonly session: SessionPort;
}

export interface AtEnd {
  write(tx: Transaction): Promise<void>;
}

/** How the features/auth service reaches the HTTP side: what came with the request, and the cookies to answer with. */
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

/** The signed-in user; UNAUTHENTICATED when there is none. */
export function viewerOf(ctx: Context): Viewer {
  if (!ctx.viewer) throw unauthenticated();
  return ctx.viewer;
}
