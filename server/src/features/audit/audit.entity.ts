import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { HasRole } from '../../core/access/access.js';
import { Role } from '../../core/access/role.js';
import { Node } from '../../core/connection.js';
import { AtMost } from '../../core/list-size.js';
import { DateTime } from '../../core/scalars.js';
import { auditActions } from './audit-action.types.js';

export type ChangedValue = string | readonly string[] | null;

@ObjectType({ description: 'One field that an action changed.' })
export class AuditChange {
  @Field(() => String, { description: 'Path of the field, as in the input that changed it, e.g. `contact.email`.' })
  field: string;

  /** A list stays one: how it is written depends on who reads it. */
  from: ChangedValue;

  to: ChangedValue;
}

@HasRole(Role.GLOBAL_ADMIN, Role.ADMIN_AGENT)
@ObjectType({
  implements: Node,
  description: 'One thing that a user of the partner did. Written in the same transaction as the change itself.',
})
@Entity('audit_entries')
@Index('ix_audit_partner_at', ['partnerId', 'at', 'id'])
@Index('ix_audit_customer_at', ['partnerId', 'customerId', 'at', 'id'])
export class AuditEntry extends Node {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  declare id: string;

  @Column({ type: 'varchar', length: 40 })
  partnerId: string;

  @Field(() => DateTime, { description: 'When it happened.' })
  @Column({ type: 'datetime', precision: 3 })
  at: Date;

  @Field(() => auditActions.byName, { description: 'What was done.' })
  @Column({ type: 'varchar', length: 60 })
  action: string;

  @Column({ type: 'varchar', length: 40 })
  actorId: string;

  @Field(() => String, { description: 'Name of the user who did it, as it was then.' })
  @Column({ type: 'varchar', length: 120 })
  actor: string;

  @Column({ type: 'varchar', length: 40, nullable: true })
  customerId: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the object the action was done to.' })
  @Column({ type: 'varchar', length: 40, nullable: true })
  subjectId: string | null;

  /** The words that fill the sentence of this action in locales/<language>/audit.json. */
  @Column({ type: 'simple-json' })
  vars: Record<string, string | number>;

  @AtMost(100)
  @Field(() => [AuditChange], {
    description: 'The fields that changed; empty for actions that change no single field.',
  })
  @Column({ type: 'simple-json' })
  changes: AuditChange[];

  /** The request that did it, as in the server's log. */
  @Column({ type: 'varchar', length: 40 })
  requestId: string;
}
