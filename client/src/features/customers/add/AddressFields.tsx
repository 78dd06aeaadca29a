import { useTranslation } from 'react-i18next';
import type { AddressField } from '../../../generated/graphql';
import { FormGrid } from '../../../ui/FormGrid';
import { SelectField } from '../../../ui/SelectField';
import { TextField } from '../../../ui/TextField';
import { useCustomerForm, useField } from '../useCustomerForm';
import { useFieldText } from '../useFieldText';
import type { CountryRules } from './customerForm';

const names = { LINE1: 'line1', LINE2: 'line2', CITY: 'city', STATE: 'state', POSTAL_CODE: 'postalCode' } as const;
const everyField = [
  { field: 'LINE1', required: true },
  { field: 'LINE2', required: false },
  { field: 'POSTAL_CODE', required: false },
  { field: 'CITY', required: false },
] as const;

/** The parts of an address that the country uses, in its order. */
export function AddressFields() {
  const { rules } = useCustomerForm();
  return (
    <FormGrid>
      {(rules?.addressFields ?? everyField).map(({ field, required }) => (
        <AddressPart key={field} part={field} required={required} rules={rules} />
      ))}
    </FormGrid>
  );
}

type PartProps = { part: AddressField; required: boolean; rules: CountryRules | undefined };

function AddressPart({ part, required, rules }: PartProps) {
  const { t } = useTranslation('wizard');
  const field = useField();
  const text = useFieldText(rules?.country);
  const name = `company.address.${names[part]}` as const;
  const common = { ...field(name), label: text.label(name), required };
  if (part === 'STATE' && rules && rules.states.length > 0) {
    const options = rules.states.map(({ code, name: label }) => ({ value: code, label }));
    return <SelectField {...common} placeholder={t('company.choose')} options={options} />;
  }
  const example = part === 'POSTAL_CODE' ? rules?.postalCode.example : null;
  return <TextField {...common} hint={example ? t('company.example', { example }) : undefined} />;
}
