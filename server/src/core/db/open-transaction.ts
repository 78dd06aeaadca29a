import type { ObjectLiteral } from 'typeorm';
import { isAnyDuplicate } from './errors.js';
import type { Connection, Value } from './statement.js';
import { TransactionLost } from './transaction-errors.js';

/** The driver's side of a transaction that has begun: one connection that nobody else uses until it has ended. */
export interface Link extends Connection {
  /**
   * Whether the database, as far as it has told, still has the transaction open. Databases end one by themselves: SQLite when
   * the disk is full or cannot be read, MariaDB when two wait for each other or a connection is killed.
   */
  isOpen(): boolean;
  /** Resolves only when the database has said that the transaction is committed and over. */
  commit(): Promise<void>;
  /**
   * Ends the transaction without keeping anything of it. A connection of which this cannot be known afterwards is thrown away,
   * which ends the transaction as well. Never fails.
   */
  rollback(): Promise<void>;
}

/**
 * A transaction between BEGIN and its end. TypeORM counts in memory how deep it is in transactions, and is wrong from the moment
 * at which a database ends one by itself. Here the database is asked. After any error but a value that exists already the
 * transaction is over: no further statement reaches the connection, where it would be stored by itself, and nothing is committed.
 */
export class OpenTransaction implements Connection {
  /** Run once more after it was committed, its work would find that and answer the same: it has an idempotency key. */
  findsItself = false;
  private failure: { error: unknown } | null = null;
  private ended = false;
  /** One statement at a time, or one that follows a failed one would be on its way before the failure is known. */
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly link: Link) {}

  read<T extends ObjectLiteral>(text: string, values: readonly Value[]): Promise<T[]> {
    return this.next(() => this.link.read<T>(text, values));
  }

  write(text: string, values: readonly Value[]): Promise<number> {
    return this.next(() => this.link.write(text, values));
  }

  /** Nothing of this transaction is to be kept, whatever follows. */
  doom(error: unknown): void {
    this.failure ??= { error };
  }

  async commit(): Promise<void> {
    await this.last;
    this.refuseIfOver();
    this.ended = true;
    await this.link.commit();
  }

  /** To be called after anything went wrong, at the commit as well. */
  async rollback(): Promise<void> {
    this.ended = true;
    await this.last;
    await this.link.rollback();
  }

  private next<T>(send: () => Promise<T>): Promise<T> {
    const result = this.last.then(() => this.attempt(send));
    this.last = result.catch(() => undefined);
    return result;
  }

  private async attempt<T>(send: () => Promise<T>): Promise<T> {
    this.refuseIfOver();
    try {
      const answer = await send();
      if (!this.link.isOpen()) throw new TransactionLost();
      return answer;
    } catch (error) {
      if (!isAnyDuplicate(error) || !this.link.isOpen()) this.doom(error);
      throw error;
    }
  }

  private refuseIfOver(): void {
    if (this.failure) throw this.failure.error;
    if (this.ended) throw new Error('A statement came after its transaction had ended.');
    if (!this.link.isOpen()) throw new TransactionLost();
  }
}
