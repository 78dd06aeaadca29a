import type { Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useToday } from '../../core/useToday';
import type { AgreementInput, NameOrder } from '../../generated/graphql';
import { DateField } from '../../ui/DateField';
import { FormGrid } from '../../ui/FormGrid';
import { TextField } from '../../ui/TextField';

type Props = { control: Control<{ agreement: AgreementInput }>; nameOrder: NameOrder };

/** The person who accepted, and the day. */
export function SignerFields({ control, nameOrder }: Props) {
  const { t } = useTranslation('customers');
  const { today, askAgain } = useToday();
  const first = (
    <TextField key="first" control={control} name="agreement.signer.firstName" label={t('field.firstName')} required />
  );
  const last = (
    <TextField key="last" control={control} name="agreement.signer.lastName" label={t('field.lastName')} required />
  );
  return (
    <FormGrid>
      {nameOrder === 'FAMILY_FIRST' ? [last, first] : [first, last]}
      <TextField control={control} name="agreement.signer.email" label={t('field.email')} type="email" required />
      <TextField control={control} name="agreement.signer.phone" label={t('field.phone')} type="tel" />
      <DateField
        control={control}
        name="agreement.acceptedOn"
        label={t('agreement.acceptedOn')}
        hint={t('agreement.dateHint')}
        today={today}
        max={today}
        onOpen={askAgain}
        required
      />
    </FormGrid>
  );
}
