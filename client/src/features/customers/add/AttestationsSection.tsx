import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../../../core/viewer';
import { CheckboxField } from '../../../ui/CheckboxField';
import { Section } from '../../../ui/Section';
import { useCustomerForm, useField } from '../useCustomerForm';

/** What the partner answers for with every order. */
export function AttestationsSection() {
  const { t } = useTranslation('wizard');
  const { name } = useViewer().partner;
  const { form } = useCustomerForm();
  const field = useField();
  const resellerId = useWatch({ control: form.control, name: 'resellerId' });
  return (
    <Section title={t('attest.title')}>
      <CheckboxField
        {...field('order.attestations.actsAsDeclared')}
        label={resellerId ? t('attest.indirect', { partner: name }) : t('attest.direct', { partner: name })}
        required
      />
      <CheckboxField {...field('order.attestations.notResoldToAffiliates')} label={t('attest.notResold')} required />
    </Section>
  );
}
