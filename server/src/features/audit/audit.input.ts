import { Field, ID, InputType } from 'type-graphql';
import { Constraint } from '../../core/input/constraint.js';
import { DateTime } from '../../core/scalars.js';
import { auditActions } from './audit-action.types.js';

@InputType({ description: 'Which entries of the activity log to list. All conditions must hold.' })
export class AuditEntryFilter {
  @Constraint({ idOf: 'customer' })
  @Field(() => ID, { nullable: true, description: 'Only what was done to this customer and what belongs to it.' })
  customerId?: string | null;

  @Field(() => auditActions.byName, { nullable: true, description: 'Only this action.' })
  action?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Only entries from this moment on.' })
  since?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Only entries before this moment.' })
  until?: Date | null;
}
