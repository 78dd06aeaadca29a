import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ComboField } from '../../../ui/ComboField';
import { FormGrid } from '../../../ui/FormGrid';
import { Section } from '../../../ui/Section';
import { SelectField } from '../../../ui/SelectField';
import { TagsField } from '../../../ui/TagsField';
import { TextField } from '../../../ui/TextField';
import { useCountryOptions } from '../useCountryOptions';
import { useField } from '../useCustomerForm';
import { AddressFields } from './AddressFields';
import { DomainPrefixField } from './DomainPrefixField';
import { useCountryDefaults } from './useDefaults';
import { useWizard } from './useWizard';

/** The company: its country comes first, because it decides what the rest asks for. */
export function CompanySection() {
  const { t } = useTranslation(['wizard', 'customers']);
  const { rules } = useWizard();
  const field = useField();
  const { countries, groups } = useCountryOptions();
  const hint = (example: string | null | undefined) => (example ? t('company.example', { example }) : undefined);
  useCountryDefaults();

  return (
    <Section title={t('company.title')} description={t('company.text')}>
      <FormGrid>
        <div data-place="company.address.country">
          <ComboField
            {...field('company.address.country')}
            label={t('customers:field.country')}
            options={countries}
            groups={groups}
            hint={t('company.countryHint')}
            required
          />
        </div>
        <TextField
          {...field('company.legalName')}
          label={t('customers:field.legalName')}
          hint={t('company.legalNameHint')}
          required
        />
        <TextField
          {...field('company.registrationId')}
          label={rules?.registrationId.label ?? t('customers:field.registrationId')}
          hint={rules?.registrationId.hint ?? hint(rules?.registrationId.example)}
          required={rules?.registrationId.required}
        />
        <TextField
          {...field('company.phone')}
          label={t('customers:field.phone')}
          hint={hint(rules?.phone.example)}
          type="tel"
          required={rules?.phone.required}
        />
      </FormGrid>
      <AddressFields />
      <FormGrid>
        <DomainPrefixField />
        <TextField {...field('company.website')} label={t('customers:field.website')} type="url" />
        <SegmentFields />
        <TextField
          {...field('externalId')}
          label={t('company.externalId')}
          hint={t('company.externalIdHint')}
          autoComplete="off"
        />
        <TagsField {...field('company.tags')} label={t('customers:field.tags')} />
      </FormGrid>
    </Section>
  );
}

function SegmentFields() {
  const { t } = useTranslation(['wizard', 'customers']);
  const { form } = useWizard();
  const field = useField();
  const segment = useWatch({ control: form.control, name: 'company.segment' });
  return (
    <>
      <SelectField
        {...field('company.segment')}
        label={t('customers:field.segment')}
        hint={t('company.segmentHint')}
        // Nonprofit is granted by the vendor: a partner cannot choose it.
        options={(['COMMERCIAL', 'EDUCATION', 'GOVERNMENT', 'STATE_OWNED'] as const).map((value) => ({
          value,
          label: t(`customers:segment.${value}`),
        }))}
        required
      />
      {segment === 'EDUCATION' && (
        <SelectField
          {...field('company.educationSegment')}
          label={t('customers:field.educationSegment')}
          placeholder={t('company.choose')}
          options={(['K12', 'HIGHER_EDUCATION'] as const).map((value) => ({
            value,
            label: t(`customers:educationSegment.${value}`),
          }))}
          required
        />
      )}
    </>
  );
}
