import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlocker } from 'react-router';
import type { Delivery } from '../../core/delivery';
import { useWarningOnClose } from '../../core/leaving';
import { ConfirmDialog } from '../../ui/ConfirmDialog';

type Props = { isChanged: boolean; delivery: Pick<Delivery, 'isBusy' | 'isUnknown'> };

/**
 * Asks before entries are lost. While they are being saved nobody leaves, so that the outcome can be told; as long as that is
 * unknown nothing else is claimed. A move that carries `done` comes from saving them.
 */
export function LeaveGuard({ isChanged, delivery: { isBusy, isUnknown } }: Props) {
  const { t } = useTranslation(['customers', 'wizard', 'outcome']);
  const isActive = isChanged || isBusy || isUnknown;
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      isActive &&
      nextLocation.pathname !== currentLocation.pathname &&
      nextLocation.state?.done === undefined &&
      !(isBusy && nextLocation.pathname === '/sign-in'),
  );
  useWarningOnClose(isActive);
  const isLocked = blocker.state === 'blocked' && isBusy;
  useEffect(() => {
    if (isLocked) blocker.reset?.();
  }, [isLocked, blocker]);
  return (
    <ConfirmDialog
      open={blocker.state === 'blocked' && !isBusy}
      title={isUnknown ? t('outcome:change.unknownTitle') : t('update.leaveTitle')}
      confirmLabel={isUnknown ? t('wizard:leave.confirm') : t('wizard:cancel.confirm')}
      cancelLabel={isUnknown ? t('wizard:leave.stay') : t('wizard:cancel.keep')}
      tone="danger"
      onConfirm={() => blocker.proceed?.()}
      onCancel={() => blocker.reset?.()}
    >
      {isUnknown ? t('outcome:change.leaveText') : t('update.leaveText')}
    </ConfirmDialog>
  );
}
