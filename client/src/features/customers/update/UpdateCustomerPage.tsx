import { useQuery, useSubscription } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { failureOf } from '../../../core/errors';
import { CustomerEditedDocument, CustomerForUpdateDocument } from '../../../generated/graphql';
import { Failure } from '../../../ui/Failure';
import { LoadingState } from '../../../ui/LoadingState';
import { Page } from '../../../ui/Page';
import { ActionGate } from '../ActionGate';
import { CustomerNotFound } from '../CustomerNotFound';
import { UpdateCustomerForm } from './UpdateCustomerForm';

/** The record as a form. It starts from what the server holds now, never from what a list happened to show. */
export function UpdateCustomerPage() {
  const { id = '' } = useParams();
  const { t } = useTranslation(['customers', 'common']);
  const { data, error, refetch } = useQuery(CustomerForUpdateDocument, {
    variables: { id },
    fetchPolicy: 'network-only',
  });
  useSubscription(CustomerEditedDocument, { variables: { id }, ignoreResults: true });
  const customers = { label: t('list.title'), to: '/customers' };

  if (data?.customer) {
    const { customer } = data;
    return (
      <Page
        title={t('update.title', { customer: customer.legalName })}
        breadcrumbs={[customers, { label: customer.legalName, to: `/customers/${id}` }]}
      >
        <ActionGate action="UPDATE" mutation="updateCustomer" customer={customer}>
          <UpdateCustomerForm key={id} customer={customer} />
        </ActionGate>
      </Page>
    );
  }
  if (data || (error && failureOf(error) === 'notFound')) return <CustomerNotFound />;
  return (
    <Page title={t('listColumn.name')} breadcrumbs={[customers]}>
      {error ? (
        <Failure error={error} onRetry={() => void refetch()} />
      ) : (
        <LoadingState label={t('common:state.loading')} />
      )}
    </Page>
  );
}
