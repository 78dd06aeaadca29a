import { Button } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadingState } from '../../../ui/LoadingState';
import { Notice } from '../../../ui/Notice';
import { Problems } from '../../../ui/Problems';
import { Section } from '../../../ui/Section';
import { ActionBar } from './ActionBar';
import { ProblemLinks } from './ProblemLinks';
import { ReviewAccount } from './ReviewAccount';
import { ReviewOrder } from './ReviewOrder';
import { useWizard } from './useWizard';

/** Everything once more, judged and priced, before it becomes real. */
export function ReviewStep() {
  const { t } = useTranslation(['wizard', 'common', 'outcome']);
  const { dryRun, steps, submit, refusal } = useWizard();
  const { isChecking, failure: checkFailure, retry } = useFinalCheck();
  // What refused the customer may be gone by now; it is told all the same.
  const problems = dryRun.errors.length > 0 ? dryRun.errors : (refusal?.problems ?? []);
  const warnings = dryRun.verdict?.warnings ?? [];
  const preview = dryRun.verdict?.preview;
  if (isChecking) return <LoadingState label={t('review.checking')} rows={8} />;

  return (
    <>
      {refusal && (
        <Notice intent="error" title={t('outcome:customer.refusedTitle')}>
          {problems.length > 0 && t('outcome:customer.refusedText')}
        </Notice>
      )}
      <ProblemLinks intent="error" title={t('problem.title', { count: problems.length })} problems={problems} />
      <ProblemLinks intent="warning" title={t('review.warnings')} problems={warnings} />
      <Section title={t('step.account')}>{preview && <ReviewAccount preview={preview} />}</Section>
      {steps.includes('subscriptions') && (
        <Section title={t('step.subscriptions')}>
          <ReviewOrder price={dryRun.verdict?.price} resellers={preview?.additionalResellers ?? []} />
        </Section>
      )}
      <Problems error={refusal?.failure ?? checkFailure} />
      <ActionBar>
        {checkFailure ? (
          <Button appearance="primary" onClick={retry}>
            {t('common:action.retry')}
          </Button>
        ) : (
          <Button appearance="primary" onClick={submit}>
            {t('action.submit')}
          </Button>
        )}
      </ActionBar>
    </>
  );
}

function useFinalCheck() {
  const { dryRun, reveal } = useWizard();
  const { check } = dryRun;
  const [isChecking, setChecking] = useState(true);
  const [failure, setFailure] = useState<unknown>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    reveal('account');
    reveal('subscriptions');
    setFailure(null);
    void check()
      .catch(setFailure)
      .finally(() => setChecking(false));
  }, [check, attempt]);
  return { isChecking, failure, retry: () => setAttempt(attempt + 1) };
}
