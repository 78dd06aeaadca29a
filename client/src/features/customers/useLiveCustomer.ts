import { useApolloClient, useSubscription } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useTell } from '../../core/useTell';
import { CustomerChangedDocument } from '../../generated/graphql';

/**
 * Keeps the page of a customer up to date while others work on it, and says so. The message brings the customer's own
 * values. The other queries of the page, such as the one for its subscriptions, are sent again.
 */
export function useLiveCustomer(id: string): void {
  const { t } = useTranslation('live');
  const apollo = useApolloClient();
  const tell = useTell();
  useSubscription(CustomerChangedDocument, {
    variables: { id },
    ignoreResults: true,
    onData: ({ data }) => {
      // True for the first message too, which has no news.
      if (data.data?.customerChanged?.isOwn !== false) return;
      void apollo.refetchQueries({ include: 'active' });
      tell(t('customer.changed'));
    },
  });
}
