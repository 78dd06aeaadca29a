import { randomUUID } from 'node:crypto';
import type { Call } from './traffic.js';

const list = `query customers($after: String) {
  customers(first: 50, after: $after) {
    nodes {
      id legalName domain address { country } createdAt reseller { id name }
      subscriptions { nodes { id licenceCount status endDate } }
    }
    pageInfo { hasNextPage endCursor }
  }
}`;

const one = `query customer($id: ID!) {
  customer(id: $id) {
    id legalName domain registrationId phone segment tags version address { country line1 city postalCode }
    contact { firstName lastName email } reseller { id name }
    subscriptions { nodes { id licenceCount status startDate endDate price { amount currency } offer { id name } } }
    agreements { nodes { id signer { firstName lastName } acceptedOn confirmedBy } }
    orders { nodes { id total { amount currency } createdAt } }
  }
}`;

const search = `query customers($search: String) {
  customers(first: 25, sort: NAME_ASC, filter: { search: $search }) { nodes { id legalName domain } }
}`;

const byCountry = `query customersByCountry {
  customersByCountry { country customerCount licenceCount }
}`;

const change = `mutation changeLicenceCount($input: ChangeLicenceCountInput!) {
  changeLicenceCount(input: $input) { subscription { id licenceCount version } userErrors { code field } }
}`;

const add = `mutation addCustomer($input: AddCustomerInput!) {
  addCustomer(input: $input) { customer { id } userErrors { code field } }
}`;

export interface Subjects {
  customerIds: readonly string[];
  offerIds: readonly string[];
  resellerIds: readonly string[];
  /** To add licences to, one at a time, in turn. */
  subscriptions: readonly { id: string; licenceCount: number }[];
  /** The cursor of the row in the middle of the list. */
  deep: string;
}

export interface Measured {
  name: string;
  call: Call;
  /** False where the raw limit has no counterpart; then only the time counts. */
  hasLimit: boolean;
  /** The raw limit takes seconds for one answer: one connection, once, tells enough. */
  slowLimit?: boolean;
}

/** How names begin. Without accents, because the limit knows none. */
const beginnings = ['alfabe', 'bergno', 'datali', 'kottpa', 'lodzzo', 'markstrom', 'nordsy', 'sjobygg', 'zonkr'];
const digits = (count: number) => String(Math.floor(Math.random() * 10 ** count)).padStart(count, '0');

/** What people type: words that a fifth of all customers have, numbers that few or one has, several words, and what nobody has. */
const insides: readonly (() => string | undefined)[] = [
  () => pick(['berg', 'LODZ', 'Kött', 'zon', 'mark', 'kr']),
  () => pick(['łódź kött', 'strom nord', 'park alfa', 'sjo ab']),
  () => digits(4),
  () => digits(6),
  () => `${pick(['berg', 'data', 'lind'])} ${digits(4)}`,
  () => `${pick(['berg', 'data', 'lind'])}${pick(['sj', 'kr', 'ma'])}`,
  () => pick(['nixnada', 'berg nixnada', 'qz']),
];

const pick = <T>(from: readonly T[]) => from[Math.floor(Math.random() * from.length)];

export function measuredQueries({ customerIds, offerIds, subscriptions, deep }: Subjects): Measured[] {
  return [
    { name: 'Q1 first 50 customers, nested', hasLimit: true, call: () => call('customers', list, {}) },
    {
      name: 'Q2 one customer, whole page',
      hasLimit: true,
      call: () => call('customer', one, { id: pick(customerIds) }),
    },
    {
      name: 'Q3 50 customers, half the list deep',
      hasLimit: true,
      call: () => call('customers', list, { after: deep }),
    },
    {
      name: 'Q4 search, prefix',
      hasLimit: true,
      call: () => call('customers', search, { search: pick(beginnings) }),
    },
    {
      name: 'Q4 search, inside',
      hasLimit: false,
      call: () => call('customers', search, { search: pick(insides)?.() }),
    },
    {
      name: 'Q5 customers and licences by country',
      hasLimit: true,
      slowLimit: true,
      call: () => call('customersByCountry', byCountry, {}),
    },
    {
      name: 'M1 addCustomer, two subscriptions',
      hasLimit: true,
      call: () => call('addCustomer', add, newCustomer(offerIds)),
    },
    { name: 'M2 changeLicenceCount', hasLimit: true, call: oneLicenceMore(subscriptions) },
  ];
}

/** One subscription after the other, so that no two calls under way are about the same one. */
function oneLicenceMore(subscriptions: Subjects['subscriptions']): Call {
  let calls = 0;
  return () => {
    const { id, licenceCount = 0 } = subscriptions[calls % subscriptions.length] ?? {};
    calls += 1;
    const added = Math.ceil(calls / subscriptions.length);
    return call('changeLicenceCount', change, { input: { subscriptionId: id, licenceCount: licenceCount + added } });
  };
}

function call(operationName: string, query: string, variables: object) {
  return { operationName, query, variables };
}

function newCustomer(offerIds: readonly string[]): object {
  const domainPrefix = `b${randomUUID().replaceAll('-', '').slice(0, 20)}`;
  const person = { firstName: 'Anna', lastName: 'Lind', email: `anna@${domainPrefix}.example` };
  return {
    input: {
      idempotencyKey: domainPrefix,
      domainPrefix,
      company: {
        legalName: `Nordberg ${domainPrefix} Aktiebolag`,
        address: { country: 'SE', line1: 'Storgatan 1', city: 'Göteborg', postalCode: '411 01' },
      },
      contact: { ...person, language: 'sv' },
      agreement: { signer: person, acceptedOn: '2026-01-15' },
      order: {
        lines: offerIds.map((offerId) => ({ offerId, licenceCount: 5 })),
        attestations: { actsAsDeclared: true, notResoldToAffiliates: true },
      },
    },
  };
}
