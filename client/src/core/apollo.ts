import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { SetContextLink } from '@apollo/client/link/context';
import { ErrorLink } from '@apollo/client/link/error';
import { OperationTypeNode } from 'graphql';
import i18n from 'i18next';
import { ViewerDocument } from '../generated/graphql';
import { isSignedOut } from './errors';
import { liveLink } from './liveLink';

const cache = new InMemoryCache({
  typePolicies: {
    // The licences a customer holds are called Subscription, GraphQL's own root is LiveUpdate.
    LiveUpdate: { subscriptionType: true },
    // Values without an id: two queries that read different parts of one add up.
    Address: { merge: true },
    Contact: { merge: true },
    LicencesInUse: { merge: true },
    Money: { merge: true },
  },
});

const headers = new SetContextLink(({ headers }) => ({
  headers: { ...headers, 'accept-language': i18n.language ?? navigator.language, 'apollo-require-preflight': 'true' },
}));

// A session that ended shows as “no viewer”; the sign-in guard does the rest and keeps the place.
const signedOut = new ErrorLink(({ error }) => {
  if (isSignedOut(error)) cache.writeQuery({ query: ViewerDocument, data: { viewer: null } });
});

export const apollo = new ApolloClient({
  cache,
  // Asked again in another language, a query under way must not answer for it.
  queryDeduplication: false,
  link: ApolloLink.split(
    ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
    liveLink,
    ApolloLink.from([signedOut, headers, new HttpLink({ uri: '/graphql', credentials: 'same-origin' })]),
  ),
});

// Some answers hold words made by the server (country rules, history): fetch what is on the page again.
i18n.on('languageChanged', () => void apollo.refetchObservableQueries());
