import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../../../core/viewer';
import { FormGrid } from '../../../ui/FormGrid';
import { Section } from '../../../ui/Section';
import { useCustomerForm } from '../useCustomerForm';
import { ResellerField } from './ResellerField';

/** The indirect reseller the customer belongs to. Only a provider has them. */
export function ResellerSection() {
  const { t } = useTranslation('wizard');
  const { name } = useViewer().partner;
  const { form } = useCustomerForm();
  const resellerId = useWatch({ control: form.control, name: 'resellerId' });
  return (
    <Section title={t('reseller.title')} description={t('reseller.text')}>
      <FormGrid>
        <ResellerField />
      </FormGrid>
      {!resellerId && <span>{t('reseller.none', { partner: name })}</span>}
    </Section>
  );
}
