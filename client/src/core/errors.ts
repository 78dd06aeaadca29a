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

/** The number a bug report needs to find the line in the log. */
export function requestIdOf(error: unknown): string | null {
  if (!CombinedGraphQLErrors.is(error)) return null;
  const id = error.errors[0]?.extensions?.requestId;
  return typeof id === 'string' ? id : null;
}

function byStatus(status: number): Failure {
  if (status === 429) return 'tooMany';
  // A proxy answers 502 to 504 when the server behind it is away.
  return status >= 502 && status <= 504 ? 'unavailable' : 'unexpected';
}

// fetch throws a TypeError when no answer came at all.
function isNetworkError(error: unknown): boolean {
  return error instanceof TypeError;
}
