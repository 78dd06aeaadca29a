import { setTimeout as sleep } from 'node:timers/promises';
import type { ResultSetHeader, RowDataPacket, Connection as ServerConnection } from 'mysql2';
import type { ObjectLiteral } from 'typeorm';
import { commitPatience } from './deadline.js';
import { isBrokenOff, isConflict, Unavailable, wasRefused } from './errors.js';
import { type Link, OpenTransaction } from './open-transaction.js';
import type { Lease, Pool } from './pool.js';
import type { Connection, Value } from './statement.js';
import { CommitUncertain, TransactionLost } from './transaction-errors.js';

/** SERVER_STATUS_IN_TRANS, in the answer to every statement without rows: the server has a transaction open on this connection. */
const inTransaction = 1;

/** How often a read is tried again on another connection, and how long it waits before, in ms. */
const furtherReads = 3;
const pauseBeforeRead = 50;

/** Reads on any connection of the pool, each by itself, until a deadline. Writing takes a transaction. */
export function readerOf(pool: Pool, deadline: number): Connection {
  return {
    read: (text, values) => readAnywhere(pool, deadline, text, values),
    write: () => Promise.reject(new Error('A write came outside a transaction.')),
  };
}

/** A read changes nothing, so one whose connection breaks off is made again. */
async function readAnywhere<T extends ObjectLiteral>(
  pool: Pool,
  deadline: number,
  text: string,
  values: readonly Value[],
): Promise<T[]> {
  for (let further = 0; ; further++) {
    try {
      return await readOnce<T>(await pool.lease(deadline), text, values);
    } catch (error) {
      if (further === furtherReads || !isBrokenOff(error) || performance.now() > deadline) throw error;
      await sleep(pauseBeforeRead);
    }
  }
}

async function readOnce<T extends ObjectLiteral>(lease: Lease, text: string, values: readonly Value[]): Promise<T[]> {
  try {
    return await read<T>(lease.connection, text, values);
  } finally {
    // A connection that has broken off has left the pool by itself.
    lease.release();
  }
}

/** Begins a transaction on a connection of the pool that nobody else uses until it has ended, or its deadline has passed. */
export async function beginOnServer(pool: Pool, deadline: number): Promise<OpenTransaction> {
  const link = new ServerLink(await pool.lease(deadline));
  await link.begin();
  return new OpenTransaction(link);
}

class ServerLink implements Link {
  private status = 0;
  /** After this nobody knows the state of the connection, and it goes back to nobody. */
  private lost = false;

  constructor(private readonly lease: Lease) {}

  isOpen(): boolean {
    return !this.lost && (this.status & inTransaction) !== 0;
  }

  read<T extends ObjectLiteral>(text: string, values: readonly Value[]): Promise<T[]> {
    return this.known(read<T>(this.lease.connection, text, values));
  }

  async write(text: string, values: readonly Value[]): Promise<number> {
    const { serverStatus, affectedRows } = await this.known(write(this.lease.connection, text, values));
    this.status = serverStatus;
    return affectedRows;
  }

  async begin(): Promise<void> {
    try {
      await this.control('START TRANSACTION');
      if (!this.isOpen()) throw new TransactionLost();
    } catch (error) {
      this.lease.destroy();
      throw error;
    }
  }

  async commit(): Promise<void> {
    if (performance.now() > this.lease.deadline) throw new Unavailable('late');
    // Better that the answer is late than that nobody knows the outcome.
    this.lease.deadline += commitPatience;
    try {
      await this.control('COMMIT');
    } catch (error) {
      // A cluster that refuses a commit for the sake of another one has rolled it back, and says so.
      if (isConflict(error)) throw error;
      this.lost = true;
      throw new CommitUncertain(error);
    }
    if (this.isOpen()) throw new CommitUncertain(null);
    this.lease.release();
  }

  async rollback(): Promise<void> {
    try {
      if (this.lost) throw new TransactionLost();
      await this.control('ROLLBACK');
      if (this.isOpen()) throw new TransactionLost();
      this.lease.release();
    } catch {
      this.lease.destroy();
    }
  }

  private async control(text: string): Promise<void> {
    const { serverStatus } = await this.known(
      new Promise<ResultSetHeader>((resolve, reject) => {
        this.lease.connection.query<ResultSetHeader>(text, (error, header) =>
          error ? reject(error) : resolve(header),
        );
      }),
    );
    this.status = serverStatus;
  }

  /** An error that is not the server's own answer leaves open what it has done. */
  private async known<T>(answer: Promise<T>): Promise<T> {
    try {
      return await answer;
    } catch (error) {
      if (!wasRefused(error)) this.lost = true;
      throw error;
    }
  }
}

function read<T extends ObjectLiteral>(
  connection: ServerConnection,
  text: string,
  values: readonly Value[],
): Promise<T[]> {
  return new Promise((resolve, reject) => {
    connection.execute<(T & RowDataPacket)[]>(text, [...values], (error, rows) =>
      error ? reject(error) : resolve(rows),
    );
  });
}

function write(connection: ServerConnection, text: string, values: readonly Value[]): Promise<ResultSetHeader> {
  return new Promise((resolve, reject) => {
    connection.execute<ResultSetHeader>(text, [...values], (error, header) =>
      error ? reject(error) : resolve(header),
    );
  });
}
