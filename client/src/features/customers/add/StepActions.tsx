import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problems } from '../../../ui/Problems';
import { ActionBar } from './ActionBar';
import { ProblemLinks } from './ProblemLinks';
import { stepAfter, stepOf } from './steps';
import { useWizard } from './useWizard';

/** “Next” judges the step first. What is wrong is listed here and shown at its field, and the first one gets the focus. */
export function StepActions() {
  const { t } = useTranslation('wizard');
  const { dryRun, step, steps, draft } = useWizard();
  const { next, isBusy, isTried, failure } = useNext();
  const problems = isTried ? dryRun.errors.filter(({ field }) => stepOf(field) === step) : [];
  const target = stepAfter(step, steps, draft.done);
  return (
    <>
      <ProblemLinks intent="error" title={t('problem.title', { count: problems.length })} problems={problems} />
      <Problems error={failure} />
      <ActionBar>
        <Button appearance="primary" onClick={() => void next()} disabledFocusable={isBusy}>
          {target === 'review' ? t('action.nextReview') : t('action.nextSubscriptions')}
        </Button>
      </ActionBar>
    </>
  );
}

function useNext() {
  const { form, dryRun, step, steps, draft, reveal, goTo, focusFirstError } = useWizard();
  const [isBusy, setBusy] = useState(false);
  const [isTried, setTried] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);

  const leave = async () => {
    const verdict = await dryRun.check();
    const isWrong = verdict?.userErrors.some(({ field }) => stepOf(field) === step) ?? true;
    if (isWrong) return focusFirstError();
    draft.finish(step, form.getValues());
    goTo(stepAfter(step, steps, draft.done));
  };
  const next = async () => {
    if (isBusy) return;
    reveal(step);
    setTried(true);
    setFailure(null);
    setBusy(true);
    await leave().catch(setFailure);
    setBusy(false);
  };
  return { next, isBusy, isTried, failure };
}
