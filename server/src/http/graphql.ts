import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { ApolloServer, type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { ApolloArmor } from '@escape.tech/graphql-armor';
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import { contextOf, type HttpContext, type Services } from './context.js';
import { rememberThrown, secondsUnavailable, tell } from './errors.js';
import { knownOperations } from './execution/operations.js';
import { plannedQueries } from './execution/planned.js';
import { tellAll } from './input-errors.js';
import { factsOf, type Handler, type KnownRequest, type RequestFacts, send } from './request.js';

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
  const apollo = new ApolloServer<HttpContext>({
    schema,
    formatError: rememberThrown,
    stringifyResult: (result) => JSON.stringify(result),
    validationRules: [knownOperations, ...armor.protect().validationRules],
    allowBatchedHttpRequests: false,
    // Apollo Server would refuse a GET without a preflight header, which GraphQL over HTTP asks for. No other site gains by
    // one: the cookie does not count without that header (context.ts), and mutations are refused by GET.
    csrfPrevention: false,
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
    context.facts.log.operation = operationName(req.body);
    const type = req.method === 'POST' ? answeredTypes.get(req.headers.accept) : undefined;
    const data = type ? await planned.answer(req.body, context) : null;
    if (type && data) return send(res, 200, [['content-type', type]], JSON.stringify({ data }));
    const { status, headers, body } = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: req.method ?? '', headers: headersOf(req), search: searchOf(req), body: req.body },
      context: async () => context,
    });
    if (body.kind !== 'complete') throw new Error('An answer in pieces, though nothing here makes one.');
    const text = status && status >= 400 ? toldOutside(req, body.string) : body.string;
    send(res, statusFor(context.facts, status ?? 200, headers.get('content-type')), headers, text);
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
const toldErrors: ApolloServerPlugin<HttpContext> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response: { body, http }, contextValue: { facts }, ...asked }) => {
      if (body.kind !== 'single' || !body.singleResult.errors) return;
      body.singleResult.errors = tellAll(facts, asked, body.singleResult.errors);
      if (!facts.log.codes.includes('UNAVAILABLE')) return;
      http.status = 503;
      http.headers.set('retry-after', String(secondsUnavailable));
    },
  }),
};

/**
 * As GraphQL over HTTP has it: with `application/json` a well-formed request is answered 200 even when its document or its
 * variables are wrong, because with that type an error status could be a proxy's. `application/graphql-response+json` leaves
 * no such doubt and keeps the 400.
 */
function statusFor({ log: { codes } }: RequestFacts, status: number, type = ''): number {
  return status === 400 && type.startsWith('application/json') && !codes.includes('BAD_REQUEST') ? 200 : status;
}

/** The operation's name, for the log: as sent beside the document, or the first one in it. */
function operationName(body: unknown): string | undefined {
  const { operationName: sent, query }: { operationName?: unknown; query?: unknown } = Object(body);
  if (typeof sent === 'string' && /^\w{1,64}$/.test(sent)) return sent;
  return typeof query === 'string' ? /\b(?:query|mutation|subscription)\s+(\w{1,64})/.exec(query)?.[1] : undefined;
}

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
