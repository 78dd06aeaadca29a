import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { Role } from '../core/access/role.js';
import { missingRolesReason } from '../core/access/roles.js';
import { isUnavailable, isWatched } from '../core/db/errors.js';
import { type FailureCode, failureCodes } from '../core/failure.js';
import { translator } from '../core/i18n.js';
import { log } from '../core/log.js';
import type { RequestFacts } from './request.js';

/** The header without which the session cookie does not count. */
export const preflightHeader = 'apollo-require-preflight: true';

/** Seconds after which a caller may ask again what could not be answered: a short restart takes about as long. */
export const secondsUnavailable = 5;

// Apollo Server formats an error without saying for which request; what was thrown is kept until the request tells it.
const thrownAs = new WeakMap<GraphQLFormattedError, unknown>();

export function rememberThrown(formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError {
  thrownAs.set(formatted, thrown);
  return formatted;
}

export function thrownFor(formatted: GraphQLFormattedError): unknown {
  return thrownAs.get(formatted);
}

/**
 * What a caller sees of a top-level error: a code of the closed list, a sentence in their language, the path of the
 * argument to blame, and the request's id. Whatever was not foreseen is logged whole and answered without a detail.
 */
export function tell(facts: RequestFacts, formatted: GraphQLFormattedError): GraphQLFormattedError {
  const { message, code, ...details } = describe(facts, formatted, thrownAs.get(formatted));
  if (!facts.log.codes.includes(code)) facts.log.codes.push(code);
  return {
    message,
    ...(formatted.locations ? { locations: formatted.locations } : {}),
    ...(formatted.path ? { path: formatted.path } : {}),
    extensions: { code, requestId: facts.requestId, ...details },
  };
}

interface Description {
  message: string;
  code: FailureCode;
  field?: string;
  reason?: string;
  retryAfter?: number;
  /** Any one of these roles would do. */
  missingRoles?: Role[];
  /** Who can assign one. */
  grantedBy?: Role[];
}

function describe(facts: RequestFacts, formatted: GraphQLFormattedError, thrown: unknown): Description {
  // What only a developer can put right follows the header alone, which is theirs; the rest is for the user to read.
  const t = translator(facts.userLanguage);
  const forDeveloper = translator(facts.language);
  const original = unwrapResolverError(thrown);
  if (original instanceof GraphQLError && typeof original.extensions.messageKey === 'string') {
    const { messageKey, vars, field, reason, retryAfter, missingRoles } = original.extensions;
    const code = codeOf(original.extensions.code);
    if (code === 'UNAUTHENTICATED' && facts.cookieIgnored) {
      return { message: forDeveloper('failures:cookieWithoutHeader', { header: preflightHeader }), code };
    }
    const say = code === 'BAD_USER_INPUT' ? forDeveloper : t;
    if (Array.isArray(missingRoles)) {
      const message = missingRolesReason(t, facts.userLanguage, missingRoles);
      return { message, code, missingRoles, grantedBy: [Role.GLOBAL_ADMIN] };
    }
    return {
      message: say(`failures:${messageKey}`, Object(vars)),
      code,
      ...(typeof field === 'string' ? { field } : {}),
      ...(typeof reason === 'string' ? { reason } : {}),
      ...(typeof retryAfter === 'number' ? { retryAfter } : {}),
    };
  }
  if (isUnavailable(original)) {
    logOutage(facts, original);
    return { message: t('failures:unavailable'), code: 'UNAVAILABLE', retryAfter: secondsUnavailable };
  }
  const code = codeOf(formatted.extensions?.code);
  if (code === 'BAD_USER_INPUT') return { message: forDeveloper('failures:badInput'), code };
  if (code === 'INTERNAL_SERVER_ERROR') {
    logError(facts, original ?? formatted.message);
    return { message: t('failures:internal', { requestId: facts.requestId }), code };
  }
  return { message: forDevelopers(facts, formatted.message), code };
}

interface Failure {
  status: number;
  headers: [name: string, value: string][];
  body: object;
}

/** The same for what goes wrong outside GraphQL: a body that is too large or no JSON, a database that does not answer. */
export function tellFailure(facts: RequestFacts, error: unknown): Failure {
  const { type, status = 500 }: { type?: string; status?: number } = Object(error);
  const t = translator(facts.language);
  const { requestId } = facts;
  const answer = (answered: number, code: FailureCode, key: string, retryAfter?: number): Failure => {
    facts.log.codes.push(code);
    const extensions = { code, requestId, ...(retryAfter === undefined ? {} : { retryAfter }) };
    return {
      status: answered,
      headers: retryAfter === undefined ? [] : [['retry-after', String(retryAfter)]],
      body: { errors: [{ message: t(`failures:${key}`, { requestId }), extensions }] },
    };
  };
  if (type === 'entity.too.large') return answer(413, 'REQUEST_TOO_LARGE', 'tooLarge');
  if (status < 500) return answer(status, 'BAD_REQUEST', 'badRequest');
  if (isUnavailable(error)) logOutage(facts, error);
  else logError(facts, error);
  return isUnavailable(error)
    ? answer(503, 'UNAVAILABLE', 'unavailable', secondsUnavailable)
    : answer(500, 'INTERNAL_SERVER_ERROR', 'internal');
}

function codeOf(code: unknown): FailureCode {
  return failureCodes.find((known) => known === code) ?? 'INTERNAL_SERVER_ERROR';
}

/** What the caller wrote may be as long as a request; a message is not. */
function short(message: string): string {
  const named = message.replace(/[\w-]{61,}/g, (name) => `${name.slice(0, 60)}…`);
  return named.length > 500 ? `${named.slice(0, 500)}…` : named;
}

/** Mistakes in the document itself are told in English, without what the caller wrote as a value, and without hints to strangers. */
function forDevelopers({ signedIn }: RequestFacts, message: string): string {
  const withoutValues = short(message)
    .replace(/((?:Name|String|BlockString|Int|Float) )"[^"]*"/g, '$1"…"')
    .replace(/(cannot represent [^:]*): .*$/s, '$1.')
    .replace(/(Expected value of type "[^"]*"), found .*$/s, '$1.');
  return signedIn ? withoutValues : withoutValues.replace(/ Did you mean .*\?$/s, '');
}

/** How long the same cause of an outage is not told again, in ms: every request meets it. */
const quiet = 60_000;
const told = new Map<string, number>();

/** A database server that does not answer is told by what watches it (core/db/monitor.ts), other causes by the first request. */
function logOutage(facts: RequestFacts, error: unknown): void {
  if (isWatched(error)) return;
  const { code, message }: { code?: string; message?: string } = Object(error);
  const cause = String(code ?? message);
  const now = performance.now();
  if (now - (told.get(cause) ?? Number.NEGATIVE_INFINITY) < quiet) return;
  told.set(cause, now);
  logError(facts, error);
}

function logError({ requestId }: RequestFacts, error: unknown): void {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  log('error', 'failure', { requestId, error: withoutParameters(text) });
}

/** Database errors carry the values they were about; the log does not. */
function withoutParameters(text: string): string {
  return text.replace(/Duplicate entry '.*?' for key/g, "Duplicate entry '…' for key").slice(0, 4000);
}
