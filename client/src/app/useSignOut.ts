import { useApolloClient } from '@apollo/client/react';
import { useNavigate } from 'react-router';
import { SignOutDocument } from '../generated/graphql';

export function useSignOut() {
  const apollo = useApolloClient();
  const navigate = useNavigate();
  return async () => {
    await apollo.mutate({ mutation: SignOutDocument });
    // The viewer is still in the cache: the sign-in page must not take that for a reason to lead straight back in.
    // Drawn at once, so that no page that shows rows is left when the cache is emptied, however soon somebody goes “back”.
    await navigate('/sign-in', { state: { signedOut: true }, flushSync: true });
    // After leaving: the next person at this desk must not see a cached row.
    await apollo.clearStore();
  };
}
