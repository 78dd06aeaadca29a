import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/**
 * Something that happened, written in the transaction in which it happened and read by others once that is committed. Events
 * are numbered in the order in which they were written; those of one object in the order in which they were committed, because
 * whoever changes an object holds its row until the commit.
 */
@Entity('outbox_events')
@Index('ix_outbox_at', ['at'])
export class OutboxEvent {
  @PrimaryGeneratedColumn({ type: 'bigint' })
  id: number;

  @Column({ type: 'varchar', length: 40 })
  partnerId: string;

  /** Whom else the object belongs to, besides the partner; null when to nobody. */
  @Column({ type: 'varchar', length: 40, nullable: true })
  sharedWith: string | null;

  /** The object that it is about, whose events are handled in their order. */
  @Column({ type: 'varchar', length: 40 })
  objectId: string;

  /** The `value` of its DomainEvent. */
  @Column({ type: 'varchar', length: 60 })
  type: string;

  /** Who did it. */
  @Column({ type: 'varchar', length: 40 })
  actorId: string;

  @Column({ type: 'datetime', precision: 3 })
  at: Date;
}
