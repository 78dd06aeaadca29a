import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { User } from './user.entity.js';

/** A signed-in user's session. The token itself is not stored, only its keyed hash, which is the id. */
@Entity('sessions')
@Index('ix_sessions_userId', ['userId'])
@Index('ix_sessions_expiresAt', ['expiresAt'])
export class Session {
  @PrimaryColumn({ type: 'varchar', length: 64 })
  id: string;

  @ManyToOne(() => User, { nullable: false, onUpdate: 'NO ACTION' })
  @JoinColumn({ name: 'userId', foreignKeyConstraintName: 'fk_sessions_user' })
  user: User;

  @Column({ type: 'varchar', length: 40 })
  userId: string;

  @Column({ type: 'datetime', precision: 3 })
  createdAt: Date;

  @Column({ type: 'datetime', precision: 3 })
  expiresAt: Date;
}
