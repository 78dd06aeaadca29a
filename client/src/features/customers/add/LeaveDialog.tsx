import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlocker } from 'react-router';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';

type Props = { isChanged: boolean };

/** Places the wizard itself leads to, and the sign-in, from where one comes straight back to the kept draft. */
const free = ['/customers/add', '/customers/add/done', '/sign-in'];

/** Tells someone who is about to leave what becomes of their entries. */
export function LeaveDialog({ isChanged }: Props) {
  const { t } = useTranslation('wizard');
  const blocker = useBlocker(
    ({ nextLocation }) => isChanged && !free.includes(nextLocation.pathname) && nextLocation.state?.dropped !== true,
  );
  useWarningOnClose(isChanged);
  return (
    <ConfirmDialog
      open={blocker.state === 'blocked'}
      title={t('leave.title')}
      confirmLabel={t('leave.confirm')}
      cancelLabel={t('leave.stay')}
      onConfirm={() => blocker.proceed?.()}
      onCancel={() => blocker.reset?.()}
    >
      {t('leave.text')}
    </ConfirmDialog>
  );
}

/** The browser's own question when a tab with something to lose is closed. */
export function useWarningOnClose(isActive: boolean): void {
  useEffect(() => {
    if (!isActive) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isActive]);
}
