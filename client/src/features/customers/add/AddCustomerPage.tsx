import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../../core/access';
import { useViewer } from '../../../core/viewer';
import { EmptyState } from '../../../ui/EmptyState';
import { LinkButton } from '../../../ui/LinkButton';
import { Page } from '../../../ui/Page';
import { Wizard } from './Wizard';

export function AddCustomerPage() {
  const mayAdd = useCan('addCustomer');
  const { canOrder } = useViewer().partner;
  const [attempt, setAttempt] = useState(1);
  // A role is not enough: an indirect reseller asks its provider to add customers.
  if (!mayAdd || !canOrder) return <NotAllowed isReseller={!canOrder} />;
  return <Wizard key={attempt} onStartOver={() => setAttempt(attempt + 1)} />;
}

function NotAllowed({ isReseller }: { isReseller: boolean }) {
  const { t } = useTranslation(['wizard', 'common']);
  return (
    <Page title={t('title')}>
      <EmptyState
        title={t('common:failure.forbidden.title')}
        text={isReseller ? t('notAllowed.reseller') : t('notAllowed.role')}
        action={<LinkButton to="/customers">{t('common:navigation.toCustomers')}</LinkButton>}
      />
    </Page>
  );
}
