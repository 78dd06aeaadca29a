import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../core/access';
import type { CustomerHeadFragment } from '../../generated/graphql';
import { AllowedButton } from '../../ui/AllowedButton';
import { ConfirmAgreementDialog } from './ConfirmAgreementDialog';

/** The button and its dialog, apart: what stands around the button must not shape the dialog. Both null for roles that may not confirm. */
export function useConfirmAgreement(customer: CustomerHeadFragment) {
  const { t } = useTranslation('customers');
  const [open, setOpen] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  const canConfirm = useCan('confirmAgreement');
  if (!canConfirm) return { button: null, dialog: null };

  const close = () => {
    setOpen(false);
    // Once it is confirmed the notice is gone, with the button: the page's heading is the next best place.
    requestAnimationFrame(() => (trigger.current ?? document.querySelector('h1'))?.focus());
  };
  const allowed = customer.allowedActions.find(({ action }) => action === 'CONFIRM_AGREEMENT');
  return {
    button: (
      <AllowedButton ref={trigger} allowed={allowed} onClick={() => setOpen(true)}>
        {t('page.confirmAgreement')}
      </AllowedButton>
    ),
    dialog: open && <ConfirmAgreementDialog customer={customer} onClose={close} />,
  };
}
