import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import { rememberThrown, secondsUnavailable, tell } from './errors.js';
import { answerTooLarge } from './execution/answer-size.js';
import { limits } from './execution/limits.js';
import { type Asked, tellAll } from './input-errors.js';
import type { RequestFacts } from './request.js';

/** What an operation came to, before it is told to who asked. */
interface Result {
  data?: unknown;
  errors: readonly GraphQLError[];
}

export interface Written {
  status: number;
  headers: [string, string][];
  body: string;
}

/** The answer as text; `asked` is what was asked for, where that is known. */
export function written(facts: RequestFacts, { data, errors }: Result, asked?: Asked): Written {
  const told = errors.length === 0 ? undefined : toldErrors(facts, errors.map(formatted), asked);
  const body = JSON.stringify({ errors: told, data, extensions: extensionsOf(facts) });
  const tooLarge = tooLargeAnswer(body);
  if (tooLarge) return written(facts, { data: null, errors: [tooLarge] });
  const { status, headers } = headOf(errors);
  if (told && facts.log.codes.includes('UNAVAILABLE')) {
    const wait: [string, string][] = headers.some(([name]) => name === 'retry-after')
      ? []
      : [['retry-after', String(secondsUnavailable)]];
    return { status: 503, headers: [...headers, ...wait], body };
  }
  return { status: status ?? (data === undefined ? 400 : 200), headers, body };
}

function toldErrors(facts: RequestFacts, errors: readonly GraphQLFormattedError[], asked: Asked | undefined) {
  return asked ? tellAll(facts, asked, errors) : errors.map((error) => tell(facts, error));
}

/** An error that says itself that it is one, where a text has more bytes than an answer may have. */
export function tooLargeAnswer(body: string): GraphQLError | null {
  // A character has three bytes at most.
  if (body.length * 3 <= limits.answerBytes) return null;
  const bytes = Buffer.byteLength(body);
  return bytes > limits.answerBytes ? answerTooLarge(bytes) : null;
}

export function formatted(error: GraphQLError): GraphQLFormattedError {
  return rememberThrown(error.toJSON(), error);
}

/** Status and headers that errors ask for; the last one has the last word, as in Apollo Server. */
export function headOf(errors: readonly GraphQLError[]): { status?: number; headers: [string, string][] } {
  const headers: [string, string][] = [];
  let status: number | undefined;
  for (const { extensions } of errors) {
    const { status: own, headers: named }: { status?: number; headers?: unknown } = Object(extensions.http);
    status = own ?? status;
    if (named instanceof Map) for (const [name, value] of named) headers.push([String(name), String(value)]);
  }
  return { status, headers };
}

/** What an answer tells beside data and errors. */
export function extensionsOf({ cost }: RequestFacts): Record<string, unknown> | undefined {
  return cost === undefined ? undefined : { cost: { requested: cost, limit: limits.cost } };
}
