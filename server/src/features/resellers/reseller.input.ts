import { Field, InputType, registerEnumType } from 'type-graphql';
import { CountryCode } from '../../core/scalars.js';

export enum ResellerOrder {
  NAME_ASC = 'NAME_ASC',
  NAME_DESC = 'NAME_DESC',
}
registerEnumType(ResellerOrder, {
  name: 'ResellerOrder',
  description: 'How a list of resellers is sorted.',
  valuesConfig: {
    NAME_ASC: { description: 'By name, A to Z, in the alphabet of the partner’s language.' },
    NAME_DESC: { description: 'By name, Z to A.' },
  },
});

@InputType({ description: 'Which resellers to list. All conditions must hold.' })
export class ResellerFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Part of the name or of the Partner ID; accents and capitals do not matter.',
  })
  search?: string | null;

  @Field(() => [CountryCode], { nullable: true, description: 'Only resellers in these countries.' })
  countries?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only those that have, or have not, signed the partner agreement (MPA).',
  })
  mpaSigned?: boolean | null;
}
