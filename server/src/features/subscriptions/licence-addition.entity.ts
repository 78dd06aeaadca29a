import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Subscription } from './subscription.entity.js';

/**
 * Licences that were added together. Each addition opens its own window of 168 hours in which those licences, and no
 * others, may be taken away again.
 */
@Entity('licence_additions')
@Index('ix_licence_additions_subscription', ['subscriptionId', 'addedAt', 'id'])
export class LicenceAddition {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id: string;

  @ManyToOne(() => Subscription, { nullable: false, onUpdate: 'NO ACTION' })
  @JoinColumn({ name: 'subscriptionId', foreignKeyConstraintName: 'fk_licence_additions_subscription' })
  subscriptionRow: Subscription;

  @Column({ type: 'varchar', length: 40 })
  subscriptionId: string;

  /** How many of them are still there. */
  @Column({ type: 'int' })
  licenceCount: number;

  @Column({ type: 'datetime', precision: 3 })
  addedAt: Date;
}
