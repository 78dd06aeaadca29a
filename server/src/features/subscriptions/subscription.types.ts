import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Allowed } from '../../core/access/allowed.js';
import { AtMost } from '../../core/list-size.js';
import { DateTime } from '../../core/scalars.js';

export enum SubscriptionAction {
  CHANGE_LICENCE_COUNT = 'CHANGE_LICENCE_COUNT',
  SUSPEND = 'SUSPEND',
  REACTIVATE = 'REACTIVATE',
  CANCEL = 'CANCEL',
}
registerEnumType(SubscriptionAction, {
  name: 'SubscriptionAction',
  description: 'What may be done to a subscription.',
  valuesConfig: {
    CHANGE_LICENCE_COUNT: { description: 'More licences, or fewer of those just added: `changeLicenceCount`.' },
    SUSPEND: { description: 'Take access away for a while: `suspendSubscription`.' },
    REACTIVATE: { description: 'Give access back: `reactivateSubscription`.' },
    CANCEL: { description: 'End it within 168 hours of purchase or renewal: `cancelSubscription`.' },
  },
});

@ObjectType({
  description: 'Whether the viewer may do something to the subscription as it now stands, and if not, why.',
})
export class AllowedSubscriptionAction extends Allowed {
  @Field(() => SubscriptionAction, { description: 'The action.' })
  action: SubscriptionAction;
}

@ObjectType({ description: 'Licences that were added together and may still be taken away.' })
export class ReducibleLicences {
  @Field(() => Int, { description: 'How many.' })
  licenceCount: number;

  @Field(() => DateTime, { description: 'Until when: 168 hours after they were added.' })
  until: Date;
}

@ObjectType({ description: 'What a customer has in use of one offer: the sum of its `ACTIVE` subscriptions of it.' })
export class OfferInUse {
  offerId: string;

  @Field(() => Int, { description: 'How many subscriptions of the offer are `ACTIVE`.' })
  subscriptionCount: number;

  @Field(() => Int, { description: 'How many licences these subscriptions have together.' })
  licenceCount: number;
}

@ObjectType({ description: 'What a customer has in use: the sum of its `ACTIVE` subscriptions.' })
export class LicencesInUse {
  @Field(() => Int, { description: 'How many subscriptions are `ACTIVE`.' })
  subscriptionCount: number;

  @AtMost(200)
  @Field(() => [OfferInUse], {
    description: 'The same offer by offer, each offer once: at most as many entries as the catalogue has offers.',
  })
  byOffer: OfferInUse[];

  @Field(() => Int, { description: 'How many licences these subscriptions have together.' })
  licenceCount: number;
}
