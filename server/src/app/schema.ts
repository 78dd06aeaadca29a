import 'reflect-metadata';
import { MapperKind, mapSchema } from '@graphql-tools/utils';
import { GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { enforceAccess } from '../core/access/enforce.js';
import { isDay, isDuration } from '../core/duration.js';
import { isLanguage, languages } from '../core/i18n.js';
import type { Meaning } from '../core/input/check.js';
import { checkInputs } from '../core/input/inputs.js';
import { tellSizes } from '../core/list-size.js';
import { MoneyResolver } from '../core/money.js';
import { registerNodes } from '../core/nodes.js';
import { describeCodes, type ErrorCode, ErrorCodesResolver, errorCodesIn } from '../core/refuses.js';
import { spareWrappers } from '../core/resolvers.js';
import { DateTime } from '../core/scalars.js';
import { answerWithUserErrors } from '../core/user-errors.js';
import { auditActions } from '../features/audit/audit-action.types.js';
import { isCountry } from '../features/countries/countries.service.js';
import { toAscii } from '../features/countries/text.check.js';
import { LiveResolver } from '../platform/live/live.resolver.js';
import { features } from './features.js';
import { NodeResolver } from './node.resolver.js';

auditActions.register(features.flatMap(({ events }) => events ?? []));
for (const { nodes } of features) registerNodes(nodes ?? {});

/** What the arguments of queries take for a value of these scalars. */
const meanings: Readonly<Record<string, Meaning>> = {
  CountryCode: { expected: 'ISO 3166-1 alpha-2 (SE)', fold: toAscii, isKnown: isCountry },
  Date: { expected: 'YYYY-MM-DD (1000-01-01 … 9999-12-31)', isKnown: isDay },
  Duration: { expected: 'ISO 8601 (P1M, P1Y, P3Y)', isKnown: isDuration },
  Locale: { expected: languages.join(', '), fold: (text) => text.trim().toLowerCase(), isKnown: isLanguage },
};

/** type-graphql asks for it; subscriptions here have their news from `platform/live` and no topics. */
const noTopics = {
  publish: () => undefined,
  subscribe: () => {
    throw new Error('There are no topics.');
  },
};

/** The whole API with roles enforced. Throws when a root field does not say who may use it. */
export function buildKundpostSchema(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: [
      MoneyResolver,
      ErrorCodesResolver,
      NodeResolver,
      LiveResolver,
      ...features.flatMap(({ resolvers }) => resolvers ?? []),
    ],
    validate: false,
    pubSub: noTopics,
    // The tests introspect the schema; at every start it would cost a tenth of a second.
    skipCheck: true,
    scalarsMap: [{ type: Date, scalar: DateTime }],
  });
  const named = describeRoots(renameSubscription(spareWrappers(schema)));
  return enforceAccess(tellSizes(describeCodes(answerWithUserErrors(checkInputs(named, meanings)))));
}

/** Every code of `userErrors`, with its English message and the mutations that may answer with it. */
export function errorCodes(schema: GraphQLSchema): ErrorCode[] {
  return errorCodesIn(schema, 'en');
}

/**
 * The licences a customer holds are called `Subscription`. type-graphql keeps that name for GraphQL's own subscription
 * root, so the type is built as `LicenceSubscription` and gets its name here, and the root becomes `LiveUpdate`.
 */
function renameSubscription(schema: GraphQLSchema): GraphQLSchema {
  return mapSchema(schema, {
    [MapperKind.OBJECT_TYPE]: (type) =>
      type.name === 'LicenceSubscription'
        ? new GraphQLObjectType({ ...type.toConfig(), name: 'Subscription' })
        : undefined,
    [MapperKind.SUBSCRIPTION]: (type) => new GraphQLObjectType({ ...type.toConfig(), name: 'LiveUpdate' }),
  });
}

const rootDescriptions: Readonly<Record<string, string>> = {
  Query: 'Everything that can be read. A field that the caller may not read is null, with an error that says why.',
  LiveUpdate:
    'What can be followed while it changes, over Server-Sent Events at `/graphql/stream`. What is told is within the roles and the sight that the viewer has at that moment; a stream ends when the session does.',
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
