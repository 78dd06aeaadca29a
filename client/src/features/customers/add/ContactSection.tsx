import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../core/format';
import { languages } from '../../../core/languages';
import { FormGrid } from '../../../ui/FormGrid';
import { Section } from '../../../ui/Section';
import { SelectField } from '../../../ui/SelectField';
import { TextField } from '../../../ui/TextField';
import { useCustomerForm, useField } from '../useCustomerForm';
import { NameFields } from './NameFields';

/** The person to talk to at the customer. */
export function ContactSection() {
  const { t } = useTranslation(['wizard', 'customers']);
  const format = useFormat();
  const { form } = useCustomerForm();
  const field = useField();
  const country = useWatch({ control: form.control, name: 'company.address.country' });
  const tongues = languages.map((code) => ({ value: code, label: format.language(code) }));
  return (
    <Section title={t('contact.title')}>
      <div data-place="contact">
        <FormGrid>
          <NameFields person="contact" />
          <TextField {...field('contact.email')} label={t('customers:field.email')} type="email" required />
          <TextField {...field('contact.phone')} label={t('customers:field.phone')} type="tel" />
          <SelectField
            {...field('contact.language')}
            label={t('customers:field.language')}
            hint={t('contact.languageHint')}
            options={tongues.sort((a, b) => format.compare(a.label, b.label))}
            required
          />
          <SelectField
            {...field('contact.nameOrder')}
            label={t('customers:field.nameOrder')}
            placeholder={country ? t('contact.usualOrder', { country: format.country(country) }) : t('company.choose')}
            options={(['GIVEN_FIRST', 'FAMILY_FIRST'] as const).map((value) => ({
              value,
              label: t(`customers:nameOrder.${value}`),
            }))}
          />
        </FormGrid>
      </div>
    </Section>
  );
}
