import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Authenticated } from '../../core/access/access.js';
import { connectionOf, PageArgs } from '../../core/connection.js';
import type { Context } from '../../core/context.js';
import { Needs } from '../../core/db/columns.js';
import { findOr404 } from '../../core/db/read.js';
import { all, any, sql } from '../../core/db/sql.js';
import { AtMost } from '../../core/list-size.js';
import { Money } from '../../core/money.js';
import { type Connection, page } from '../../core/page.js';
import { CountryCode } from '../../core/scalars.js';
import { likeText, searchKey } from '../../core/text.js';
import { currencyOf } from '../countries/countries.service.js';
import { OfferPlan } from './catalog.types.js';
import { Offer } from './offer.entity.js';
import { OfferFilter } from './offer.input.js';
import { offerSegmentsFor, prerequisitesOf } from './offer.service.js';

const types = connectionOf('Offer', () => Offer);
export const OfferConnectionResolver = types.ConnectionResolver;

@Resolver(() => Offer)
export class OfferResolver {
  @Query(() => Offer, {
    nullable: true,
    description: 'One offer, also one that is no longer on sale; NOT_FOUND when there is none.',
  })
  @Authenticated()
  offer(@Ctx() ctx: Context, @Arg('id', () => ID, { description: 'The offer’s id.' }) id: string): Promise<Offer> {
    return findOr404(ctx, Offer, sql`id = ${id}`);
  }

  @Query(() => types.Connection, {
    description: 'What is on sale, by name. The catalogue is the same for every partner.',
  })
  @Authenticated()
  offers(
    @Ctx() ctx: Context,
    @Args(() => PageArgs) args: PageArgs,
    @Arg('filter', () => OfferFilter, { nullable: true, description: 'Which offers; all when absent.' })
    filter?: OfferFilter | null,
  ): Promise<Connection<Offer>> {
    const words = searchKey(filter?.search ?? '');
    const segments = filter?.segment ? offerSegmentsFor(filter.segment) : [];
    const where = all(
      sql`onSale = ${true}`,
      words && sql`sortKey LIKE ${`%${likeText(words)}%`} ESCAPE '!'`,
      filter?.categories && sql`category IN ${filter.categories}`,
      filter?.isTrial != null && sql`isTrial = ${filter.isTrial}`,
      filter?.isAddOn != null && sql`isAddOn = ${filter.isAddOn}`,
      segments.length > 0 && any(...segments.map((segment) => sql`segments LIKE ${`%"${segment}"%`}`)),
    );
    return page(ctx, Offer, where, args, { column: 'sortKey', direction: 'ASC' });
  }

  @AtMost(10)
  @FieldResolver(() => [Offer], {
    description: 'Offers of which the customer must hold, or order along, at least one. Empty when it stands alone.',
  })
  @Needs('prerequisiteSkus')
  prerequisites(@Root() offer: Offer, @Ctx() ctx: Context): Promise<Offer[]> {
    return prerequisitesOf(ctx, offer);
  }
}

@Resolver(() => OfferPlan)
export class OfferPlanResolver {
  @FieldResolver(() => Money, {
    description: 'One licence for one billing period, in the currency of a customer’s country.',
  })
  price(
    @Root() plan: OfferPlan,
    @Arg('country', () => CountryCode, { description: 'The customer’s country.' }) country: string,
  ): Money {
    const currency = currencyOf(country);
    return { currency, amount: plan.priceList[currency] ?? 0 };
  }

  @AtMost(25)
  @FieldResolver(() => [Money], { description: 'The whole price list of this plan, one entry a currency.' })
  prices(@Root() plan: OfferPlan): Money[] {
    return Object.entries(plan.priceList).map(([currency, amount]) => ({ currency, amount }));
  }
}
