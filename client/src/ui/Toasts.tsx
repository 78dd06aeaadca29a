import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular, DismissRegular, ErrorCircleRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { phone } from '../core/media';
import { showToast, type Toast, useCurrentToast } from '../core/toast';

/** Milliseconds that a message stays; one with a way back stays longer, and none goes while it is read or has the focus. */
const shown = { plain: 6000, withAction: 12_000 };

const useStyles = makeStyles({
  place: {
    position: 'fixed',
    zIndex: 1000,
    right: '24px',
    bottom: '24px',
    left: 'auto',
    maxWidth: '440px',
    [`@media ${phone}`]: { right: '16px', left: '16px', bottom: '16px', maxWidth: 'none' },
  },
  toast: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px 12px',
    padding: '8px 8px 8px 16px',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow16,
  },
  icon: { flexShrink: 0, fontSize: '20px', lineHeight: 0 },
  success: { color: tokens.colorStatusSuccessForeground1 },
  error: { color: tokens.colorStatusDangerForeground1 },
  text: { flexGrow: 1, padding: '6px 0', overflowWrap: 'anywhere' },
  button: { flexShrink: 0 },
});

/** The place where changes are answered. The region is always there: a screen reader reads what comes into it. */
export function Toasts() {
  const styles = useStyles();
  const toast = useCurrentToast();
  return (
    <div className={styles.place} role="status" aria-live="polite">
      {toast && <ToastCard key={toast.text} toast={toast} />}
    </div>
  );
}

function ToastCard({ toast }: { toast: Toast }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const [isHeld, setHeld] = useState(false);
  const [isRunning, setRunning] = useState(false);
  const { text, intent, action } = toast;

  useEffect(() => {
    if (isHeld || isRunning) return;
    const timer = setTimeout(() => showToast(null), action ? shown.withAction : shown.plain);
    return () => clearTimeout(timer);
  }, [isHeld, isRunning, action]);

  const run = async () => {
    setRunning(true);
    await action?.run();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the pointer only keeps the message from going.
    <div
      className={styles.toast}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className={`${styles.icon} ${styles[intent]}`} aria-hidden>
        {intent === 'success' ? <CheckmarkCircleRegular /> : <ErrorCircleRegular />}
      </span>
      <span className={styles.text}>{text}</span>
      {action && (
        <Button size="small" className={styles.button} disabledFocusable={isRunning} onClick={() => void run()}>
          {action.label}
        </Button>
      )}
      <Button
        size="small"
        appearance="subtle"
        className={styles.button}
        icon={<DismissRegular />}
        aria-label={t('undo.dismiss')}
        onClick={() => showToast(null)}
      />
    </div>
  );
}
