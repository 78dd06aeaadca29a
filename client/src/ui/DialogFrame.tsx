import {
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
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
