import type { Actor } from './actor.js';
import type { Clock } from './clock.js';
import type { Database } from './db/data-source.js';
import type { OpenTransaction } from './db/open-transaction.js';
import type { Connection } from './db/statement.js';
import type { Transaction } from './db/transaction.js';
import type { Language, Translate } from './i18n.js';

/** What every resolver and service gets first: who acts, in which language, at what time, and the way to the data. */
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
  /** Null when nobody is signed in. */
  readonly actor: Actor | null;
  /**
   * What batched reads have found so far (loader.ts). Here, because in a WeakMap that outlives requests it would outlive its
   * own: V8's quick collections take the values of an old WeakMap for used.
   */
  readonly reads: Map<unknown, Map<unknown, unknown>>;
  /** What a transaction has yet to write before it commits (`gathered` in db/transaction.ts); null outside of one. */
  readonly gathered: AtEnd[] | null;
}

export interface AtEnd {
  write(tx: Transaction): Promise<void>;
}
