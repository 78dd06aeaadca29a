import { useTranslation } from 'react-i18next';
import type { AddressField } from '../../../generated/graphql';
import { FormGrid } from '../../../ui/FormGrid';
import { SelectField } from '../../../ui/SelectField';
import { TextField } from '../../../ui/TextField';
import { useCustomerForm, useField } from '../useCustomerForm';
import type { CountryRules } from './customerForm';

const names = { LINE1: 'line1', LINE2: 'line2', CITY: 'city', STATE: 'state', POSTAL_CODE: 'postalCode' } as const;
/** The parts of an address that the country uses, in its order. */
export function AddressFields() {
  const { rules } = useCustomerForm();
  return (
    <FormGrid>
      {rules?.addressFields.map(({ field, label, required }) => (
        <AddressPart key={field} part={field} label={label} required={required} rules={rules} />
      ))}
    </FormGrid>
  );
}

type PartProps = { part: AddressField; label: string; required: boolean; rules: CountryRules };

function AddressPart({ part, label, required, rules }: PartProps) {
  const { t } = useTranslation('wizard');
  const field = useField();
  const name = `company.address.${names[part]}` as const;
  const common = { ...field(name), label, required };
  if (part === 'STATE' && rules.states.length > 0) {
    const options = rules.states.map(({ code, name: text }) => ({ value: code, label: text }));
    return <SelectField {...common} placeholder={t('company.choose')} options={options} />;
  }
  const example = part === 'POSTAL_CODE' ? rules.postalCode.example : null;
  return <TextField {...common} hint={example ? t('company.example', { example }) : undefined} />;
}
