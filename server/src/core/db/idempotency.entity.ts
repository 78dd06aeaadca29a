import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Problem } from '../errors.js';

/** The answer that was given to a mutation with an idempotency key. Written in the mutation's own transaction. */
@Entity('idempotency_keys')
@Index('ix_idempotency_createdAt', ['createdAt'])
export class IdempotencyKey {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  partnerId: string;

  @PrimaryColumn({ type: 'varchar', length: 40 })
  operation: string;

  /** SHA-256 of the caller's key, so that any text may be a key. */
  @PrimaryColumn({ type: 'varchar', length: 64 })
  keyHash: string;

  /** SHA-256 of the input without its key. */
  @Column({ type: 'varchar', length: 64 })
  inputHash: string;

  /** Ids by which the first answer is built again. */
  @Column({ type: 'simple-json' })
  answer: Record<string, string | null>;

  /** The warnings that came with the first answer; null for answers from before warnings were kept. */
  @Column({ type: 'simple-json', nullable: true })
  warnings: readonly Problem[] | null;

  @Column({ type: 'datetime', precision: 3 })
  createdAt: Date;
}
