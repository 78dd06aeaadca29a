import { QueryFailedError } from 'typeorm';

interface DriverError {
  code?: string;
  errno?: number;
  sqlMessage?: string;
  message?: string;
}

function driverError(error: unknown): DriverError | null {
  if (error instanceof QueryFailedError) return error.driverError;
  return error instanceof Error ? error : null;
}

/** SQLite's file is locked by another process, or that process wrote between our reading and our writing (`_SNAPSHOT`). */
const isBusy = (cause: DriverError | null) => /^SQLITE_BUSY(_|$)/.test(cause?.code ?? '');

/** Deadlocks, lock waits and cluster conflicts: the transaction was rolled back whole and may simply be run again. */
export function isConflict(error: unknown): boolean {
  const cause = driverError(error);
  return [1213, 1205, 1020].includes(cause?.errno ?? 0) || isBusy(cause);
}

/** True when an insert or update met a row with the same value in this unique column. */
export function isDuplicate(error: unknown, table: string, column: string): boolean {
  const cause = driverError(error);
  if (cause?.code === 'ER_DUP_ENTRY') return (cause.sqlMessage ?? '').includes(`uq_${table}_${column}`);
  if (cause?.code === 'SQLITE_CONSTRAINT_UNIQUE') return (cause.message ?? '').includes(`${table}.${column}`);
  return false;
}

const lostCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  'PROTOCOL_CONNECTION_LOST',
  'ER_CON_COUNT_ERROR',
  'ER_SERVER_SHUTDOWN',
  'ER_NORMAL_SHUTDOWN',
  'ER_CONNECTION_KILLED',
  'POOL_CLOSED',
  'SQLITE_BUSY',
  'SQLITE_BUSY_SNAPSHOT',
  'SQLITE_FULL',
  'SQLITE_READONLY',
]);

/** True when the database cannot be reached or cannot take the work now, so that trying again later is right. */
export function isUnavailable(error: unknown): boolean {
  const cause = driverError(error);
  return (
    lostCodes.has(cause?.code ?? '') ||
    /^SQLITE_IOERR/.test(cause?.code ?? '') ||
    /closed state|Pool is closed|Connection lost/.test(cause?.message ?? '')
  );
}

/** True when an insert met a row with the same key. */
export function isAnyDuplicate(error: unknown): boolean {
  const code = driverError(error)?.code;
  return code === 'ER_DUP_ENTRY' || code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY';
}
