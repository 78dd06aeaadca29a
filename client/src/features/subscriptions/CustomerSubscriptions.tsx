import { useQuery } from '@apollo/client/react';
import { BoxRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { usePages } from '../../core/usePages';
import { CustomerSubscriptionsDocument } from '../../generated/graphql';
import { DataTable } from '../../ui/DataTable';
import { EmptyState } from '../../ui/EmptyState';
import { Failure } from '../../ui/Failure';
import { LoadingState } from '../../ui/LoadingState';
import { Pager } from '../../ui/Pager';
import { useSubscriptionColumns } from './useSubscriptionColumns';

/** What the customer holds, and what may be done to it now. */
export function CustomerSubscriptions({ customerId }: { customerId: string }) {
  const { t } = useTranslation(['subscriptions', 'common']);
  const columns = useSubscriptionColumns();
  const { variables, turning } = usePages();
  const { data, previousData, error, refetch } = useQuery(CustomerSubscriptionsDocument, {
    variables: { id: customerId, ...variables },
    fetchPolicy: 'cache-and-network',
  });
  // The page before stays on screen while the next one is on its way: no jump of the page's height.
  const subscriptions = (data ?? previousData)?.customer?.subscriptions;

  if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!subscriptions) return <LoadingState label={t('common:state.loading')} rows={3} />;
  if (subscriptions.nodes.length === 0) {
    return <EmptyState icon={<BoxRegular />} title={t('list.emptyTitle')} text={t('list.emptyText')} />;
  }
  return (
    <>
      <div aria-busy={!data}>
        <DataTable caption={t('list.caption')} columns={columns} rows={subscriptions.nodes} rowKey={({ id }) => id} />
      </div>
      <Pager label={t('list.caption')} {...turning(subscriptions.pageInfo)} />
    </>
  );
}
