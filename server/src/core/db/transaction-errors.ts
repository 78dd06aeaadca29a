/** The database has ended a transaction by itself and said so only afterwards. */
export class TransactionLost extends Error {
  constructor() {
    super('The database has ended the transaction by itself.');
  }
}

/**
 * A commit did not end well: the transaction may be stored as a whole or not at all, and nobody can know which by now. It must
 * neither be answered as done nor be run again without its idempotency key.
 */
export class CommitUncertain extends Error {
  constructor(cause: unknown) {
    super(`The database has not confirmed a commit: ${cause instanceof Error ? cause.message : 'it is still open'}.`, {
      cause,
    });
  }
}

/** The database's file is not where it was opened, so what is written into it would be lost with this process. */
export class DatabaseMoved extends Error {
  constructor() {
    super('The database file, or its log, is no longer where it was opened.');
  }
}
