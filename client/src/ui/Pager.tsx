import { Button, makeStyles } from '@fluentui/react-components';
import { ChevronLeftRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';

type Props = {
  label: string;
  hasPrevious: boolean;
  hasNext: boolean;
  onPrevious: () => void;
  onNext: () => void;
  /** Better words than “previous” and “next”, where the order of the list has some: newer, older. */
  previousLabel?: string;
  nextLabel?: string;
};

const useStyles = makeStyles({ pager: { display: 'flex', justifyContent: 'flex-end', gap: '8px' } });

/** Back and forth in a list. Nothing to turn: nothing to see. */
export function Pager({ label, hasPrevious, hasNext, onPrevious, onNext, previousLabel, nextLabel }: Props) {
  const styles = useStyles();
  const { t } = useTranslation();
  if (!hasPrevious && !hasNext) return null;
  return (
    <nav className={styles.pager} aria-label={label}>
      <Button icon={<ChevronLeftRegular />} disabledFocusable={!hasPrevious} onClick={onPrevious}>
        {previousLabel ?? t('pager.previous')}
      </Button>
      <Button icon={<ChevronRightRegular />} iconPosition="after" disabledFocusable={!hasNext} onClick={onNext}>
        {nextLabel ?? t('pager.next')}
      </Button>
    </nav>
  );
}
