import type { ServerResponse } from 'node:http';
import {
  createSourceEventStream,
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  getOperationAST,
  parse,
  validate,
} from 'graphql';
import { createHandler, type RequestParams } from 'graphql-sse';
import { type FailureCode, fail } from '../core/failure.js';
import type { Admission, Place } from './admission.js';
import { formatted } from './answer.js';
import { contextOf, type HttpContext, type Services, tokenOf } from './context.js';
import { textLimitError } from './execution/document-limits.js';
import type { OperationCache } from './execution/operation-cache.js';
import { type Asked, tellAll } from './input-errors.js';
import { addressOf, factsOf, type Handler, type KnownRequest, send } from './request.js';

/** How many streams may be open at a time: from one session, and in this process. */
const mostOfSession = 30;
const mostStreams = 5000;

/** How many messages may wait for a client that does not read. Then its stream ends; it can resume. */
const mostUnread = 100;

/** Seconds after which a caller who was refused may try again. */
const retryAfter = 5;

/** A stream that is open, or about to be. */
interface Stream {
  readonly req: KnownRequest;
  readonly res: ServerResponse;
  readonly place: Place;
  unread: number;
  asked: Asked;
}

export interface Streams {
  answer: Handler;
  /** Ends all of them, so that the process can stop. Their clients resume elsewhere. */
  close(): void;
}

/**
 * Live updates: a subscription over Server-Sent Events, after the protocol of graphql-sse with one connection for each operation.
 * A stream is no request under way: once it is open it takes nobody's turn, and each of its messages is made with the session, the
 * roles and the sight that the viewer has at that moment.
 */
export function streamGraphql(
  schema: GraphQLSchema,
  services: Services,
  operations: OperationCache,
  admission: Admission,
): Streams {
  const open = new Map<ServerResponse, string>();

  const handle = createHandler<Stream, Stream>({
    // No streams under a token that the client makes up: each operation has a connection of its own, and ends with it.
    authenticate: () => null,
    onSubscribe: async ({ raw: stream }, params) => {
      try {
        return await subscribed(stream, params);
      } catch (error) {
        if (error instanceof GraphQLError) return told(stream, { errors: [error] });
        throw error;
      }
    },
    onNext: (_ctx, { raw: stream }) => {
      stream.unread += 1;
      if (stream.unread > mostUnread) stream.res.destroy();
    },
  });

  const subscribed = async (stream: Stream, { query, operationName, variables }: RequestParams) => {
    const { req, res, place } = stream;
    const caller = open.get(res);
    const ofCaller = [...open.values()].filter((each) => each === caller).length;
    if (ofCaller > mostOfSession || open.size > mostStreams) throw fail('UNAVAILABLE', 'busy', { retryAfter });
    const document = documentOf(schema, query);
    const operation = getOperationAST(document, operationName) ?? undefined;
    stream.asked = { schema, document, operation, request: { variables } };
    if (operation && operation.operation !== 'subscription')
      throw fail('BAD_REQUEST', 'stream.onlySubscriptions', { vars: { path: '/graphql' } });
    const prepared = operations.prepare(query, document, { query, operationName, variables });
    if (prepared?.refusal) throw prepared.refusal;
    await place.enter(prepared);
    factsOf(req).log.operation = operation?.name?.value;
    const args = { schema, document, variableValues: variables, operationName };
    return follow(stream, args, () => contextOf(services, req, res, place, performance.now()));
  };

  const answer = async (req: KnownRequest, res: ServerResponse) => {
    const token = tokenOf(req);
    open.set(res, token ?? addressOf(req));
    res.once('close', () => open.delete(res));
    const stream: Stream = {
      req,
      res,
      place: admission.placeOf(req, token),
      unread: 0,
      asked: { schema, request: {} },
    };
    const [body, { status, headers }] = await handle({
      method: req.method ?? '',
      url: req.url ?? '',
      // Nothing but streams is to be had here, whatever else a client would also take.
      headers: { get: (name) => (name === 'accept' ? 'text/event-stream' : String(req.headers[name] ?? '')) },
      body: Object(req.body),
      raw: stream,
      context: stream,
    }).finally(() => stream.place.leave());
    if (body === null || typeof body === 'string') return send(res, status, Object.entries(headers ?? {}), body ?? '');
    await write(stream, body);
  };

  return {
    answer: (req, res, next) => void answer(req, res).catch(next),
    close: () => {
      for (const res of open.keys()) res.end();
    },
  };
}

const eventStream = {
  'content-type': 'text/event-stream; charset=utf-8',
  // A proxy that waits for more would hold back every message.
  'cache-control': 'no-cache, no-transform',
  'x-accel-buffering': 'no',
};

async function write(stream: Stream, messages: AsyncGenerator<string, void, undefined>): Promise<void> {
  const { res } = stream;
  res.writeHead(200, eventStream);
  res.once('close', () => void messages.return());
  for await (const message of messages) {
    if (!res.writable) break;
    await new Promise<void>((resolve) => res.write(message, () => resolve()));
    if (message.startsWith('event: next')) stream.unread -= 1;
  }
  res.end();
}

function documentOf(schema: GraphQLSchema, text: string): DocumentNode {
  const tooMuch = textLimitError(text);
  if (tooMuch) throw tooMuch;
  const document = parseOrRefuse(text);
  const [wrong] = validate(schema, document);
  if (wrong) throw refused('GRAPHQL_VALIDATION_FAILED', wrong);
  return document;
}

function parseOrRefuse(text: string): DocumentNode {
  try {
    return parse(text);
  } catch (error) {
    throw error instanceof GraphQLError ? refused('GRAPHQL_PARSE_FAILED', error) : error;
  }
}

function refused(code: FailureCode, error: GraphQLError): GraphQLError {
  return new GraphQLError(error.message, { nodes: error.nodes, extensions: { code } });
}

/** A result with its errors as their caller sees them. */
function told({ req, asked }: Stream, { data = null, errors }: ExecutionResult): ExecutionResult {
  if (!errors) return { data };
  return { data, errors: tellAll(factsOf(req), asked, errors.map(formatted)).map(asError) };
}

function asError({ message, locations, path, extensions }: GraphQLFormattedError): GraphQLError {
  return Object.assign(new GraphQLError(message, { path, extensions }), {
    toJSON: () => ({ message, locations, path, extensions }),
  });
}

/**
 * The results of a subscription, each made in a context of its own. graphql-js would make all of them in the context of the
 * first, with a deadline that is over and with roles that may have been taken away since.
 */
async function follow(
  stream: Stream,
  args: ExecutionArgs,
  contextNow: () => Promise<HttpContext>,
): Promise<AsyncIterable<ExecutionResult> | ExecutionResult> {
  const source = await createSourceEventStream({ ...args, contextValue: await contextNow() });
  if (!(Symbol.asyncIterator in source)) return told(stream, source);
  const events = source[Symbol.asyncIterator]();
  stream.res.once('close', () => void events.return?.());
  // The client may have left while this was prepared, and `close` does not come twice.
  if (stream.res.destroyed) await events.return?.();
  let isOver = false;
  const results: AsyncIterator<ExecutionResult> = {
    next: async () => {
      const event: IteratorResult<unknown> = isOver ? over : await events.next();
      if (event.done) {
        await events.return?.();
        return over;
      }
      const contextValue = await contextNow();
      const result = await execute({ ...args, rootValue: event.value, contextValue });
      isOver = result.errors?.some(({ extensions }) => endsStream.has(String(extensions.code))) ?? false;
      return { done: false, value: told(stream, result) };
    },
  };
  return { [Symbol.asyncIterator]: () => results };
}

const over = { done: true, value: undefined } as const;

/** Who has signed out or sees the object no longer is told so, and nothing more. */
const endsStream = new Set(['UNAUTHENTICATED', 'NOT_FOUND', 'FORBIDDEN']);
