import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { SignInDocument, ViewerDocument } from '../../generated/graphql';
import { useNextPlace } from './useNextPlace';

export type Credentials = { email: string; password: string };
type Refusal = { field: string; message: string };

/** Signs in and goes where the visitor wanted to be. What is refused comes back; what fails (network, throttling) throws. */
export function useSignIn() {
  const apollo = useApolloClient();
  const navigate = useNavigate();
  const next = useNextPlace();
  const [busy, setBusy] = useState(false);

  const signIn = async (input: Credentials): Promise<Refusal[]> => {
    setBusy(true);
    try {
      const { data } = await apollo.mutate({ mutation: SignInDocument, variables: { input } });
      const { viewer = null, userErrors = [] } = data?.signIn ?? {};
      if (viewer) {
        // Somebody else's rows may still be here from a session that ended.
        await apollo.clearStore();
        apollo.writeQuery({ query: ViewerDocument, data: { viewer } });
        await navigate(next, { replace: true });
      }
      return userErrors.map(({ field, message }) => ({ field: field ?? '', message }));
    } finally {
      setBusy(false);
    }
  };
  return { signIn, busy };
}
