import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { AtMost } from '../../core/list-size.js';
import { Money } from '../../core/money.js';
import { Duration } from '../../core/scalars.js';

export enum Segment {
  COMMERCIAL = 'COMMERCIAL',
  EDUCATION = 'EDUCATION',
  GOVERNMENT = 'GOVERNMENT',
  NONPROFIT = 'NONPROFIT',
  STATE_OWNED = 'STATE_OWNED',
}
registerEnumType(Segment, {
  name: 'Segment',
  description: 'The market a customer belongs to; it decides which offers the customer may buy.',
  valuesConfig: {
    COMMERCIAL: { description: 'Any company. Buys commercial offers only.' },
    EDUCATION: { description: 'A school or university. Buys commercial and education offers.' },
    GOVERNMENT: { description: 'A government body in the United States. Buys government offers only.' },
    NONPROFIT: { description: 'A nonprofit organization. Granted by the vendor, so a partner cannot set it.' },
    STATE_OWNED: { description: 'A company owned by a state. Buys commercial offers.' },
  },
});

export enum OfferCategory {
  PRODUCTIVITY = 'PRODUCTIVITY',
  SECURITY = 'SECURITY',
  COMMUNICATION = 'COMMUNICATION',
  BUSINESS_APPS = 'BUSINESS_APPS',
  ANALYTICS = 'ANALYTICS',
  DEVICES = 'DEVICES',
}
registerEnumType(OfferCategory, {
  name: 'OfferCategory',
  description: 'The shelf of the catalogue an offer stands on.',
  valuesConfig: {
    PRODUCTIVITY: { description: 'Office suites, mail, project and diagram tools.' },
    SECURITY: { description: 'Identity, protection and compliance.' },
    COMMUNICATION: { description: 'Telephony, meetings and conferencing.' },
    BUSINESS_APPS: { description: 'Sales, service, finance and low-code apps.' },
    ANALYTICS: { description: 'Reports and data analysis.' },
    DEVICES: { description: 'Device management and cloud computers.' },
  },
});

export enum BillingFrequency {
  MONTHLY = 'MONTHLY',
  ANNUAL = 'ANNUAL',
  TRIENNIAL = 'TRIENNIAL',
  NONE = 'NONE',
}
registerEnumType(BillingFrequency, {
  name: 'BillingFrequency',
  description: 'How often licences are billed; never more rarely than the term lasts.',
  valuesConfig: {
    MONTHLY: { description: 'Once a month.' },
    ANNUAL: { description: 'Once a year.' },
    TRIENNIAL: { description: 'Once for three years.' },
    NONE: { description: 'Not at all: trials.' },
  },
});

/** Prices of one licence for one billing period, in minor units, by currency. */
export type PriceList = Record<string, number>;

@ObjectType({ description: 'One way to buy an offer: for how long, and how often it is billed.' })
export class OfferPlan {
  @Field(() => Duration, { description: 'How long the customer commits: `P1M`, `P1Y` or `P3Y`.' })
  term: string;

  @Field(() => BillingFrequency, { description: 'How often it is billed.' })
  billingFrequency: BillingFrequency;

  priceList: PriceList;
}

@ObjectType({ description: 'What one line of an order costs.' })
export class PricedLine {
  @Field(() => ID, { description: 'Id of the offer.' })
  offerId: string;

  @Field(() => Int, { description: 'How many licences.' })
  licenceCount: number;

  @Field(() => Duration, { description: 'The term the price is for.' })
  term: string;

  @Field(() => BillingFrequency, { description: 'The billing frequency the price is for.' })
  billingFrequency: BillingFrequency;

  @Field(() => Money, { description: 'One licence for one billing period.' })
  unitPrice: Money;

  @Field(() => Money, { description: 'All licences for one billing period.' })
  price: Money;
}

@ObjectType({ description: 'What an order costs, in the currency of the customer’s country.' })
export class Price {
  @AtMost(50)
  @Field(() => [PricedLine], { description: 'The lines, in the order of the input.' })
  lines: PricedLine[];

  @Field(() => Money, { description: 'The sum of the lines: what the first billing period of each costs.' })
  total: Money;
}
