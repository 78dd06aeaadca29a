import { ArgsType, Field, InputType, registerEnumType } from 'type-graphql';
import { PageArgs } from '../../core/connection.js';
import { Constraint, longestSearch, mostChoices } from '../../core/input/constraint.js';
import { CountryCode } from '../../core/scalars.js';

export enum ResellerSort {
  NAME_ASC = 'NAME_ASC',
  NAME_DESC = 'NAME_DESC',
}
registerEnumType(ResellerSort, {
  name: 'ResellerSort',
  description: 'How a list of resellers is sorted.',
  valuesConfig: {
    NAME_ASC: { description: 'By name, A to Z, in the alphabet of the partner’s language.' },
    NAME_DESC: { description: 'By name, Z to A.' },
  },
});

@InputType({ description: 'Which resellers to list. All conditions must hold.' })
export class ResellerFilter {
  @Constraint({ maxLength: longestSearch })
  @Field(() => String, {
    nullable: true,
    description: 'Part of the name or of the Partner ID; accents and capitals do not matter.',
  })
  search?: string | null;

  @Constraint({ maxItems: mostChoices })
  @Field(() => [CountryCode], { nullable: true, description: 'Only resellers in these countries.' })
  countries?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only those that have, or have not, signed the partner agreement (MPA).',
  })
  mpaSigned?: boolean | null;
}

@ArgsType()
export class ResellerArgs extends PageArgs {
  @Field(() => ResellerFilter, { nullable: true, description: 'Which resellers; all when absent.' })
  filter?: ResellerFilter | null;

  @Field(() => ResellerSort, { nullable: true, description: 'How they are sorted; by name, A to Z, when absent.' })
  sort?: ResellerSort | null;
}
