import { Field, ObjectType } from 'type-graphql';
import { UserError } from '../../core/user-errors.js';

@ObjectType({ description: 'Whether a domain prefix may still be used for a new customer.' })
export class DomainAvailability {
  @Field(() => String, { description: 'The prefix as it would be stored: trimmed, in lower case.' })
  prefix: string;

  @Field(() => String, { description: 'The whole domain it makes.' })
  domain: string;

  @Field(() => Boolean, { description: 'True when it is well formed and nobody has it.' })
  available: boolean;

  @Field(() => UserError, { nullable: true, description: 'Why it may not be used; null when it may.' })
  problem: UserError | null;

  @Field(() => [String], { description: 'When it is taken: up to three free prefixes like it.' })
  suggestions: string[];
}
