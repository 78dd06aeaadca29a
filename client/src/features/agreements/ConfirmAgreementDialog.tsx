import { useApolloClient } from '@apollo/client/react';
import { Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useDryRun } from '../../core/dryRun';
import {
  type AgreementInput,
  CheckAgreementDocument,
  ConfirmAgreementDocument,
  type CustomerHeadFragment,
} from '../../generated/graphql';
import { FormDialog } from '../../ui/FormDialog';
import { Problems } from '../../ui/Problems';
import { focusPlace } from '../customers/add/focus';
import { SignerFields } from './SignerFields';

type Props = { customer: CustomerHeadFragment; onClose: () => void };

// What is wrong elsewhere, such as a signer who is on record already, shows above the fields.
const fields = new Set([
  'agreement.signer.firstName',
  'agreement.signer.lastName',
  'agreement.signer.email',
  'agreement.signer.phone',
  'agreement.acceptedOn',
]);

/** Records who accepted the agreement and when. Starts from the primary contact, who usually is that person. */
export function ConfirmAgreementDialog({ customer, onClose }: Props) {
  const { t } = useTranslation(['customers', 'common']);
  const apollo = useApolloClient();
  const { firstName, lastName, email, phone, nameOrder } = customer.contact;
  const form = useForm<{ agreement: AgreementInput }>({
    defaultValues: { agreement: { signer: { firstName, lastName, email, phone: phone ?? '' }, acceptedOn: '' } },
  });
  const [revealed, setRevealed] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const [idempotencyKey] = useState(() => crypto.randomUUID());

  const input = { customerId: customer.id, idempotencyKey };
  const dryRun = useDryRun({
    form,
    ask: async (values) => {
      const variables = { input: { ...input, ...values, dryRun: true } };
      const { data } = await apollo.mutate({ mutation: CheckAgreementDocument, variables });
      return data?.confirmAgreement;
    },
    isRevealed: () => revealed,
  });

  const save = async () => {
    const verdict = await dryRun.check();
    if (!verdict) return;
    const [first] = verdict.userErrors;
    if (first) return focusPlace(document.body, first.field ?? '');
    const variables = { input: { ...input, ...form.getValues() } };
    const { data } = await apollo.mutate({ mutation: ConfirmAgreementDocument, variables });
    if (data?.confirmAgreement?.userErrors.length === 0) onClose();
    else await dryRun.check();
  };
  const submit = async () => {
    setRevealed(true);
    setFailure(null);
    setBusy(true);
    await save().catch(setFailure);
    setBusy(false);
  };

  return (
    <FormDialog
      open
      title={t('page.confirmAgreement')}
      submitLabel={t('page.confirmAgreement')}
      cancelLabel={t('common:action.cancel')}
      busy={busy}
      onSubmit={() => void submit()}
      onCancel={onClose}
      onBlur={dryRun.checkSoon}
    >
      <Text>{t('agreement.confirmText', { customer: customer.legalName })}</Text>
      <Problems
        problems={revealed ? dryRun.errors.filter(({ field }) => !fields.has(field ?? '')) : []}
        error={failure}
      />
      <SignerFields control={form.control} nameOrder={nameOrder} />
    </FormDialog>
  );
}
