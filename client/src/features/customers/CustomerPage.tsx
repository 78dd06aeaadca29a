import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { failureOf } from '../../core/errors';
import { useViewer } from '../../core/viewer';
import { CustomerPageDocument } from '../../generated/graphql';
import { Failure } from '../../ui/Failure';
import { LoadingState } from '../../ui/LoadingState';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import { AgreementNotice } from '../agreements/AgreementNotice';
import { CustomerActions } from './CustomerActions';
import { CustomerNotFound } from './CustomerNotFound';
import { CustomerSubtitle } from './CustomerSubtitle';
import { CustomerTabs } from './CustomerTabs';
import { useLiveCustomer } from './useLiveCustomer';

/** Everything about one customer. */
export function CustomerPage() {
  const { id = '' } = useParams();
  const { t } = useTranslation(['customers', 'common']);
  const { canOrder } = useViewer().partner;
  useLiveCustomer(id);
  const { data, error, refetch } = useQuery(CustomerPageDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const customers = { label: t('list.title'), to: '/customers' };

  if (data?.customer) {
    const { customer } = data;
    return (
      <Page
        title={customer.legalName}
        subtitle={<CustomerSubtitle customer={customer} />}
        breadcrumbs={[customers]}
        actions={<CustomerActions customer={customer} />}
      >
        {!canOrder && <Notice intent="info">{t('page.askProvider', { provider: customer.managingPartner })}</Notice>}
        {canOrder && customer.agreementStatus === 'MISSING' && <AgreementNotice customer={customer} />}
        <CustomerTabs customer={customer} />
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
