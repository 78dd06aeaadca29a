import { useQuery } from '@apollo/client/react';
import { BoxRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { CustomerSubscriptionsDocument } from '../../generated/graphql';
import { DataTable } from '../../ui/DataTable';
import { EmptyState } from '../../ui/EmptyState';
import { Failure } from '../../ui/Failure';
import { LoadingState } from '../../ui/LoadingState';
import { useSubscriptionColumns } from './useSubscriptionColumns';

/** What the customer holds, and what may be done to it now. */
export function CustomerSubscriptions({ customerId }: { customerId: string }) {
  const { t } = useTranslation(['subscriptions', 'common']);
  const columns = useSubscriptionColumns();
  const { data, error, refetch } = useQuery(CustomerSubscriptionsDocument, {
    variables: { id: customerId },
    fetchPolicy: 'cache-and-network',
  });
  const subscriptions = data?.customer?.subscriptions;

  if (!subscriptions && error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!subscriptions) return <LoadingState label={t('common:state.loading')} rows={3} />;
  if (subscriptions.length === 0) {
    return <EmptyState icon={<BoxRegular />} title={t('list.emptyTitle')} text={t('list.emptyText')} />;
  }
  return <DataTable caption={t('list.caption')} columns={columns} rows={subscriptions} rowKey={({ id }) => id} />;
}
