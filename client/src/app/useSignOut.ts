import { useApolloClient } from '@apollo/client/react';
import { useNavigate } from 'react-router';
import { SignOutDocument } from '../generated/graphql';

export function useSignOut() {
  const apollo = useApolloClient();
  const navigate = useNavigate();
  return async () => {
    await apollo.mutate({ mutation: SignOutDocument });
    await navigate('/sign-in');
    // After leaving: the next person at this desk must not see a cached row.
    await apollo.clearStore();
  };
}
