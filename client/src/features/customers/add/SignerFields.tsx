import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { FormGrid } from '../../../ui/FormGrid';
import { TextField } from '../../../ui/TextField';
import { useField } from '../useCustomerForm';
import { NameFields, useNameOrder } from './NameFields';
import { personName } from './suggestions';
import { useWizard } from './useWizard';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px' },
  label: { color: tokens.colorNeutralForeground2 },
  value: { overflowWrap: 'anywhere', minWidth: 0 },
});

/** The person who accepted: the primary contact, unless someone says otherwise. */
export function SignerFields() {
  const { form } = useWizard();
  const isContact = useWatch({ control: form.control, name: 'signerIsContact' });
  // After the switch the focus goes where the work is, and back.
  const frame = useRef<HTMLDivElement>(null);
  const before = useRef(isContact);
  useEffect(() => {
    if (before.current === isContact) return;
    before.current = isContact;
    frame.current?.querySelector<HTMLElement>('input, button')?.focus();
  }, [isContact]);
  return <div ref={frame}>{isContact ? <ContactSigns /> : <SomeoneElseSigns />}</div>;
}

function ContactSigns() {
  const styles = useStyles();
  const { t } = useTranslation('wizard');
  const { form } = useWizard();
  const contact = useWatch({ control: form.control, name: 'contact' });
  const name = personName(contact, useNameOrder());
  const update = () => {
    const { firstName, lastName, email, phone } = contact;
    const { signer } = form.getValues('agreement');
    const isEmpty = Object.values(signer).every((value) => value === '');
    if (isEmpty) form.setValue('agreement.signer', { firstName, lastName, email, phone });
    form.setValue('signerIsContact', false, { shouldDirty: true });
  };
  return (
    <div className={styles.line}>
      <span className={styles.label}>{t('agreement.signer')}</span>
      <span className={styles.value}>
        {name ? t('agreement.contactSigns', { name }) : t('agreement.contactWillSign')}
      </span>
      <Button size="small" onClick={update} aria-label={t('agreement.updateSigner')}>
        {t('action.update')}
      </Button>
    </div>
  );
}

function SomeoneElseSigns() {
  const { t } = useTranslation(['wizard', 'customers']);
  const { form } = useWizard();
  const field = useField();
  return (
    <FormGrid>
      <NameFields person="agreement.signer" />
      <TextField {...field('agreement.signer.email')} label={t('customers:field.email')} type="email" required />
      <TextField {...field('agreement.signer.phone')} label={t('customers:field.phone')} type="tel" />
      <div>
        <Button size="small" onClick={() => form.setValue('signerIsContact', true, { shouldDirty: true })}>
          {t('agreement.useContact')}
        </Button>
      </div>
    </FormGrid>
  );
}
