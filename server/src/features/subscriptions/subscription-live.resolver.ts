import { Arg, Args, ID, Resolver, Root, Subscription as Subscribing } from 'type-graphql';
import { Authenticated } from '../../core/access/access.js';
import { Constraint } from '../../core/input/constraint.js';
import { type LiveContext, type News, newsFor } from '../../platform/live/live.js';
import { visibleCustomer } from '../customers/customer.service.js';
import { CustomerChange, ResumeArgs } from '../customers/customer-live.types.js';
import { orderPlaced } from '../orders/order.events.js';

const changesSubscriptions = (type: string) => type.startsWith('subscription.') || type === orderPlaced.value;

@Resolver()
export class SubscriptionLiveResolver {
  @Subscribing(() => CustomerChange, {
    description:
      'Follows the subscriptions of one customer: tells when one is added or changed. NOT_FOUND when there is no such customer or it is not the viewer’s to see.',
    subscribe: async ({ args, context }: { args: { customerId: string } & ResumeArgs; context: LiveContext }) => {
      await visibleCustomer(context, args.customerId);
      return newsFor(context, { objectId: args.customerId, isWanted: changesSubscriptions, after: args.after });
    },
  })
  @Authenticated()
  subscriptionsChanged(
    @Root() { cursor, isOwn }: News,
    @Constraint({ idOf: 'customer' })
    @Arg('customerId', () => ID, { description: 'The customer’s id.' })
    customerId: string,
    @Args(() => ResumeArgs) _resume: ResumeArgs,
  ): CustomerChange {
    return { cursor, isOwn, customerId };
  }
}
