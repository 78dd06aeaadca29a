import { useQuery } from '@apollo/client/react';
import { Button, makeStyles, mergeClasses, Spinner, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular, DismissCircleRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import { useFormState, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { DomainAvailabilityDocument, type DomainAvailabilityQuery } from '../../../generated/graphql';
import { TextField } from '../../../ui/TextField';
import { useField } from '../useCustomerForm';
import { useSuggestedPrefix } from './useDefaults';
import { useWizard } from './useWizard';

const pause = 350;

const useStyles = makeStyles({
  frame: { display: 'flex', flexDirection: 'column', gap: '8px' },
  status: { display: 'flex', alignItems: 'center', gap: '6px', minHeight: '24px', overflowWrap: 'anywhere' },
  icon: { flexShrink: 0, fontSize: '16px' },
  free: { color: tokens.colorStatusSuccessForeground1 },
  taken: { color: tokens.colorStatusDangerForeground1 },
  suggestions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
});

/** The prefix, and at once whether it is free. It is asked for while typing; what may be wrong with it is the server's to say. */
export function DomainPrefixField() {
  const styles = useStyles();
  const { t } = useTranslation(['wizard', 'customers']);
  const { form, dryRun } = useWizard();
  const field = useField();
  useSuggestedPrefix();
  const { asked, availability } = useAvailability();
  const suggestions = availability && !availability.available ? availability.suggestions : [];
  const choose = (prefix: string) => {
    form.setValue('domainPrefix', prefix, { shouldDirty: true, shouldTouch: true });
    form.setFocus('domainPrefix');
    dryRun.checkSoon();
  };

  return (
    <div className={styles.frame}>
      <TextField {...field('domainPrefix')} label={t('domain.label')} hint={t('domain.hint')} required />
      <div role="status">{asked && <Status availability={availability} />}</div>
      {suggestions.length > 0 && (
        <div className={styles.suggestions}>
          {t('domain.suggestions')}
          {suggestions.map((prefix) => (
            <Button key={prefix} size="small" shape="circular" onClick={() => choose(prefix)}>
              {prefix}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}

type Availability = DomainAvailabilityQuery['domainAvailability'];

function Status({ availability }: { availability: Availability | undefined }) {
  const styles = useStyles();
  const { t } = useTranslation('wizard');
  const { form } = useWizard();
  const { errors } = useFormState({ control: form.control, name: 'domainPrefix' });
  if (!availability) {
    return (
      <div className={styles.status}>
        <Spinner size="extra-tiny" label={t('domain.checking')} />
      </div>
    );
  }
  // The field says it already.
  if (errors.domainPrefix) return null;
  const { available, domain, problem } = availability;
  return (
    <div className={styles.status}>
      {available ? (
        <CheckmarkCircleRegular className={mergeClasses(styles.icon, styles.free)} />
      ) : (
        <DismissCircleRegular className={mergeClasses(styles.icon, styles.taken)} />
      )}
      <span>{available ? t('domain.available', { domain }) : problem?.message}</span>
    </div>
  );
}

function useAvailability() {
  const { form } = useWizard();
  const prefix = useWatch({ control: form.control, name: 'domainPrefix' }).trim();
  const [asked, setAsked] = useState(prefix);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(prefix), pause);
    return () => clearTimeout(timer);
  }, [prefix]);
  const { data } = useQuery(DomainAvailabilityDocument, {
    variables: { prefix: asked },
    skip: asked === '',
    // Someone else may take it meanwhile.
    fetchPolicy: 'network-only',
  });
  const isCurrent = asked === prefix;
  return { asked: prefix, availability: isCurrent ? data?.domainAvailability : undefined };
}
