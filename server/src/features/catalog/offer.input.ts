import { Field, InputType } from 'type-graphql';
import { Constraint, longestSearch, mostChoices } from '../../core/input/constraint.js';
import { OfferCategory, Segment } from './catalog.types.js';

@InputType({ description: 'Which offers to list. All conditions must hold.' })
export class OfferFilter {
  @Constraint({ maxLength: longestSearch })
  @Field(() => String, { nullable: true, description: 'Part of the name; accents and capitals do not matter.' })
  search?: string | null;

  @Constraint({ maxItems: mostChoices })
  @Field(() => [OfferCategory], { nullable: true, description: 'Only these shelves.' })
  categories?: OfferCategory[] | null;

  @Field(() => Segment, { nullable: true, description: 'Only what a customer of this segment may buy.' })
  segment?: Segment | null;

  @Field(() => Boolean, { nullable: true, description: 'Only trials, or none of them.' })
  isTrial?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Only add-ons, or none of them.' })
  isAddOn?: boolean | null;
}
