import 'reflect-metadata';
import { MapperKind, mapSchema, printSchemaWithDirectives } from '@graphql-tools/utils';
import { GraphQLObjectType, type GraphQLSchema, lexicographicSortSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { enforceAccess } from './core/access/enforce.js';
import { isDay, isDuration } from './core/duration.js';
import { isLanguage, languages } from './core/i18n.js';
import type { Meaning } from './core/input/check.js';
import { checkInputs } from './core/input/inputs.js';
import { tellSizes } from './core/list-size.js';
import { MoneyResolver } from './core/money.js';
import { describeCodes, type ErrorCode, ErrorCodesResolver, errorCodesIn } from './core/refuses.js';
import { spareWrappers } from './core/resolvers.js';
import { DateTime } from './core/scalars.js';
import { answerWithUserErrors } from './core/user-errors.js';
import {
  AgreementConnectionResolver,
  AgreementResolver,
  CustomerAgreementsResolver,
  SignerResolver,
} from './features/agreements/agreement.resolver.js';
import { AuditChangeResolver, AuditResolver } from './features/audit/audit.resolver.js';
import { AuditEntryConnectionResolver } from './features/audit/audit.types.js';
import { AuthResolver } from './features/auth/auth.resolver.js';
import { OfferConnectionResolver, OfferPlanResolver, OfferResolver } from './features/catalog/offer.resolver.js';
import { CountriesResolver } from './features/countries/countries.resolver.js';
import { isCountry } from './features/countries/countries.service.js';
import { toAscii } from './features/countries/text.check.js';
import { AddressResolver, ContactResolver } from './features/customers/address.resolver.js';
import { AuditCustomerResolver, CustomerHistoryResolver } from './features/customers/audit-customer.resolver.js';
import { CustomerConnectionResolver, CustomerResolver } from './features/customers/customer.resolver.js';
import { ContactPhoneResolver, CustomerPhoneResolver } from './features/customers/phone.resolver.js';
import { NodeResolver } from './features/nodes/node.resolver.js';
import { AddCustomerResolver } from './features/onboarding/add-customer.resolver.js';
import {
  CustomerOrdersResolver,
  OrderConnectionResolver,
  OrderLineResolver,
  OrderResolver,
} from './features/orders/order.resolver.js';
import { PartnerResolver } from './features/partners/partner.resolver.js';
import { ResellerConnectionResolver, ResellerResolver } from './features/resellers/reseller.resolver.js';
import {
  SubscriptionConnectionResolver,
  SubscriptionResolver,
} from './features/subscriptions/subscription.resolver.js';
import {
  CustomerSubscriptionsResolver,
  OfferInUseResolver,
  OrderLineSubscriptionResolver,
  SubscriptionFieldsResolver,
} from './features/subscriptions/subscription-fields.resolver.js';

const resolvers = [
  MoneyResolver,
  ErrorCodesResolver,
  AuditChangeResolver,
  AuditResolver,
  AuditEntryConnectionResolver,
  CountriesResolver,
  PartnerResolver,
  AuthResolver,
  OfferResolver,
  OfferPlanResolver,
  OfferConnectionResolver,
  ResellerResolver,
  ResellerConnectionResolver,
  CustomerResolver,
  CustomerConnectionResolver,
  AddressResolver,
  ContactResolver,
  ContactPhoneResolver,
  CustomerPhoneResolver,
  AuditCustomerResolver,
  CustomerHistoryResolver,
  AgreementResolver,
  SignerResolver,
  AgreementConnectionResolver,
  CustomerAgreementsResolver,
  OrderConnectionResolver,
  OrderResolver,
  OrderLineResolver,
  CustomerOrdersResolver,
  SubscriptionResolver,
  SubscriptionFieldsResolver,
  SubscriptionConnectionResolver,
  CustomerSubscriptionsResolver,
  OfferInUseResolver,
  OrderLineSubscriptionResolver,
  AddCustomerResolver,
  NodeResolver,
] as const;

/** What the arguments of queries take for a value of these scalars. */
const meanings: Readonly<Record<string, Meaning>> = {
  CountryCode: { expected: 'ISO 3166-1 alpha-2 (SE)', fold: toAscii, isKnown: isCountry },
  Date: { expected: 'YYYY-MM-DD (1000-01-01 … 9999-12-31)', isKnown: isDay },
  Duration: { expected: 'ISO 8601 (P1M, P1Y, P3Y)', isKnown: isDuration },
  Locale: { expected: languages.join(', '), fold: (text) => text.trim().toLowerCase(), isKnown: isLanguage },
};

/** The whole API with roles enforced. Throws when a root field does not say who may use it. */
export function buildKundpostSchema(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers,
    validate: false,
    // The tests introspect the schema; at every start it would cost a tenth of a second.
    skipCheck: true,
    scalarsMap: [{ type: Date, scalar: DateTime }],
  });
  const named = describeRoots(renameSubscription(spareWrappers(schema)));
  return enforceAccess(tellSizes(describeCodes(answerWithUserErrors(checkInputs(named, meanings)))));
}

/**
 * The SDL, sorted. graphql's own printSchema would drop the applied directives, and without a schema block its readers take
 * the type `Subscription` for the subscription root.
 */
export function printSdl(schema: GraphQLSchema): string {
  return `${printSchemaWithDirectives(lexicographicSortSchema(schema)).trimEnd()}\n`;
}

/** Every code of `userErrors`, with its English message and the mutations that may answer with it. */
export function errorCodes(schema: GraphQLSchema): ErrorCode[] {
  return errorCodesIn(schema, 'en');
}

/**
 * The licences a customer holds are called `Subscription`. type-graphql keeps that name for GraphQL's own subscription
 * root, so the type is built as `LicenceSubscription` and gets its name here.
 */
function renameSubscription(schema: GraphQLSchema): GraphQLSchema {
  return mapSchema(schema, {
    [MapperKind.OBJECT_TYPE]: (type) =>
      type.name === 'LicenceSubscription'
        ? new GraphQLObjectType({ ...type.toConfig(), name: 'Subscription' })
        : undefined,
  });
}

const rootDescriptions: Readonly<Record<string, string>> = {
  Query: 'Everything that can be read. A field that the caller may not read is null, with an error that says why.',
  Mutation:
    'Everything that can be changed. Each mutation is one transaction: all that it writes is kept, or nothing is. What the caller can put right comes in the `userErrors` of its payload.',
};

/** type-graphql gives the roots no description. */
function describeRoots(schema: GraphQLSchema): GraphQLSchema {
  return mapSchema(schema, {
    [MapperKind.ROOT_OBJECT]: (type) =>
      new GraphQLObjectType({ ...type.toConfig(), description: rootDescriptions[type.name] }),
  });
}
