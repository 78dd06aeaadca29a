import { useTranslation } from 'react-i18next';
import { ComboField } from '../../../ui/ComboField';
import { FormGrid } from '../../../ui/FormGrid';
import { Section } from '../../../ui/Section';
import { SelectField } from '../../../ui/SelectField';
import { TagsField } from '../../../ui/TagsField';
import { TextField } from '../../../ui/TextField';
import { AddressFields } from '../add/AddressFields';
import { useCountryOptions } from '../useCountryOptions';
import { useCustomerForm, useField } from '../useCustomerForm';

/** The company, as far as it may change once the customer is there. */
export function CompanyUpdateSection() {
  const { t } = useTranslation(['customers', 'wizard']);
  const { form, rules } = useCustomerForm();
  const field = useField();
  const { countries, groups } = useCountryOptions();
  const isSchool = form.getValues('company.segment') === 'EDUCATION';
  return (
    <Section title={t('wizard:company.title')}>
      <FormGrid>
        <TextField {...field('company.legalName')} label={t('field.legalName')} autoComplete="off" required />
        <ComboField
          {...field('company.address.country')}
          label={t('field.country')}
          options={countries}
          groups={groups}
          required
        />
        <TextField
          {...field('company.registrationId')}
          label={rules?.registrationId.label ?? t('field.registrationId')}
          hint={rules?.registrationId.hint ?? undefined}
          required={rules?.registrationId.required}
        />
        <TextField {...field('company.phone')} label={t('field.phone')} type="tel" required={rules?.phone.required} />
      </FormGrid>
      <AddressFields />
      <FormGrid>
        {isSchool && (
          <SelectField
            {...field('company.educationSegment')}
            label={t('field.educationSegment')}
            options={(['K12', 'HIGHER_EDUCATION'] as const).map((value) => ({
              value,
              label: t(`educationSegment.${value}`),
            }))}
            required
          />
        )}
        <TextField {...field('company.website')} label={t('field.website')} type="url" />
        <TextField
          {...field('externalId')}
          label={t('wizard:company.externalId')}
          hint={t('wizard:company.externalIdHint')}
          autoComplete="off"
        />
        <TagsField {...field('company.tags')} label={t('field.tags')} />
      </FormGrid>
    </Section>
  );
}
