import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { deadlineIn } from '../../core/db/deadline.js';
import { isAnyDuplicate } from '../../core/db/errors.js';
import { find } from '../../core/db/read.js';
import { all, sql } from '../../core/db/sql.js';
import { inTransaction } from '../../core/db/transaction.js';
import { insert, update } from '../../core/db/write.js';
import { log } from '../../core/log.js';
import { JobState } from './job.entity.js';
import type { Job, JobContext } from './job.js';

/** How often a process looks which jobs are due, in ms. */
const lookEvery = 1000;

/** How long a run may take before another process takes the job for abandoned, in ms. */
const lease = 60_000;

const patience = 5000;

/** Runs jobs when they are due. Any number of processes may do so on one database, each under a name of its own. */
export class Scheduler {
  private readonly process = randomUUID();
  private readonly stopping = new AbortController();
  private ended: Promise<void> = Promise.resolve();

  constructor(
    private readonly jobs: readonly Job[],
    private readonly ctx: JobContext,
  ) {}

  start(): void {
    this.ended = this.work();
  }

  /** Resolves when the run under way has ended. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.ended;
  }

  private async work(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      try {
        for (const job of await this.due()) {
          if (!signal.aborted && (await this.take(job))) await this.run(job);
        }
      } catch (error) {
        // The database is not there, for instance. What was due stays so.
        log('warn', 'jobs not run', { cause: String(error) });
      }
      await sleep(lookEvery, null, { signal }).catch(() => null);
    }
  }

  private async due(): Promise<Job[]> {
    const { db, clock } = this.ctx;
    const scope = { db, connection: db.connectionUntil(deadlineIn(patience)) };
    const states = await find(scope, JobState, all());
    const now = clock.now();
    return this.jobs.filter((job) => {
      const state = states.find(({ name }) => name === job.name);
      return !state || state.dueAt <= now;
    });
  }

  /** Makes the job this process's own, if no other process was quicker. */
  private async take({ name }: Job): Promise<boolean> {
    const now = this.ctx.clock.now();
    const taken = { dueAt: after(now, lease), takenBy: this.process };
    const due = sql`name = ${name} AND dueAt <= ${now}`;
    if ((await inTransaction(this.ctx.db, (tx) => update(tx, JobState, due, taken))) === 1) return true;
    try {
      await inTransaction(this.ctx.db, (tx) => insert(tx, JobState, { name, ...taken }));
      return true;
    } catch (error) {
      if (isAnyDuplicate(error)) return false;
      throw error;
    }
  }

  private async run(job: Job): Promise<void> {
    const began = performance.now();
    const failed = (error: Error) => ({ more: false, error });
    const outcome: { more: boolean; error?: Error } = await job.run(this.ctx).catch(failed);
    const { more, error } = outcome;
    const duration = Math.round(performance.now() - began);
    log(error ? 'error' : 'debug', 'job', { job: job.name, duration, ...(error ? { error: error.stack } : {}) });
    const now = this.ctx.clock.now();
    const mine = sql`name = ${job.name} AND takenBy = ${this.process}`;
    const next = {
      dueAt: more ? now : after(now, job.every * 1000),
      takenBy: null,
      endedAt: now,
      error: error ? String(error).slice(0, 1000) : null,
    };
    await inTransaction(this.ctx.db, (tx) => update(tx, JobState, mine, next));
  }
}

const after = (moment: Date, ms: number) => new Date(moment.getTime() + ms);
