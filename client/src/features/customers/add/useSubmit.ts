import { useApolloClient } from '@apollo/client/react';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { AddCustomerDocument } from '../../../generated/graphql';
import { holdAdded } from './added';
import { toInput } from './customerForm';
import { useWizard } from './useWizard';

/** Makes the customer. Every try of one draft carries the same key, so a retry after a lost answer makes no second one. */
export function useSubmit() {
  const apollo = useApolloClient();
  const navigate = useNavigate();
  const { form, rules, draft, dryRun } = useWizard();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  // State comes a moment too late for the second click of a double click.
  const isUnderway = useRef(false);

  const send = async () => {
    const input = { ...toInput(form.getValues(), rules), idempotencyKey: draft.idempotencyKey };
    // The answer holds a password: it must not get into the cache.
    const { data } = await apollo.mutate({
      mutation: AddCustomerDocument,
      variables: { input },
      fetchPolicy: 'no-cache',
    });
    const added = data?.addCustomer;
    if (!added?.customer || added.userErrors.length > 0) return void (await dryRun.check());
    holdAdded(added);
    draft.drop();
    apollo.cache.evict({ id: 'ROOT_QUERY', fieldName: 'customers' });
    await navigate('/customers/add/done', { replace: true });
  };
  const submit = async () => {
    if (isUnderway.current) return;
    isUnderway.current = true;
    setBusy(true);
    setFailure(null);
    await send().catch(setFailure);
    isUnderway.current = false;
    setBusy(false);
  };
  return { submit, isBusy, failure };
}
