import type { Pool, PoolConnection, ResultSetHeader, RowDataPacket, Connection as ServerConnection } from 'mysql2';
import type { ObjectLiteral } from 'typeorm';
import { isConflict, wasRefused } from './errors.js';
import { type Link, OpenTransaction } from './open-transaction.js';
import type { Connection, Value } from './statement.js';
import { CommitUncertain, TransactionLost } from './transaction-errors.js';

/** SERVER_STATUS_IN_TRANS, in the answer to every statement without rows: the server has a transaction open on this connection. */
const inTransaction = 1;

/** Statements on any connection of the pool, each by itself. */
export function connectionOf(pool: Pool): Connection {
  return {
    read: (text, values) => read(pool, text, values),
    write: async (text, values) => (await write(pool, text, values)).affectedRows,
  };
}

/** Begins a transaction on a connection of the pool that nobody else uses until it has ended. */
export async function beginOnServer(pool: Pool): Promise<OpenTransaction> {
  const connection = await new Promise<PoolConnection>((resolve, reject) => {
    pool.getConnection((error, free) => (error ? reject(error) : resolve(free)));
  });
  const link = new ServerLink(connection);
  await link.begin();
  return new OpenTransaction(link);
}

class ServerLink implements Link {
  private status = 0;
  /** After this nobody knows the state of the connection, and it goes back to nobody. */
  private lost = false;

  constructor(private readonly connection: PoolConnection) {}

  isOpen(): boolean {
    return !this.lost && (this.status & inTransaction) !== 0;
  }

  read<T extends ObjectLiteral>(text: string, values: readonly Value[]): Promise<T[]> {
    return this.known(read<T>(this.connection, text, values));
  }

  async write(text: string, values: readonly Value[]): Promise<number> {
    const { serverStatus, affectedRows } = await this.known(write(this.connection, text, values));
    this.status = serverStatus;
    return affectedRows;
  }

  async begin(): Promise<void> {
    try {
      await this.control('START TRANSACTION');
      if (!this.isOpen()) throw new TransactionLost();
    } catch (error) {
      this.connection.destroy();
      throw error;
    }
  }

  async commit(): Promise<void> {
    try {
      await this.control('COMMIT');
    } catch (error) {
      // A cluster that refuses a commit for the sake of another one has rolled it back, and says so.
      if (isConflict(error)) throw error;
      this.lost = true;
      throw new CommitUncertain(error);
    }
    if (this.isOpen()) throw new CommitUncertain(null);
    this.connection.release();
  }

  async rollback(): Promise<void> {
    try {
      if (this.lost) throw new TransactionLost();
      await this.control('ROLLBACK');
      if (this.isOpen()) throw new TransactionLost();
      this.connection.release();
    } catch {
      this.connection.destroy();
    }
  }

  private async control(text: string): Promise<void> {
    const { serverStatus } = await this.known(
      new Promise<ResultSetHeader>((resolve, reject) => {
        this.connection.query<ResultSetHeader>(text, (error, header) => (error ? reject(error) : resolve(header)));
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
  connection: ServerConnection | Pool,
  text: string,
  values: readonly Value[],
): Promise<T[]> {
  return new Promise((resolve, reject) => {
    connection.execute<(T & RowDataPacket)[]>(text, [...values], (error, rows) =>
      error ? reject(error) : resolve(rows),
    );
  });
}

function write(connection: ServerConnection | Pool, text: string, values: readonly Value[]): Promise<ResultSetHeader> {
  return new Promise((resolve, reject) => {
    connection.execute<ResultSetHeader>(text, [...values], (error, header) =>
      error ? reject(error) : resolve(header),
    );
  });
}
