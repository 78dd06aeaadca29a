import { Field, ObjectType } from 'type-graphql';
import { AtMost } from '../../core/list-size.js';
import { Day, PhoneNumber } from '../../core/scalars.js';
import { Signer } from '../agreements/agreement.entity.js';
import { Segment } from '../catalog/catalog.types.js';
import { Address, Contact, EducationSegment } from '../customers/customer.types.js';
import { AdditionalReseller } from '../orders/order.entity.js';

@ObjectType({
  description:
    'The customer as it would be stored: every value in the form in which the server keeps and prints it. What `userErrors` names is shown as far as it could be read.',
})
export class CustomerPreview {
  @Field(() => String, { description: 'The official name of the company.' })
  legalName: string;

  @Field(() => String, { nullable: true, description: 'The number under which the company is registered.' })
  registrationId: string | null;

  @Field(() => String, { nullable: true, description: 'The partner’s own number of the customer.' })
  externalId: string | null;

  @Field(() => Address, { description: 'The address; `formatted` has its lines in the order of the country.' })
  address: Address;

  @Field(() => PhoneNumber, { nullable: true, description: 'The phone number of the company in international form.' })
  phone: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The phone number of the company as people read it, with its digits in groups, for example `+46 8 771 90 00`; null when there is none.',
  })
  phoneFormatted: string | null;

  @Field(() => String, { description: 'The domain the customer would get.' })
  domain: string;

  @Field(() => String, { nullable: true, description: 'The website of the company.' })
  website: string | null;

  @Field(() => [String], { description: 'The partner’s own tags.' })
  tags: string[];

  @Field(() => Segment, { description: 'The market the customer would belong to.' })
  segment: Segment;

  @Field(() => EducationSegment, { nullable: true, description: 'The kind of school; null outside education.' })
  educationSegment: EducationSegment | null;

  @Field(() => Contact, { description: 'The primary contact.' })
  contact: Contact;

  @Field(() => Signer, { nullable: true, description: 'Who accepted the agreement; null when none is confirmed.' })
  signer: Signer | null;

  @Field(() => Day, {
    nullable: true,
    description: 'The day on which the agreement was accepted; null when none is confirmed, or when it is no day.',
  })
  acceptedOn: string | null;

  @AtMost(5)
  @Field(() => [AdditionalReseller], {
    description: 'The additional resellers of the order that are known, each by its name and Partner ID.',
  })
  additionalResellers: AdditionalReseller[];
}
