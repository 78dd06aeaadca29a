import { makeStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { CustomerHeadFragment } from '../../generated/graphql';
import { Notice } from '../../ui/Notice';
import { useConfirmAgreement } from './useConfirmAgreement';

const useStyles = makeStyles({ line: { display: 'block' } });

/** Says what is blocked while the agreement is missing, and offers the way out to whoever may take it. */
export function AgreementNotice({ customer }: { customer: CustomerHeadFragment }) {
  const { t } = useTranslation('customers');
  const styles = useStyles();
  const { button, dialog } = useConfirmAgreement(customer);
  // An indirect reseller of any role has to ask its provider, and the API says so.
  const refusal = customer.allowedActions.find(({ action }) => action === 'CONFIRM_AGREEMENT')?.reason;
  const way = refusal ?? (button ? null : t('page.missingAsk'));
  return (
    <>
      <Notice intent="warning" title={t('page.missingTitle')} actions={refusal ? undefined : button}>
        {t('page.missingText')}
        {way && <span className={styles.line}>{way}</span>}
      </Notice>
      {dialog}
    </>
  );
}
