import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlocker } from 'react-router';
import { useWarningOnClose } from '../../../core/leaving';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';

type Props = { isChanged: boolean; isSent: boolean };

const wizard = '/customers/add';
/** Places the wizard itself leads to, and the sign-in, from where one comes straight back to the kept draft. */
const free = [wizard, '/customers/add/done', '/sign-in'];

/** Tells someone who is about to leave what becomes of their entries; once they are sent, no step is in reach any more. */
export function LeaveDialog({ isChanged, isSent }: Props) {
  const { t } = useTranslation(['wizard', 'outcome']);
  const blocker = useBlocker(({ nextLocation: { pathname, state } }) => {
    if (isSent) return pathname === wizard || !free.includes(pathname);
    return isChanged && !free.includes(pathname) && state?.dropped !== true;
  });
  useWarningOnClose(isChanged || isSent);
  const isStep = blocker.state === 'blocked' && isSent && blocker.location.pathname === wizard;
  useEffect(() => {
    if (isStep) blocker.reset?.();
  }, [isStep, blocker]);
  return (
    <ConfirmDialog
      open={blocker.state === 'blocked' && !isStep}
      title={isSent ? t('outcome:customer.leaveTitle') : t('leave.title')}
      confirmLabel={t('leave.confirm')}
      cancelLabel={t('leave.stay')}
      onConfirm={() => blocker.proceed?.()}
      onCancel={() => blocker.reset?.()}
    >
      {isSent ? t('outcome:customer.leaveText') : t('leave.text')}
    </ConfirmDialog>
  );
}
