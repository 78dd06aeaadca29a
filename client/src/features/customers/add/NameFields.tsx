import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../../ui/TextField';
import { useCustomerForm, useField } from '../useCustomerForm';

type Props = { person: 'contact' | 'agreement.signer' };

/** First and last name, in the order the person uses. */
export function NameFields({ person }: Props) {
  const { t } = useTranslation('customers');
  const field = useField();
  const first = <TextField key="first" {...field(`${person}.firstName`)} label={t('field.firstName')} required />;
  const last = <TextField key="last" {...field(`${person}.lastName`)} label={t('field.lastName')} required />;
  return useNameOrder() === 'FAMILY_FIRST' ? [last, first] : [first, last];
}

export function useNameOrder(): string | undefined {
  const { form, rules } = useCustomerForm();
  return useWatch({ control: form.control, name: 'contact.nameOrder' }) || rules?.nameOrder;
}
