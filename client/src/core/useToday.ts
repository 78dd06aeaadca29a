import { useApolloClient } from '@apollo/client/react';
import { TodayDocument } from '../generated/graphql';
import { useViewer } from './viewer';

/**
 * The day it is for the viewer, as the server told it last, and how to ask for it again: a page may stay open over midnight. Nobody
 * has to wait for the answer, and a day that the server does not take it refuses itself.
 */
export function useToday() {
  const apollo = useApolloClient();
  const { today } = useViewer();
  const askAgain = () => {
    apollo.query({ query: TodayDocument, fetchPolicy: 'network-only' }).catch(() => undefined);
  };
  return { today, askAgain };
}
