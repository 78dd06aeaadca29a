import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCustomerForm } from '../useCustomerForm';

type Props = { title: string; place: string; children: ReactNode };

const useStyles = makeStyles({
  part: {
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    paddingTop: '16px',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '16px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
});

/** A part of Review, with the way to the very place where it was entered. */
export function ReviewPart({ title, place, children }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('wizard');
  const { goToPlace } = useCustomerForm();
  return (
    <div className={styles.part}>
      <div className={styles.head}>
        <h3 className={styles.title}>{title}</h3>
        <Button size="small" aria-label={t('review.updatePart', { part: title })} onClick={() => goToPlace?.(place)}>
          {t('action.update')}
        </Button>
      </div>
      {children}
    </div>
  );
}
