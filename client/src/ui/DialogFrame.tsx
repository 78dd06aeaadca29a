import {
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from '@fluentui/react-components';
import { type ReactNode, useLayoutEffect } from 'react';
import { phone } from '../core/media';

type Props = {
  open: boolean;
  title: string;
  busy?: boolean;
  onCancel: () => void;
  actions: ReactNode;
  children: ReactNode;
};

const useStyles = makeStyles({
  surface: { [`@media ${phone}`]: { padding: '16px', width: 'calc(100vw - 16px)' } },
  content: { display: 'flex', flexDirection: 'column', gap: '16px', overflowWrap: 'anywhere' },
  actions: { flexWrap: 'wrap', justifyContent: 'flex-end' },
});

/** What every dialog shares: Esc and a click beside it cancel, but not while something is being saved. */
export function DialogFrame({ open, title, busy = false, onCancel, actions, children }: Props) {
  const styles = useStyles();
  useWayBack(open);
  return (
    <Dialog open={open} onOpenChange={(_, change) => !change.open && !busy && onCancel()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className={styles.content}>{children}</DialogContent>
          <DialogActions fluid className={styles.actions}>
            {actions}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

// Opened by state and not by a trigger, Fluent does not know where the focus came from. The layout effect does: it runs
// before the dialog takes the focus.
function useWayBack(open: boolean): void {
  useLayoutEffect(() => {
    const before = document.activeElement;
    if (!open || !(before instanceof HTMLElement)) return;
    return () => {
      requestAnimationFrame(() => {
        const now = document.activeElement;
        // Whatever closed the dialog may have led on already; a dialog that is still fading has not.
        const isLeft = now === document.body || now?.closest('[role="dialog"]');
        if (isLeft && before.isConnected) before.focus();
      });
    };
  }, [open]);
}
