import { setTimeout as sleep } from 'node:timers/promises';
import type { AtEnd, Context } from '../context.js';
import type { Database } from './data-source.js';
import { deadlineIn, startPatience } from './deadline.js';
import { isBrokenOff, isConflict } from './errors.js';
import type { OpenTransaction } from './open-transaction.js';
import { CommitUncertain } from './transaction-errors.js';

/** What there is of a context in a transaction without a request. */
export type Transaction = Pick<Context, 'db' | 'connection' | 'open' | 'gathered'>;

/**
 * Runs `work` in one transaction; everything it writes is kept or nothing is, and what it answers is told only when the database
 * has confirmed the commit. The only place that opens a transaction. On SQLite writers wait for each other, there being one
 * connection that writes; on MySQL and MariaDB the work is run again after a deadlock, a lock wait, a cluster conflict or a lost
 * connection, as long as its deadline allows, so it must not do anything that cannot be done twice.
 */
export async function transaction<T>(ctx: Context, work: (tx: Context) => Promise<T>): Promise<T> {
  if (ctx.open) return partOf(ctx, work);
  const result = await inTransaction(ctx.db, (tx) => work({ ...ctx, ...tx, reads: new Map() }), ctx.deadline);
  // The next mutation of the same request is to show what this one changed.
  ctx.reads.clear();
  return result;
}

/** The same for a mutation, whose dry run only reads: it opens no transaction, and so takes no lock. */
export function mutation<T>(
  ctx: Context,
  { dryRun }: { dryRun?: boolean | null },
  work: (tx: Context) => Promise<T>,
): Promise<T> {
  return dryRun ? work(ctx) : transaction(ctx, work);
}

/** What fails within a transaction has done half of its work, so the whole must not be committed either. */
async function partOf<T>(ctx: Context, work: (tx: Context) => Promise<T>): Promise<T> {
  try {
    return await work(ctx);
  } catch (error) {
    ctx.open?.doom(error);
    throw error;
  }
}

/** The same for work without a request: what a server does before it listens. */
export function inTransaction<T>(
  db: Database,
  work: (tx: Transaction) => Promise<T>,
  deadline = deadlineIn(startPatience),
): Promise<T> {
  const whole = async (open: OpenTransaction) => {
    const atEnd: AtEnd[] = [];
    const tx = { db, connection: open, open, gathered: atEnd };
    try {
      const result = await work(tx);
      for (const each of atEnd) await each.write(tx);
      await open.commit();
      return result;
    } catch (error) {
      await open.rollback();
      throw error;
    }
  };
  const untilDone = () => withRetry(db, whole, deadline);
  return db.kind === 'sqlite' ? db.turn.run(deadline, untilDone) : untilDone();
}

/**
 * What a transaction gathers of this kind, to be written at once when its work is done, just before it commits: fewer
 * statements, and rows that many transactions write are held for a moment only.
 */
export function gathered<T extends AtEnd>(tx: Pick<Transaction, 'gathered'>, kind: new () => T): T {
  if (!tx.gathered) throw new Error('There is no transaction that could commit.');
  for (const each of tx.gathered) if (each instanceof kind) return each;
  const first = new kind();
  tx.gathered.push(first);
  return first;
}

/**
 * Runs the work again when nothing of it was kept for certain: it met somebody else's, or its connection broke off before the
 * commit. When it broke off during the commit nobody knows the outcome, so only work that finds its own traces is run again.
 */
async function withRetry<T>(db: Database, once: (open: OpenTransaction) => Promise<T>, deadline: number): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    let open: OpenTransaction | null = null;
    try {
      open = await db.begin(deadline);
      return await once(open);
    } catch (error) {
      const broken =
        db.kind !== 'sqlite' && (isBrokenOff(error) || (error instanceof CommitUncertain && open?.findsItself));
      if (!(broken || isConflict(error)) || performance.now() > deadline) throw error;
      await sleep(Math.random() * 15 * 2 ** Math.min(attempt, 5));
    }
  }
}
