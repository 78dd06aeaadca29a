import { Button, makeStyles } from '@fluentui/react-components';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../ui/Notice';
import { Page } from '../../../ui/Page';
import { Steps } from '../../../ui/Steps';
import { CustomerFormContext } from '../useCustomerForm';
import { AccountStep } from './AccountStep';
import { LeaveDialog } from './LeaveDialog';
import { ReviewStep } from './ReviewStep';
import { SubmittedStep } from './SubmittedStep';
import { SubscriptionsStep } from './SubscriptionsStep';
import { reachableStep } from './steps';
import { useNewWizard, WizardContext } from './useWizard';

type Props = { onStartOver: () => void };

const useStyles = makeStyles({
  form: { display: 'contents' },
  narrow: { maxWidth: '840px' },
  step: { display: 'flex', flexDirection: 'column', gap: '16px', minWidth: 0, ':focus': { outlineStyle: 'none' } },
});

export function Wizard({ onStartOver }: Props) {
  const styles = useStyles();
  const { t } = useTranslation(['wizard', 'customers']);
  const wizard = useNewWizard();
  const { step, steps, draft, dryRun, isChanged, addressOf, stepRef } = wizard;
  const isSent = draft.sent !== null;
  const shownSteps = steps.map((key) => ({
    key,
    label: t(`step.${key}`),
    to: !isSent && reachableStep(key, steps, draft.done) === key ? addressOf(key) : undefined,
  }));
  const startOver = () => {
    draft.drop();
    onStartOver();
  };

  return (
    <Page title={t('title')} breadcrumbs={[{ label: t('customers:list.title'), to: '/customers' }]}>
      <Steps steps={shownSteps} current={isSent ? 'review' : step} />
      {draft.isCopy && (
        <div className={styles.narrow}>
          <Notice intent="info" title={t('draft.copyTitle')}>
            {t('draft.copyText')}
          </Notice>
        </div>
      )}
      {draft.isRestored && !isSent && step === 'account' && (
        <div className={styles.narrow}>
          <Notice
            intent="info"
            title={t('draft.title')}
            actions={
              <Button size="small" onClick={startOver}>
                {t('draft.startOver')}
              </Button>
            }
          >
            {t('draft.text')}
          </Notice>
        </div>
      )}
      <WizardContext value={wizard}>
        <CustomerFormContext value={wizard}>
          {/* A form, so that phones show “next” on their keyboard; but Enter sends nothing: the buttons do. */}
          <form className={styles.form} noValidate autoComplete="off" onSubmit={keepHere} onBlur={dryRun.checkSoon}>
            <section ref={stepRef} className={styles.step} tabIndex={-1} aria-label={t(`step.${step}`)}>
              {isSent ? (
                <SubmittedStep onStartOver={startOver} />
              ) : (
                <>
                  {step === 'account' && <AccountStep />}
                  {step === 'subscriptions' && <SubscriptionsStep />}
                  {step === 'review' && <ReviewStep />}
                </>
              )}
            </section>
          </form>
        </CustomerFormContext>
      </WizardContext>
      <LeaveDialog isChanged={isChanged} isSent={isSent} />
    </Page>
  );
}

function keepHere(event: FormEvent): void {
  event.preventDefault();
}
