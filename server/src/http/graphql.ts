import type { Server } from 'node:http';
import { ApolloServer, type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { ApolloArmor } from '@escape.tech/graphql-armor';
import type { Request, RequestHandler } from 'express';
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { Context } from '../core/context.js';
import { contextOf, type Services } from './context.js';
import { rememberThrown, tell } from './errors.js';
import { plannedQueries } from './execution/plugin.js';
import { factsOf } from './request.js';

/** The API's limits, and what Apollo Server is to do and not to do. */
export async function startApollo(schema: GraphQLSchema, server: Server): Promise<ApolloServer<Context>> {
  const armor = new ApolloArmor({
    blockFieldSuggestion: { enabled: false },
    costLimit: { maxCost: 20_000 },
    maxAliases: { n: 30 },
    maxDepth: { n: 12 },
    maxDirectives: { n: 30 },
    // Tokens are counted by the parser itself, see parseOptions.
    maxTokens: { enabled: false },
  });
  const apollo = new ApolloServer<Context>({
    schema,
    formatError: rememberThrown,
    stringifyResult: (result) => JSON.stringify(result),
    validationRules: armor.protect().validationRules,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    plugins: [
      plannedQueries(),
      toldErrors,
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginDrainHttpServer({ httpServer: server }),
    ],
    // The SDL is public (`/schema.graphql`), so introspection hides nothing.
    introspection: true,
    parseOptions: { maxTokens: 2000 },
    persistedQueries: false,
    stopOnTerminationSignals: false,
  });
  await apollo.start();
  return apollo;
}

/** Errors of an operation, told to the one who asked. */
const toldErrors: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response: { body }, contextValue: { requestId, language, viewer } }) => {
      if (body.kind !== 'single' || !body.singleResult.errors) return;
      const facts = { requestId, language, signedIn: viewer !== null };
      body.singleResult.errors = body.singleResult.errors.map((error) => tell(facts, error));
    },
  }),
};

/**
 * Hands a request to Apollo Server and its answer to the caller, as text in one piece. The context is made first, so that
 * a database that does not answer is told like every other failure.
 */
export function answerGraphql(apollo: ApolloServer<Context>, services: Services): RequestHandler {
  return async (req, res) => {
    const context = await contextOf(services, req, res);
    const {
      status = 200,
      headers,
      body,
    } = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: req.method, headers: headersOf(req), search: searchOf(req), body: req.body },
      context: async () => context,
    });
    if (body.kind !== 'complete') throw new Error('An answer in pieces, though nothing here makes one.');
    const text = status < 400 ? body.string : toldOutside(req, body.string);
    for (const [name, value] of headers) res.setHeader(name, value);
    res.setHeader('content-length', Buffer.byteLength(text));
    res.statusCode = status;
    res.end(text);
  };
}

/** Apollo Server refuses some requests before they become operations; their errors have not been told yet. */
function toldOutside(req: Request, text: string): string {
  const { errors, ...rest }: { errors: GraphQLFormattedError[] } = JSON.parse(text);
  const told = errors.map((error) => (error.extensions?.requestId ? error : tell(factsOf(req), error)));
  return JSON.stringify({ errors: told, ...rest });
}

function headersOf({ headers }: Request): HeaderMap {
  const map = new HeaderMap();
  for (const name in headers) {
    const value = headers[name];
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return map;
}

function searchOf({ url }: Request): string {
  const start = url.indexOf('?');
  return start < 0 ? '' : url.slice(start);
}
