import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { isUnavailable } from '../core/db/errors.js';
import { type FailureCode, failureCodes } from '../core/failure.js';
import { translator } from '../core/i18n.js';
import { currentRequest } from './request.js';

/**
 * What a caller sees of a top-level error: a code of the closed list, a sentence in their language, the path of the
 * argument to blame, and the request's id. Whatever was not foreseen is logged whole and answered without a detail.
 */
export function formatError(formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError {
  const { requestId } = currentRequest();
  const { message, code, ...details } = describe(formatted, thrown);
  return {
    message,
    ...(formatted.locations ? { locations: formatted.locations } : {}),
    ...(formatted.path ? { path: formatted.path } : {}),
    extensions: { code, requestId, ...details },
  };
}

interface Description {
  message: string;
  code: FailureCode;
  field?: string;
  reason?: string;
  retryAfter?: number;
}

function describe(formatted: GraphQLFormattedError, thrown: unknown): Description {
  const t = translator(currentRequest().language);
  const original = originalOf(thrown);
  if (original instanceof GraphQLError && typeof original.extensions.messageKey === 'string') {
    const { messageKey, vars, field, retryAfter } = original.extensions;
    return {
      message: t(`errors:failure.${messageKey}`, Object(vars)),
      code: codeOf(original.extensions.code),
      ...(typeof field === 'string' ? { field } : {}),
      ...(typeof retryAfter === 'number' ? { retryAfter } : {}),
    };
  }
  if (isUnavailable(original)) {
    log(original);
    return { message: t('errors:failure.unavailable'), code: 'UNAVAILABLE' };
  }
  const code = codeOf(formatted.extensions?.code);
  if (code === 'BAD_USER_INPUT') return { message: t('errors:failure.badInput'), code, ...blame(formatted.message) };
  if (code === 'INTERNAL_SERVER_ERROR') {
    log(original);
    return { message: t('errors:failure.internal', { requestId: currentRequest().requestId }), code };
  }
  return { message: forDevelopers(formatted.message), code };
}

/** What was really thrown: by a resolver, or while the context was made, where a lost database shows first. */
function originalOf(thrown: unknown): unknown {
  const inner = unwrapResolverError(thrown);
  return inner instanceof GraphQLError && isUnavailable(inner.originalError) ? inner.originalError : inner;
}

function codeOf(code: unknown): FailureCode {
  return failureCodes.find((known) => known === code) ?? 'INTERNAL_SERVER_ERROR';
}

const harmlessReasons = [
  /Field "[^"]*" of required type "[^"]*" was not provided\./,
  /Expected non-nullable type "[^"]*" not to be null\./,
  /Field "[^"]*" is not defined by type "[^"]*"\./,
  /Variable "[^"]*" of required type "[^"]*" was not provided\./,
  /(String|Int|Boolean|ID|Float|SafeInt|DateTime) (cannot represent|must be)/,
];

/** Where a variable is wrong, and why where the reason repeats no value: a value may be a password. */
function blame(message: string): { field?: string; reason?: string } {
  const field = / at "([^"]+)"/.exec(message)?.[1];
  const reason = harmlessReasons.map((pattern) => pattern.exec(message)?.[0]).find((found) => found !== undefined);
  return { ...(field ? { field } : {}), ...(reason ? { reason } : {}) };
}

/** Mistakes in the document itself are told in English, without what the caller wrote as a value, and without hints to strangers. */
function forDevelopers(message: string): string {
  const withoutValues = message
    .replace(/((?:Name|String|BlockString|Int|Float) )"[^"]*"/g, '$1"…"')
    .replace(/(cannot represent [^:]*): .*$/s, '$1.')
    .replace(/(Expected value of type "[^"]*"), found .*$/s, '$1.');
  return currentRequest().signedIn ? withoutValues : withoutValues.replace(/ Did you mean .*\?$/s, '');
}

function log(error: unknown): void {
  const { requestId } = currentRequest();
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`${JSON.stringify({ level: 'error', requestId, error: withoutParameters(text) })}\n`);
}

/** Database errors carry the values they were about; the log does not. */
function withoutParameters(text: string): string {
  return text.replace(/Duplicate entry '.*?' for key/g, "Duplicate entry '…' for key").slice(0, 4000);
}
