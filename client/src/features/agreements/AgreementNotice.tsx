import { useTranslation } from 'react-i18next';
import type { CustomerHeadFragment } from '../../generated/graphql';
import { Notice } from '../../ui/Notice';
import { useConfirmAgreement } from './useConfirmAgreement';

/** Says what is blocked while the agreement is missing, and offers the way out to whoever may take it. */
export function AgreementNotice({ customer }: { customer: CustomerHeadFragment }) {
  const { t } = useTranslation('customers');
  const { button, dialog } = useConfirmAgreement(customer);
  return (
    <>
      <Notice intent="warning" title={t('page.missingTitle')} actions={button}>
        {t('page.missingText')} {!button && t('page.missingAsk')}
      </Notice>
      {dialog}
    </>
  );
}
