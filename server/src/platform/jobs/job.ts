import type { Clock } from '../../core/clock.js';
import type { Database } from '../../core/db/data-source.js';

/** What a job works with: it acts for nobody and answers nobody. */
export interface JobContext {
  db: Database;
  clock: Clock;
}

/** Work that the server does by itself, again and again. */
export interface Job {
  /** Its name in the table of jobs and in the log, e.g. `sessions.clear`. */
  name: string;
  /** Seconds from the end of one run to the next. */
  every: number;
  /**
   * Does a part of the work in transactions of its own, and says whether there is more to do, which then follows soon. A run
   * that was cut off is begun again, so a second run must not harm.
   */
  run(ctx: JobContext): Promise<{ more: boolean }>;
}
