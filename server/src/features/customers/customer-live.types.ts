import { ArgsType, Field, ID, ObjectType } from 'type-graphql';
import { Constraint } from '../../core/input/constraint.js';
import { AtMost } from '../../core/list-size.js';
import { longestCursor } from '../../core/page.js';

@ArgsType()
export class ResumeArgs {
  @Constraint({ maxLength: longestCursor })
  @Field(() => String, {
    nullable: true,
    description:
      'The `cursor` of the last message that was received, after a lost connection: the first message then tells what has changed since.',
  })
  after?: string | null;
}

@ObjectType({ description: 'A customer that has changed, or the first message, which comes at once.' })
export class CustomerChange {
  @Field(() => String, { description: 'Pass it as `after` to resume from here after a lost connection.' })
  cursor: string;

  @Field(() => Boolean, { description: 'Whether the viewer made all of these changes, here or elsewhere.' })
  isOwn: boolean;

  /** Its customer is read anew by the resolver. */
  customerId: string;
}

@ObjectType({ description: 'Customers that have changed, or the first message, which comes at once.' })
export class CustomersChange {
  @Field(() => String, { description: 'Pass it as `after` to resume from here after a lost connection.' })
  cursor: string;

  @Field(() => Boolean, { description: 'Whether the viewer made all of these changes, here or elsewhere.' })
  isOwn: boolean;

  @AtMost(500)
  @Field(() => [ID], {
    description:
      'The customers that the viewer may see and that were added or changed, or whose agreements, orders or subscriptions were. Empty in the first message unless it resumes.',
  })
  customerIds: string[];

  @Field(() => Boolean, {
    description: 'Whether more may have changed than is told here, because it was too much or too long ago: read anew.',
  })
  isIncomplete: boolean;
}
