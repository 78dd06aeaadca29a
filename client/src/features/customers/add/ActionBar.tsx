import { Button, makeStyles } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { useWizard } from './useWizard';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'end',
    gap: '8px',
    paddingTop: '8px',
  },
  rest: { marginRight: 'auto' },
});

/** The buttons below every step: cancel, back, and the one that leads on. */
export function ActionBar({ children }: { children: ReactNode }) {
  const styles = useStyles();
  const { t } = useTranslation(['wizard', 'common']);
  const { step, steps, goTo } = useWizard();
  const before = steps[steps.indexOf(step) - 1];
  return (
    <div className={styles.bar}>
      <div className={styles.rest}>
        <CancelButton />
      </div>
      {before && <Button onClick={() => goTo(before)}>{t('common:action.back')}</Button>}
      {children}
    </div>
  );
}

function CancelButton() {
  const { t } = useTranslation(['wizard', 'common']);
  const { draft, isChanged } = useWizard();
  const navigate = useNavigate();
  const [isAsking, setAsking] = useState(false);
  const cancel = () => {
    draft.drop();
    void navigate('/customers', { state: { dropped: true } });
  };
  return (
    <>
      <Button appearance="subtle" onClick={() => (isChanged ? setAsking(true) : cancel())}>
        {t('common:action.cancel')}
      </Button>
      <ConfirmDialog
        open={isAsking}
        title={t('cancel.title')}
        confirmLabel={t('cancel.confirm')}
        cancelLabel={t('cancel.keep')}
        tone="danger"
        onConfirm={cancel}
        onCancel={() => setAsking(false)}
      >
        {t('cancel.text')}
      </ConfirmDialog>
    </>
  );
}
