import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { ApolloServer, type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { fail } from '../core/failure.js';
import { Admission, type Place } from './admission.js';
import { extensionsOf, formatted, headOf, tooLargeAnswer, type Written, written } from './answer.js';
import { contextOf, type HttpContext, type Services, tokenOf } from './context.js';
import { rememberThrown, secondsUnavailable, tell } from './errors.js';
import { textLimitError } from './execution/document-limits.js';
import { knownOperationTypes } from './execution/known-operation-types.js';
import { type OperationCache, operationCache, type PreparedOperation } from './execution/operation-cache.js';
import { tellAll } from './input-errors.js';
import { factsOf, type Handler, type KnownRequest, type RequestFacts, send } from './request.js';
import { type Streams, streamGraphql } from './stream.js';

interface Api {
  answer: Handler;
  streams: Streams;
}

/** The API: its limits, and what Apollo Server is to do and not to do. */
export async function answerGraphql(schema: GraphQLSchema, server: Server, services: Services): Promise<Api> {
  const operations = operationCache(schema, services.execution);
  const admission = new Admission();
  const apollo = new ApolloServer<HttpContext>({
    schema,
    formatError: rememberThrown,
    stringifyResult: (result) => JSON.stringify(result),
    validationRules: [knownOperationTypes],
    allowBatchedHttpRequests: false,
    // Apollo Server would refuse a GET without a preflight header, which GraphQL over HTTP asks for. No other site gains by
    // one: the cookie does not count without that header (context.ts), and mutations are refused by GET.
    csrfPrevention: false,
    includeStacktraceInErrorResponses: false,
    plugins: [
      executed(operations),
      toldErrors,
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginDrainHttpServer({ httpServer: server }),
    ],
    // The SDL is public (`/schema.graphql`), so introspection hides nothing.
    introspection: true,
    persistedQueries: false,
    stopOnTerminationSignals: false,
  });
  await apollo.start();

  const byApollo = async (req: KnownRequest, context: HttpContext): Promise<Written> => {
    const answer = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: req.method ?? '', headers: headersOf(req), search: searchOf(req), body: req.body },
      context: async () => context,
    });
    if (answer.body.kind !== 'complete') throw new Error('An answer in pieces, though nothing here makes one.');
    const text = answer.body.string;
    const { status = 200 } = answer;
    const body = status >= 400 ? toldOutside(req, text) : text;
    const tooLarge = tooLargeAnswer(body);
    if (tooLarge) return written(context.facts, { data: null, errors: [tooLarge] });
    return { status, headers: [...answer.headers], body };
  };

  const carryOut = async (req: KnownRequest, res: ServerResponse, known: PreparedOperation | null, place: Place) => {
    const facts = factsOf(req);
    try {
      await place.enter(known?.refusal ? null : known);
    } catch (error) {
      if (error instanceof GraphQLError) return written(facts, { errors: [error] });
      throw error;
    }
    // The context is made first, so that a database that does not answer is told like every other failure.
    const context = await contextOf(services, req, res, place);
    if (context.session.token && context.actor) admission.remember(context.session.token, context.actor.partnerId);
    const refusal = known ? (known.refusal ?? refuseSubscription(known.asked.operation)) : textLimitError(textOf(req));
    if (known) rememberCost(facts, known);
    if (refusal) return written(facts, { errors: [refusal] });
    return known ? written(facts, await known.execute(context), known.asked) : byApollo(req, context);
  };

  const answer = async (req: KnownRequest, res: ServerResponse) => {
    const facts = factsOf(req);
    if (req.headers['x-query-cost'] === '1') facts.cost = null;
    facts.log.operation = operationName(req.body);
    const type = req.method === 'POST' ? answeredTypes.get(req.headers.accept) : undefined;
    const known = type ? operations.prepareCached(req.body) : null;
    const place = admission.placeOf(req, tokenOf(req));
    try {
      const { status, headers, body } = await carryOut(req, res, known, place);
      const contentType = new HeaderMap(headers).get('content-type') ?? type ?? json;
      send(res, statusFor(facts, status, contentType), [...headers, ['content-type', contentType]], body);
    } finally {
      place.leave();
    }
  };
  return {
    answer: (req, res, next) => void answer(req, res).catch(next),
    streams: streamGraphql(schema, services, operations, admission),
  };
}

function rememberCost(facts: RequestFacts, { cost }: PreparedOperation): void {
  if (facts.cost !== undefined) facts.cost = cost;
}

const json = 'application/json; charset=utf-8';
const response = 'application/graphql-response+json; charset=utf-8';

/** What programs and the app take, and what they get; whatever else there is to agree on is left to Apollo Server. */
const answeredTypes = new Map([
  [undefined, json],
  ['*/*', json],
  ['application/json', json],
  ['application/graphql-response+json', response],
  ['application/graphql-response+json,application/json;q=0.9', response],
]);

/** Live updates have an address of their own (stream.ts). */
function refuseSubscription(operation: OperationDefinitionNode | undefined): GraphQLError | null {
  const isElsewhere = operation?.operation === 'subscription';
  return isElsewhere ? fail('BAD_REQUEST', 'stream.elsewhere', { vars: { path: '/graphql/stream' } }) : null;
}

/** Has operations executed by `execution/`, once Apollo Server has found nothing wrong with them. */
function executed({ prepare }: OperationCache): ApolloServerPlugin<HttpContext> {
  return {
    requestDidStart: async () => {
      let prepared: PreparedOperation | null = null;
      return {
        didResolveOperation: async ({ source, document, operation, request, contextValue: { facts, place } }) => {
          const refusal = refuseSubscription(operation);
          if (refusal) throw refusal;
          prepared = prepare(source, document, request);
          if (!prepared) return;
          rememberCost(facts, prepared);
          if (prepared.refusal) throw prepared.refusal;
          await place.enter(prepared);
        },
        responseForOperation: async ({ contextValue }) => {
          if (!prepared) return null;
          const { data, errors } = await prepared.execute(contextValue);
          const head = headOf(errors);
          const http = { status: head.status, headers: new HeaderMap(head.headers) };
          const singleResult = { data, ...(errors.length > 0 ? { errors: errors.map(formatted) } : {}) };
          return { http, body: { kind: 'single', singleResult } };
        },
      };
    },
  };
}

/** Errors of an operation, told to the one who asked. */
const toldErrors: ApolloServerPlugin<HttpContext> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response: { body, http }, contextValue: { facts }, ...asked }) => {
      if (body.kind !== 'single') return;
      const { singleResult } = body;
      const extensions = extensionsOf(facts);
      if (extensions) singleResult.extensions = extensions;
      if (!singleResult.errors) return;
      singleResult.errors = tellAll(facts, asked, singleResult.errors);
      if (!facts.log.codes.includes('UNAVAILABLE')) return;
      http.status = 503;
      if (!http.headers.has('retry-after')) http.headers.set('retry-after', String(secondsUnavailable));
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
  const facts = factsOf(req);
  const told = errors.map((error) => (error.extensions?.requestId ? error : tell(facts, error)));
  return JSON.stringify({ errors: told, extensions: extensionsOf(facts), ...rest });
}

/** The document of a request, wherever it stands; empty when there is none. */
function textOf(req: KnownRequest): string {
  const { query }: { query?: unknown } = Object(req.method === 'POST' ? req.body : undefined);
  const text = req.method === 'POST' ? query : new URLSearchParams(searchOf(req)).get('query');
  return typeof text === 'string' ? text : '';
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
