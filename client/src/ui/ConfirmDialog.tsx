import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { DialogFrame } from './DialogFrame';

type Props = {
  open: boolean;
  title: string;
  confirmLabel: string;
  cancelLabel: string;
  busy?: boolean;
  tone?: 'normal' | 'danger';
  onConfirm: () => void;
  onCancel: () => void;
  children: ReactNode;
};

const danger = {
  color: tokens.colorNeutralForegroundOnBrand,
  backgroundColor: tokens.colorStatusDangerBackground3,
};
const useStyles = makeStyles({
  danger: {
    ...danger,
    ':hover': { ...danger, backgroundColor: tokens.colorStatusDangerBackground3Hover },
    ':hover:active': { ...danger, backgroundColor: tokens.colorStatusDangerBackground3Pressed },
  },
});

/** Asks before something that is hard to take back. */
export function ConfirmDialog(props: Props) {
  const {
    open,
    title,
    confirmLabel,
    cancelLabel,
    busy = false,
    tone = 'normal',
    onConfirm,
    onCancel,
    children,
  } = props;
  const styles = useStyles();
  const actions = (
    <>
      <Button onClick={onCancel} disabled={busy}>
        {cancelLabel}
      </Button>
      <Button
        appearance="primary"
        className={tone === 'danger' && !busy ? styles.danger : undefined}
        onClick={onConfirm}
        disabledFocusable={busy}
      >
        {confirmLabel}
      </Button>
    </>
  );
  return (
    <DialogFrame open={open} title={title} busy={busy} onCancel={onCancel} actions={actions}>
      {children}
    </DialogFrame>
  );
}
