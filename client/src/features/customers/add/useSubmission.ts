import type { ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { type Delivered, deliver, useBackOnline } from '../../../core/delivery';
import { isSignedOut } from '../../../core/errors';
import { AddCustomerDocument, type AddCustomerInput } from '../../../generated/graphql';
import { type Added, heldAdded, holdAdded } from './added';
import { useWizard } from './useWizard';

/** Requests under way by their key: whoever leaves the wizard and comes back waits for the same answer. */
const underway = new Map<string, Promise<Delivered<Added>>>();

type Submission = {
  isAskingAgain: boolean;
  /** No answer came, and nobody knows whether the customer was added. */
  failure: unknown;
  /** The key belongs to other entries, which were added. */
  isOther: boolean;
  ask: () => void;
};

/**
 * Sends what the draft says was submitted, and goes on by the answer: to Done, or back to Review. Every try carries the same
 * key and input, so that it adds one customer, and a try after a lost answer tells what became of the first one.
 */
export function useSubmission(): Submission {
  const apollo = useApolloClient();
  const navigate = useNavigate();
  const { draft, refuse } = useWizard();
  const { idempotencyKey: key, sent, reopen } = draft;
  const [isAskingAgain, setAskingAgain] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const [isOther, setOther] = useState(false);
  const wasLost = useRef(draft.isResumed);
  const isHere = useRef(true);

  const ask = useCallback(async () => {
    if (!sent) return;
    const showDone = () => void navigate('/customers/add/done', { replace: true, state: { key } });
    if (heldAdded(key)) return showDone();
    setFailure(null);
    const onLost = () => setAskingAgain(true);
    const delivered = await submit(apollo, key, sent, { wasLost: wasLost.current, onLost });
    // After the sign-in the draft comes back as it was sent, and is asked for then.
    if (!isHere.current || isSignedOut(delivered.failure)) return;
    setAskingAgain(false);
    wasLost.current = delivered.wasLost;
    const { answer } = delivered;
    if (heldAdded(key)) return showDone();
    if (answer?.userErrors.some(({ code }) => code === 'idempotency.otherInput')) return setOther(true);
    if (!answer && delivered.wasLost) return setFailure(delivered.failure);
    refuse({ problems: answer?.userErrors ?? [], failure: delivered.failure });
    reopen();
  }, [apollo, key, sent, navigate, refuse, reopen]);

  useEffect(() => {
    isHere.current = true;
    void ask();
    return () => {
      isHere.current = false;
    };
  }, [ask]);
  useBackOnline(failure !== null, () => void ask());
  return { isAskingAgain, failure, isOther, ask: () => void ask() };
}

type Options = Parameters<typeof deliver>[1];

function submit(apollo: ApolloClient, key: string, input: AddCustomerInput, options: Options) {
  const known = underway.get(key);
  if (known) return known;
  const request = deliver((signal) => add(apollo, input, signal), options).finally(() => underway.delete(key));
  underway.set(key, request);
  // Held here and not by the page, which may be gone when the answer with the password comes.
  void request.then(({ answer }) => {
    if (!answer?.customer || answer.userErrors.length > 0) return;
    holdAdded(key, answer);
    apollo.cache.evict({ id: 'ROOT_QUERY', fieldName: 'customers' });
  });
  return request;
}

async function add(apollo: ApolloClient, input: AddCustomerInput, signal: AbortSignal): Promise<Added> {
  // The answer holds a password: it must not get into the cache.
  const { data } = await apollo.mutate({
    mutation: AddCustomerDocument,
    variables: { input },
    fetchPolicy: 'no-cache',
    context: { fetchOptions: { signal } },
  });
  if (!data?.addCustomer) throw new Error('The answer holds nothing.');
  return data.addCustomer;
}
