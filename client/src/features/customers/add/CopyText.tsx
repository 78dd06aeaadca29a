import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkRegular, CopyRegular } from '@fluentui/react-icons';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

type Props = { label: string; value: string; onCopy?: () => void };

const useStyles = makeStyles({
  frame: { display: 'flex', flexDirection: 'column', gap: '4px' },
  label: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 12px' },
  value: {
    padding: '4px 10px',
    minWidth: 0,
    overflowWrap: 'anywhere',
    userSelect: 'all',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase400,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
});

/** A value to take along, with a button that copies it. */
export function CopyText({ label, value, onCopy }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('wizard');
  const text = useRef<HTMLElement>(null);
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
      setCopied(true);
      onCopy?.();
    } catch {
      // Without the right to the clipboard: marked, so that Ctrl+C takes it.
      if (text.current) getSelection()?.selectAllChildren(text.current);
    }
  };
  return (
    <div className={styles.frame}>
      <span className={styles.label}>{label}</span>
      <div className={styles.line}>
        <code ref={text} className={styles.value} translate="no">
          {value}
        </code>
        <Button
          size="small"
          icon={isCopied ? <CheckmarkRegular /> : <CopyRegular />}
          aria-label={isCopied ? undefined : t('done.copyWhat', { what: label })}
          onClick={() => void copy()}
        >
          <span role="status">{isCopied ? t('done.copied') : t('done.copy')}</span>
        </Button>
      </div>
    </div>
  );
}
