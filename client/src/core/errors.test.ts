import { CombinedGraphQLErrors, ServerError } from '@apollo/client';
import { describe, expect, it } from 'vitest';
import { failureOf, requestIdOf, retryAt } from './errors';

const refused = (code: string) =>
  new CombinedGraphQLErrors({ errors: [{ message: 'x', extensions: { code, requestId: 'req_1' } }] });
const status = (statusCode: number) =>
  new ServerError('x', { response: new Response(null, { status: statusCode }), bodyText: '' });

describe('what went wrong', () => {
  it.each([
    [refused('FORBIDDEN'), 'forbidden'],
    [refused('NOT_FOUND'), 'notFound'],
    [refused('TOO_MANY_REQUESTS'), 'tooMany'],
    [refused('UNAVAILABLE'), 'unavailable'],
    [refused('SOMETHING_NEW'), 'unexpected'],
    [status(429), 'tooMany'],
    [status(503), 'unavailable'],
    [status(500), 'unexpected'],
    [new TypeError('Failed to fetch'), 'network'],
    [new Error('a bug'), 'unexpected'],
  ])('%s is “%s”', (error, failure) => {
    expect(failureOf(error)).toBe(failure);
  });

  it('knows when a throttled request may come again', () => {
    const throttled = new CombinedGraphQLErrors({
      errors: [{ message: 'x', extensions: { code: 'TOO_MANY_REQUESTS', retryAfter: 900 } }],
    });
    expect(Date.parse(retryAt(throttled) ?? '') - Date.now()).toBeCloseTo(900_000, -3);
    expect(retryAt(refused('FORBIDDEN'))).toBeNull();
  });

  it('keeps the number a bug report needs', () => {
    expect(requestIdOf(refused('INTERNAL_SERVER_ERROR'))).toBe('req_1');
    expect(requestIdOf(new TypeError('Failed to fetch'))).toBeNull();
  });
});
