import { useTranslation } from 'react-i18next';
import { useBlocker } from 'react-router';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { useWarningOnClose } from './add/LeaveDialog';

/** Asks before entries are lost. A move that carries `done` comes from saving them. */
export function LeaveGuard({ isChanged }: { isChanged: boolean }) {
  const { t } = useTranslation(['customers', 'wizard']);
  const blocker = useBlocker(({ nextLocation }) => isChanged && nextLocation.state?.done === undefined);
  useWarningOnClose(isChanged);
  return (
    <ConfirmDialog
      open={blocker.state === 'blocked'}
      title={t('update.leaveTitle')}
      confirmLabel={t('wizard:cancel.confirm')}
      cancelLabel={t('wizard:cancel.keep')}
      tone="danger"
      onConfirm={() => blocker.proceed?.()}
      onCancel={() => blocker.reset?.()}
    >
      {t('update.leaveText')}
    </ConfirmDialog>
  );
}
