import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { requestIdOf } from '../../../core/errors';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { LinkButton } from '../../../ui/LinkButton';
import { LoadingState } from '../../../ui/LoadingState';
import { Notice } from '../../../ui/Notice';
import { useSubmission } from './useSubmission';
import { useWizard } from './useWizard';

type Props = { onStartOver: () => void };

const useStyles = makeStyles({
  frame: { display: 'flex', flexDirection: 'column', gap: '16px', maxWidth: '840px' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  line: { display: 'block' },
});

/** From Submit until the outcome is known. Nothing can be changed or discarded meanwhile. */
export function SubmittedStep({ onStartOver }: Props) {
  const styles = useStyles();
  const { t } = useTranslation(['wizard', 'outcome']);
  const { isAskingAgain, failure, isOther, ask } = useSubmission();
  if (isOther) return <OtherEntries />;
  if (failure) return <Unknown failure={failure} onAsk={ask} onStartOver={onStartOver} />;
  return (
    <div className={styles.frame}>
      <Notice intent="info" title={t('outcome:customer.adding')}>
        {isAskingAgain ? t('outcome:customer.asking') : t('outcome:customer.wait')}
      </Notice>
      <LoadingState label={t('outcome:customer.adding')} rows={4} />
    </div>
  );
}

type UnknownProps = Props & { failure: unknown; onAsk: () => void };

function Unknown({ failure, onAsk, onStartOver }: UnknownProps) {
  const styles = useStyles();
  const { t } = useTranslation(['wizard', 'common', 'outcome']);
  const requestId = requestIdOf(failure);
  const [isLeaving, setLeaving] = useState(false);
  return (
    <div className={styles.frame}>
      <Notice intent="error" title={t('outcome:customer.unknownTitle')}>
        {t('outcome:customer.unknownText')}
        {requestId && <span className={styles.line}>{t('common:failure.requestId', { id: requestId })}</span>}
      </Notice>
      <div className={styles.actions}>
        <Button appearance="primary" onClick={onAsk}>
          {t('outcome:customer.ask')}
        </Button>
        <Button onClick={() => setLeaving(true)}>{t('draft.startOver')}</Button>
      </div>
      <ConfirmDialog
        open={isLeaving}
        title={t('outcome:customer.forgetTitle')}
        confirmLabel={t('draft.startOver')}
        cancelLabel={t('leave.stay')}
        tone="danger"
        onConfirm={onStartOver}
        onCancel={() => setLeaving(false)}
      >
        {t('outcome:customer.forgetText')}
      </ConfirmDialog>
    </div>
  );
}

// Only where the browser cannot tell two tabs with one draft apart.
function OtherEntries() {
  const styles = useStyles();
  const { t } = useTranslation(['wizard', 'common', 'outcome']);
  const { draft } = useWizard();
  return (
    <div className={styles.frame}>
      <Notice intent="warning" title={t('outcome:customer.otherTitle')}>
        {t('outcome:customer.otherText')}
      </Notice>
      <div className={styles.actions}>
        <Button appearance="primary" onClick={draft.renew}>
          {t('outcome:customer.asNew')}
        </Button>
        <LinkButton to="/customers">{t('common:navigation.toCustomers')}</LinkButton>
      </div>
    </div>
  );
}
