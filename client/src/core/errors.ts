import { CombinedGraphQLErrors, ServerError } from '@apollo/client';

export type Failure = 'network' | 'forbidden' | 'notFound' | 'tooMany' | 'unavailable' | 'unexpected';

const byCode: Record<string, Failure> = {
  FORBIDDEN: 'forbidden',
  NOT_FOUND: 'notFound',
  TOO_MANY_REQUESTS: 'tooMany',
  UNAVAILABLE: 'unavailable',
};

/** What went wrong, in the few kinds a person can act on. */
export function failureOf(error: unknown): Failure {
  if (CombinedGraphQLErrors.is(error)) return byCode[String(error.errors[0]?.extensions?.code)] ?? 'unexpected';
  if (ServerError.is(error)) return byStatus(error.statusCode);
  return isNetworkError(error) ? 'network' : 'unexpected';
}

/** The session is over: the sign-in has the word now, and leads back. */
export function isSignedOut(error: unknown): boolean {
  return (
    CombinedGraphQLErrors.is(error) && error.errors.some(({ extensions }) => extensions?.code === 'UNAUTHENTICATED')
  );
}

/** The number a bug report needs to find the line in the log. */
export function requestIdOf(error: unknown): string | null {
  const id = extensionOf(error, 'requestId');
  return typeof id === 'string' ? id : null;
}

/** When a throttled request may come again. */
export function retryAt(error: unknown): string | null {
  const seconds = extensionOf(error, 'retryAfter');
  // Below a minute “in one minute” is said: safe, and shorter than explaining seconds.
  return typeof seconds === 'number' ? new Date(Date.now() + Math.max(seconds, 60) * 1000).toISOString() : null;
}

function extensionOf(error: unknown, name: string): unknown {
  return CombinedGraphQLErrors.is(error) ? error.errors[0]?.extensions?.[name] : undefined;
}

function byStatus(status: number): Failure {
  if (status === 429) return 'tooMany';
  // A proxy answers 502 to 504 when the server behind it is away.
  return status >= 502 && status <= 504 ? 'unavailable' : 'unexpected';
}

// fetch throws a TypeError when no answer came at all, and its signal a TimeoutError when none came in time.
function isNetworkError(error: unknown): boolean {
  return error instanceof TypeError || (error instanceof DOMException && error.name === 'TimeoutError');
}
