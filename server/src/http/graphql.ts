import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { ApolloServer, type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { ApolloArmor } from '@escape.tech/graphql-armor';
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { Context } from '../core/context.js';
import { contextOf, type Services } from './context.js';
import { rememberThrown, tell } from './errors.js';
import { plannedQueries } from './execution/planned.js';
import { factsOf, type Handler, type KnownRequest, send } from './request.js';

/** The API: its limits, and what Apollo Server is to do and not to do. */
export async function answerGraphql(schema: GraphQLSchema, server: Server, services: Services): Promise<Handler> {
  const planned = plannedQueries(schema);
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
      planned.plugin,
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
  const answer = async (req: KnownRequest, res: ServerResponse) => {
    // The context is made first, so that a database that does not answer is told like every other failure.
    const context = await contextOf(services, req, res);
    const type = req.method === 'POST' ? answeredTypes.get(req.headers.accept) : undefined;
    const data = type ? await planned.answer(req.body, context) : null;
    if (type && data) return send(res, 200, [['content-type', type]], JSON.stringify({ data }));
    const { status, headers, body } = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: req.method ?? '', headers: headersOf(req), search: searchOf(req), body: req.body },
      context: async () => context,
    });
    if (body.kind !== 'complete') throw new Error('An answer in pieces, though nothing here makes one.');
    const text = status && status >= 400 ? toldOutside(req, body.string) : body.string;
    send(res, status ?? 200, headers, text);
  };
  return (req, res, next) => void answer(req, res).catch(next);
}

const json = 'application/json; charset=utf-8';

/** What programs and the app take, and what they get; whatever else there is to agree on is left to Apollo Server. */
const answeredTypes = new Map([
  [undefined, json],
  ['*/*', json],
  ['application/json', json],
  ['application/graphql-response+json,application/json;q=0.9', 'application/graphql-response+json; charset=utf-8'],
]);

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

/** Apollo Server refuses some requests before they become operations; their errors have not been told yet. */
function toldOutside(req: KnownRequest, text: string): string {
  const { errors, ...rest }: { errors: GraphQLFormattedError[] } = JSON.parse(text);
  const told = errors.map((error) => (error.extensions?.requestId ? error : tell(factsOf(req), error)));
  return JSON.stringify({ errors: told, ...rest });
}

function headersOf({ headers }: IncomingMessage): HeaderMap {
  const map = new HeaderMap();
  for (const name in headers) {
    const value = headers[name];
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return map;
}

function searchOf({ url = '' }: IncomingMessage): string {
  const start = url.indexOf('?');
  return start < 0 ? '' : url.slice(start);
}
