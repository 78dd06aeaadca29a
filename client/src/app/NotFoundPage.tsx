import { DocumentSearchRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../ui/EmptyState';
import { LinkButton } from '../ui/LinkButton';
import { Page } from '../ui/Page';

export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('notFoundPage.title')}>
      <EmptyState
        icon={<DocumentSearchRegular />}
        text={t('notFoundPage.message')}
        action={
          <LinkButton to="/customers" appearance="primary">
            {t('navigation.toCustomers')}
          </LinkButton>
        }
      />
    </Page>
  );
}
