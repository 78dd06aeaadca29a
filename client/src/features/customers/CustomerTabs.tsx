import { useTranslation } from 'react-i18next';
import { Navigate, useParams } from 'react-router';
import { useCan } from '../../core/access';
import type { CustomerAccountFragment, CustomerHeadFragment } from '../../generated/graphql';
import { CustomerAgreements } from '../agreements/CustomerAgreements';
import { CustomerHistory } from '../audit/CustomerHistory';
import { CustomerSubscriptions } from '../subscriptions/CustomerSubscriptions';
import { CustomerAccount } from './CustomerAccount';
import { TabLinks } from './TabLinks';

type Props = { customer: CustomerHeadFragment & CustomerAccountFragment };

/** The parts of the page. The open one is in the address, so it can be bookmarked and sent. */
export function CustomerTabs({ customer }: Props) {
  const { t } = useTranslation('customers');
  const { tab = 'account' } = useParams();
  const canSeeHistory = useCan('auditEntries');

  const home = `/customers/${customer.id}`;
  const history = {
    key: 'history',
    to: `${home}/history`,
    label: t('page.history'),
    panel: <CustomerHistory customer={customer} />,
  };
  const tabs = [
    { key: 'account', to: home, label: t('page.account'), panel: <CustomerAccount customer={customer} /> },
    {
      key: 'subscriptions',
      to: `${home}/subscriptions`,
      label: t('page.subscriptions'),
      panel: <CustomerSubscriptions customerId={customer.id} />,
    },
    {
      key: 'agreements',
      to: `${home}/agreements`,
      label: t('page.agreements'),
      panel: <CustomerAgreements customer={customer} />,
    },
    ...(canSeeHistory ? [history] : []),
  ];
  const open = tabs.find(({ key }) => key === tab);
  if (!open) return <Navigate to={home} replace />;
  return (
    <>
      <TabLinks label={t('page.tabs')} tabs={tabs} current={open.key} />
      {open.panel}
    </>
  );
}
