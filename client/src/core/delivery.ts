import { CombinedGraphQLErrors, ServerError } from '@apollo/client';
import { useCallback, useEffect, useRef, useState } from 'react';

/** How long one request may take, and how long to wait before it is sent again, in milliseconds. */
const patience = 30_000;
const pauses = [1_000, 2_000, 4_000];

/** With these codes the server answers before it changes anything. */
const turnedAway = new Set([
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'REQUEST_TOO_LARGE',
  'TOO_MANY_REQUESTS',
]);

export type Delivered<T> = {
  /** Null when there is none. */
  answer: T | null;
  failure: unknown;
  /** A request got no answer: the server may have done its work all the same. */
  wasLost: boolean;
};

type Send<T> = (signal: AbortSignal) => Promise<T>;
type Options = { wasLost?: boolean; onLost?: () => void };

/**
 * Sends a mutation until there is an answer to it. A lost answer is asked for again, so `send` has to send the same
 * idempotency key or the same expected version each time: then the server does the work once.
 */
export async function deliver<T>(send: Send<T>, { wasLost = false, onLost }: Options = {}): Promise<Delivered<T>> {
  let lost = wasLost;
  for (const pause of [...pauses, null]) {
    try {
      return { answer: await send(AbortSignal.timeout(patience)), failure: null, wasLost: lost };
    } catch (failure) {
      if (isTurnedAway(failure)) return { answer: null, failure, wasLost: lost };
      lost = true;
      onLost?.();
      if (pause === null) return { answer: null, failure, wasLost: lost };
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  throw new Error('The last try returns.');
}

function isTurnedAway(error: unknown): boolean {
  if (CombinedGraphQLErrors.is(error)) return turnedAway.has(String(error.errors[0]?.extensions?.code));
  // A proxy that gave up waiting answers 408.
  return ServerError.is(error) && error.statusCode >= 400 && error.statusCode < 500 && error.statusCode !== 408;
}

export type Delivery = {
  isBusy: boolean;
  /** An answer was lost, and it is being asked for again. */
  isAskingAgain: boolean;
  /** Nobody knows whether the work was done. */
  isUnknown: boolean;
  failure: unknown;
  /** Sends, and resolves with null when no answer came: then `failure` and `isUnknown` tell what to say. */
  run: <T>(send: Send<T>) => Promise<Delivered<T> | null>;
  fail: (failure: unknown) => void;
};

const idle = { isBusy: false, isAskingAgain: false, failure: null };

/** `deliver` for a form: what to show while it runs, and after it. `isResumed`: a request was sent before this page was opened. */
export function useDelivery(isResumed = false): Delivery {
  const [state, setState] = useState<Pick<Delivery, 'isBusy' | 'isAskingAgain' | 'failure'>>(idle);
  const [isUnknown, setUnknown] = useState(isResumed);
  // State comes a moment too late for the second click of a double click.
  const isUnderway = useRef(false);
  const wasLost = useRef(isResumed);

  const run = useCallback(async <T>(send: Send<T>) => {
    if (isUnderway.current) return null;
    isUnderway.current = true;
    setState({ ...idle, isBusy: true });
    const onLost = () => setState({ ...idle, isBusy: true, isAskingAgain: true });
    const delivered = await deliver(send, { wasLost: wasLost.current, onLost });
    isUnderway.current = false;
    wasLost.current = delivered.wasLost && delivered.answer === null;
    setUnknown(wasLost.current);
    setState({ ...idle, failure: delivered.failure });
    return delivered.answer === null ? null : delivered;
  }, []);
  const fail = useCallback((failure: unknown) => setState({ ...idle, failure }), []);

  return { ...state, isUnknown, run, fail };
}

/** Calls back when the browser has a connection again. */
export function useBackOnline(isWaiting: boolean, onOnline: () => void): void {
  const latest = useRef(onOnline);
  latest.current = onOnline;
  useEffect(() => {
    if (!isWaiting) return;
    const again = () => latest.current();
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [isWaiting]);
}
