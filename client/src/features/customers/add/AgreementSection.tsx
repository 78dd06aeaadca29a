import { makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useController } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useToday } from '../../../core/useToday';
import { DateField } from '../../../ui/DateField';
import { FormGrid } from '../../../ui/FormGrid';
import { Section } from '../../../ui/Section';
import { useField } from '../useCustomerForm';
import { SignerFields } from './SignerFields';
import { useWizard } from './useWizard';

const useStyles = makeStyles({
  label: { display: 'block' },
  hint: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** Who says that the customer accepted the agreement: the partner now, or the customer later. */
export function AgreementSection() {
  const styles = useStyles();
  const { t } = useTranslation(['wizard', 'customers']);
  const { form } = useWizard();
  const { field } = useController({ control: form.control, name: 'acceptance' });
  const label = (text: string, hint: string) => ({
    children: (
      <>
        <span className={styles.label}>{text}</span>
        <span className={styles.hint}>{hint}</span>
      </>
    ),
  });

  return (
    <Section title={t('agreement.title')}>
      <RadioGroup
        aria-label={t('agreement.title')}
        data-place="agreement"
        name={field.name}
        value={field.value}
        onChange={(_, { value }) => field.onChange(value)}
      >
        <Radio value="PARTNER" label={label(t('agreement.partner'), t('agreement.partnerHint'))} />
        <Radio value="CUSTOMER" label={label(t('agreement.customer'), t('agreement.customerHint'))} />
      </RadioGroup>
      {field.value === 'PARTNER' && <Confirmation />}
    </Section>
  );
}

function Confirmation() {
  const { t } = useTranslation(['wizard', 'customers']);
  const field = useField();
  const { today, askAgain } = useToday();
  return (
    <>
      <SignerFields />
      <FormGrid>
        <DateField
          {...field('agreement.acceptedOn')}
          label={t('agreement.acceptedOn')}
          hint={t('customers:agreement.dateHint')}
          today={today}
          max={today}
          onOpen={askAgain}
          required
        />
      </FormGrid>
    </>
  );
}
