import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/EmptyState';
import { LinkButton } from '../../ui/LinkButton';
import { Page } from '../../ui/Page';

/** Removed, mistyped, or another partner's: the API does not tell which, on purpose. */
export function CustomerNotFound() {
  const { t } = useTranslation(['customers', 'common']);
  return (
    <Page title={t('page.notFoundTitle')} breadcrumbs={[{ label: t('list.title'), to: '/customers' }]}>
      <EmptyState
        title={t('page.notFoundText')}
        action={
          <LinkButton to="/customers" appearance="primary">
            {t('common:navigation.toCustomers')}
          </LinkButton>
        }
      />
    </Page>
  );
}
