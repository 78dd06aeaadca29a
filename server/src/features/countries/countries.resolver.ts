import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { Public } from '../../core/access/access.js';
import type { Context } from '../../core/context.js';
import { AtMost } from '../../core/list-size.js';
import { CountryCode } from '../../core/scalars.js';
import { countryRules, listCountries } from './countries.service.js';
import { Country, CountryRules } from './country.types.js';

@Resolver()
export class CountriesResolver {
  @Public()
  @AtMost(300)
  @Query(() => [Country], {
    description: 'Every country of ISO 3166-1 and Kosovo, named and sorted in the language of the request.',
  })
  countries(@Ctx() ctx: Context): Country[] {
    return listCountries(ctx.language);
  }

  @Public()
  @Query(() => CountryRules, {
    nullable: true,
    description: 'What a customer in this country must tell.',
  })
  countryRules(
    @Arg('country', () => CountryCode, { description: 'ISO 3166-1 alpha-2 code, e.g. `SE`.' }) country: string,
    @Ctx() ctx: Context,
  ): CountryRules | null {
    return countryRules(country, ctx.language);
  }
}
