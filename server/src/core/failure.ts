import { GraphQLError } from 'graphql';
import type { Role } from './access/role.js';
import type { Vars } from './i18n.js';

/** The closed list of codes in `errors[].extensions.code`. Everything else that goes wrong is a `UserError` in a payload. */
export const failureCodes = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'QUERY_TOO_EXPENSIVE',
  'QUERY_TOO_DEEP',
  'TOO_MANY_ALIASES',
  'TOO_MANY_DIRECTIVES',
  'TOO_MANY_TOKENS',
  'ANSWER_TOO_LARGE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'TOO_MANY_REQUESTS',
  'REQUEST_TOO_LARGE',
  'UNAVAILABLE',
  'INTERNAL_SERVER_ERROR',
] as const;
export type FailureCode = (typeof failureCodes)[number];

interface Details {
  vars?: Vars;
  /** Path of the argument that is to blame, e.g. `input.order.lines.0.offerId`. */
  field?: string;
  /** Why, in a word for programs. */
  reason?: string;
  /** Seconds to wait before trying again. */
  retryAfter?: number;
  /** Of the answer; without it GraphQL over HTTP and `code` say what it is. */
  status?: number;
}

/**
 * Ends a field with a top-level error. `key` is the message's key in locales/<language>/failures.json;
 * the edge translates it into the caller's language.
 */
export function fail(code: FailureCode, key: string, { status, ...details }: Details = {}): GraphQLError {
  return new GraphQLError(key, {
    extensions: { code, messageKey: key, ...details, http: httpOf(code, details, status) },
  });
}

function httpOf(code: FailureCode, { retryAfter }: Details, status: number | undefined) {
  if (retryAfter === undefined) return status === undefined ? undefined : { status };
  const headers = new Map([['retry-after', String(retryAfter)]]);
  return { status: status ?? (code === 'UNAVAILABLE' ? 503 : 429), headers };
}

/** FORBIDDEN for want of any one of these roles. The edge puts their names into the message. */
export const roleMissing = (missingRoles: readonly Role[]) =>
  new GraphQLError('forbidden', { extensions: { code: 'FORBIDDEN', messageKey: 'forbidden', missingRoles } });

export const unauthenticated = () => fail('UNAUTHENTICATED', 'unauthenticated');
export const forbidden = (key: string) => fail('FORBIDDEN', key);
export const notFound = () => fail('NOT_FOUND', 'notFound');
