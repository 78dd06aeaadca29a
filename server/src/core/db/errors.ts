import { QueryFailedError } from 'typeorm';
import { CommitUncertain, DatabaseMoved, TransactionLost } from './transaction-errors.js';

interface DriverError {
  code?: string;
  errno?: number;
  /** Of errors that a server has answered with. */
  sqlState?: string;
  sqlMessage?: string;
  message?: string;
}

function driverError(error: unknown): DriverError | null {
  if (error instanceof QueryFailedError) return error.driverError;
  return error instanceof Error ? error : null;
}

const reasons = {
  late: 'The database did not answer in time.',
  busy: 'Too much work is waiting for the database.',
  down: 'The database does not answer.',
  silent: 'The database server stopped answering.',
  moved: 'The connection was closed, because its database server does not answer any more.',
} as const;

/** The database cannot take the work now. Thrown at our own limits; `isUnavailable` knows the errors of the drivers as well. */
export class Unavailable extends Error {
  constructor(readonly reason: keyof typeof reasons) {
    super(reasons[reason]);
  }
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

/** What a driver calls it when there is no way to the database, or none any more. */
const noWayCodes = new Set([
  'EACCES',
  'EAI_AGAIN',
  'ECONNABORTED',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOENT',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
  'POOL_CLOSED',
  'PROTOCOL_CONNECTION_LOST',
]);

/** By their number, because a driver knows the names of some of them only. */
const unableNumbers = new Set([
  // A disk that is full, cannot be written or cannot be read; MariaDB has numbers below 1000 for its own files.
  3, 20, 28, 1003, 1014, 1016, 1021, 1024, 1026, 1030, 1114, 1180, 1181, 1296, 1297,
  // No memory, no thread, no connection, no statement left.
  5, 1037, 1038, 1040, 1041, 1135, 1203, 1226, 1461, 1637,
  // Read-only: the server, the transaction, the account.
  1142, 1143, 1227, 1290, 1792, 1836, 3100,
  // The way in is closed, to this account as well.
  1042, 1043, 1044, 1045, 1047, 1049, 1053, 1077, 1079, 1129, 1130, 1152, 1158, 1159, 1160, 1161, 4031,
  // Taking too long, or ended by somebody.
  1317, 1907, 1927, 1969, 3024,
  // The server has forgotten a prepared statement.
  1243, 1615,
]);

/**
 * True when the database cannot be reached or cannot take the work now, so that trying again later is right: also when it has not
 * confirmed a commit, and when conflicts would not end.
 */
export function isUnavailable(error: unknown): boolean {
  if (error instanceof CommitUncertain || error instanceof TransactionLost || error instanceof DatabaseMoved)
    return true;
  if (isConflict(error)) return true;
  if (driverError(error) instanceof Unavailable) return true;
  const cause = driverError(error);
  const code = cause?.code ?? '';
  return (
    noWayCodes.has(code) ||
    unableNumbers.has(cause?.errno ?? 0) ||
    /^SQLITE_(FULL|IOERR|READONLY|CANTOPEN|PERM|NOMEM|INTERRUPT|LOCKED|PROTOCOL)(_|$)/.test(code) ||
    /closed state|Pool is closed|Connection lost|connection is not open/.test(cause?.message ?? '')
  );
}

/** The server ends the connection, or says that it has no part in its cluster at the time. */
const brokenOff = [1047, 1053, 1077, 1079, 1927, 4031];

/**
 * True when the way to the server broke off under the work, so that the same may be tried at once on another connection. Not when
 * it was a commit, which may have been done.
 */
export function isBrokenOff(error: unknown): boolean {
  if (error instanceof CommitUncertain) return false;
  if (error instanceof TransactionLost) return true;
  const cause = driverError(error);
  if (cause instanceof Unavailable) return cause.reason === 'moved';
  const { code = '', errno = 0, message = '' } = cause ?? {};
  return noWayCodes.has(code) || brokenOff.includes(errno) || /closed state|Connection lost/.test(message);
}

/** True when a database server is to blame that does not answer, which its monitor has noticed and told. */
export function isWatched(error: unknown): boolean {
  const cause = error instanceof CommitUncertain ? error.cause : error;
  return isBrokenOff(cause) || (cause instanceof Unavailable && cause.reason === 'down');
}

/** True when the server itself has answered with the error, and is ready for the next statement. */
export function wasRefused(error: unknown): boolean {
  const cause = driverError(error);
  return cause?.sqlState !== undefined && ![1243, 1615, 1927].includes(cause.errno ?? 0);
}

/** True when an insert met a row with the same key. */
export function isAnyDuplicate(error: unknown): boolean {
  const code = driverError(error)?.code;
  return code === 'ER_DUP_ENTRY' || code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY';
}
