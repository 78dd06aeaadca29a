import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { failureOf } from '../../core/errors';
import { CustomerForOrderDocument } from '../../generated/graphql';
import { Failure } from '../../ui/Failure';
import { LoadingState } from '../../ui/LoadingState';
import { Page } from '../../ui/Page';
import { ActionGate } from '../customers/ActionGate';
import { CustomerNotFound } from '../customers/CustomerNotFound';
import { PlaceOrderForm } from './PlaceOrderForm';

/** More licenses for a customer that is there. Without a confirmed agreement the way leads there first. */
export function PlaceOrderPage() {
  const { id = '' } = useParams();
  const { t } = useTranslation(['customers', 'subscriptions', 'common']);
  const { data, error, refetch } = useQuery(CustomerForOrderDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const customers = { label: t('list.title'), to: '/customers' };

  if (data?.customer) {
    const { customer } = data;
    return (
      <Page
        title={t('page.placeOrder')}
        subtitle={t('subscriptions:order.for', { customer: customer.legalName })}
        breadcrumbs={[customers, { label: customer.legalName, to: `/customers/${id}` }]}
      >
        <ActionGate action="PLACE_ORDER" mutation="placeOrder" customer={customer}>
          <PlaceOrderForm key={id} customer={customer} />
        </ActionGate>
      </Page>
    );
  }
  if (data || (error && failureOf(error) === 'notFound')) return <CustomerNotFound />;
  return (
    <Page title={t('page.placeOrder')} breadcrumbs={[customers]}>
      {error ? (
        <Failure error={error} onRetry={() => void refetch()} />
      ) : (
        <LoadingState label={t('common:state.loading')} />
      )}
    </Page>
  );
}
