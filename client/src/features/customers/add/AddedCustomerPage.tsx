import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { useViewer } from '../../../core/viewer';
import { EmptyState } from '../../../ui/EmptyState';
import { LinkButton } from '../../../ui/LinkButton';
import { Notice } from '../../../ui/Notice';
import { Page } from '../../../ui/Page';
import { type Added, forgetAdded, heldAdded } from './added';
import { OrderPlaced } from './OrderPlaced';
import { SetupInfo } from './SetupInfo';
import { forgetDraft } from './useDraft';

/** Shows what was made, and the password for as long as this page stays open. */
export function AddedCustomerPage() {
  const { id } = useViewer();
  const { state } = useLocation();
  const key = String(state?.key);
  const [added] = useState(() => heldAdded(key));
  useEffect(() => {
    if (added) forgetDraft(id);
    return () => forgetAdded(key);
  }, [added, id, key]);
  return added ? <Done added={added} /> : <Gone />;
}

function Done({ added }: { added: Added }) {
  const { t } = useTranslation('wizard');
  const { customer, order } = added;
  return (
    <Page title={t('done.title')}>
      <Notice intent="success">{t('done.added', { customer: customer?.legalName ?? '' })}</Notice>
      <SetupInfo added={added} />
      {order && <OrderPlaced order={order} />}
      <div>
        <LinkButton to={customer ? `/customers/${customer.id}` : '/customers'} appearance="primary">
          {t('action.done')}
        </LinkButton>
      </div>
    </Page>
  );
}

// Reloaded, or reached by “back”: the password went with the page.
function Gone() {
  const { t } = useTranslation(['wizard', 'common']);
  return (
    <Page title={t('done.title')}>
      <EmptyState
        title={t('done.goneTitle')}
        text={t('done.goneText')}
        action={<LinkButton to="/customers">{t('common:navigation.toCustomers')}</LinkButton>}
      />
    </Page>
  );
}
