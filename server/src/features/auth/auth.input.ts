import { Field, InputType, ObjectType } from 'type-graphql';
import { Role } from '../../core/access/role.js';
import { Constraint } from '../../core/input/constraint.js';
import { CountryCode, EmailAddress, Locale } from '../../core/scalars.js';
import { UserError } from '../../core/user-errors.js';
import { PartnerType } from '../partners/partner.entity.js';
import { User } from './user.entity.js';

@InputType({ description: 'Who signs in.' })
export class SignInInput {
  @Constraint({ maxLength: 254 })
  @Field(() => String, { description: 'E-mail address of the user; capitals do not matter.' })
  email: string;

  @Constraint({ maxLength: 1000 })
  @Field(() => String, { description: 'The password. Never stored, logged or echoed.' })
  password: string;
}

@ObjectType({ description: 'The answer to `signIn`.' })
export class SignInPayload {
  @Field(() => String, {
    nullable: true,
    description:
      'Send it as `Authorization: Bearer <token>`. Valid for 12 hours or until `signOut`. Browsers get the same session as an HttpOnly cookie.',
  })
  token?: string | null;

  @Field(() => User, { nullable: true, description: 'The user who is now signed in.' })
  viewer?: User | null;

  @Field(() => [UserError], {
    description: '`auth.wrongCredentials` when e-mail or password is wrong; it never tells which.',
  })
  userErrors?: UserError[];
}

@ObjectType({ description: 'The answer to `signOut`.' })
export class SignOutPayload {
  @Field(() => Boolean, { description: 'True when a session was ended; false when there was none.' })
  signedOut: boolean;

  @Field(() => [UserError], { description: 'Always empty.' })
  userErrors?: UserError[];
}

@ObjectType({ description: 'An account of the demo, offered on the sign-in page.' })
export class DemoSignIn {
  @Field(() => EmailAddress, { description: 'The address to sign in with.' })
  email: string;

  @Field(() => String, { description: 'The password of every demo user.' })
  password: string;

  @Field(() => String, { description: 'The partner the user works for.' })
  partnerName: string;

  @Field(() => PartnerType, { description: 'How that partner sells.' })
  partnerType: PartnerType;

  @Field(() => CountryCode, { description: 'Where that partner is.' })
  country: string;

  @Field(() => Locale, { description: 'The user’s language.' })
  language: string;

  @Field(() => Role, { description: 'What the user may do.' })
  role: Role;
}
