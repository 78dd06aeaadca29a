import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Constraint } from '../../core/input/constraint.js';
import { Day, EmailAddress, PhoneNumber } from '../../core/scalars.js';
import { UserError } from '../../core/user-errors.js';
import { Customer } from '../customers/customer.entity.js';
import { Agreement } from './agreement.entity.js';

@InputType({ description: 'The person who accepted the agreement for the customer.' })
export class SignerInput {
  @Constraint({ maxLength: 40 })
  @Field(() => String, { description: 'First (given) name.' })
  firstName: string;

  @Constraint({ maxLength: 40 })
  @Field(() => String, { description: 'Last (family) name.' })
  lastName: string;

  @Field(() => EmailAddress, { description: 'E-mail address.' })
  email: string;

  @Field(() => PhoneNumber, { nullable: true, description: 'Phone number.' })
  phone?: string | null;
}

@InputType({ description: 'The partner’s word that the customer accepted the customer agreement.' })
export class AgreementInput {
  @Field(() => SignerInput, { description: 'Who accepted it.' })
  signer: SignerInput;

  @Field(() => Day, { description: 'The day the customer accepted it; not after `User.today` of the caller.' })
  acceptedOn: string;
}

@InputType({ description: 'Which customer accepted the agreement, who signed and when.' })
export class ConfirmAgreementInput {
  @Field(() => ID, { description: 'The customer.' })
  customerId: string;

  @Constraint({ maxLength: 200 })
  @Field(() => String, {
    nullable: true,
    description:
      'Any text but an empty one, new for each confirmation. The same key with the same input gets the first answer again.',
  })
  idempotencyKey?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Only tell the problems; change nothing.' })
  dryRun: boolean;

  @Field(() => AgreementInput, { description: 'Who accepted it, and when.' })
  agreement: AgreementInput;
}

@ObjectType({ description: 'The answer to `confirmAgreement`.' })
export class ConfirmAgreementPayload {
  @Field(() => Agreement, { nullable: true, description: 'The confirmation.' })
  agreement?: Agreement | null;

  @Field(() => Customer, { nullable: true, description: 'The customer, now covered.' })
  customer?: Customer | null;

  @Field(() => Boolean, { description: 'True when this answer was given before for the same `idempotencyKey`.' })
  replayed: boolean;

  @Field(() => [UserError], { description: 'Every problem of the input. When there is one, nothing was written.' })
  userErrors?: UserError[];
}
