import type { ObjectLiteral } from 'typeorm';
import type { Context } from '../context.js';

/** What a statement binds. */
export type Value = string | number | boolean | Date | null;

/** Where statements run, prepared: on any connection of the database, or on the one that a transaction has to itself. */
export interface Connection {
  /** The rows a statement answers with. */
  read<T extends ObjectLiteral>(text: string, values: readonly Value[]): Promise<T[]>;
  /** How many rows a statement wrote or deleted. */
  write(text: string, values: readonly Value[]): Promise<number>;
}

/** What statements run on: any connection, or a transaction's. */
export type Run = Pick<Context, 'db' | 'connection'> & Partial<Pick<Context, 'open'>>;
