import { Column, Entity, PrimaryColumn } from 'typeorm';

/** When a job of the server is due next. Of all processes on a database, one at a time has it. */
@Entity('jobs')
export class JobState {
  @PrimaryColumn({ type: 'varchar', length: 60 })
  name: string;

  /** While a process works on it: when another one may take it over, because the first one must be gone. */
  @Column({ type: 'datetime', precision: 3 })
  dueAt: Date;

  @Column({ type: 'varchar', length: 40, nullable: true })
  takenBy: string | null;

  @Column({ type: 'datetime', precision: 3, nullable: true })
  endedAt: Date | null;

  /** Why the last run failed; null when it did not. */
  @Column({ type: 'text', nullable: true })
  error: string | null;
}
