import { useApolloClient } from '@apollo/client/react';
import { Text } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useDelivery } from '../../core/delivery';
import { useDryRun } from '../../core/dryRun';
import { focusPlace } from '../../core/focusPlace';
import { useStay } from '../../core/leaving';
import { useTell } from '../../core/useTell';
import {
  type AgreementInput,
  CheckAgreementDocument,
  ConfirmAgreementDocument,
  type ConfirmAgreementInput,
  type CustomerHeadFragment,
} from '../../generated/graphql';
import { FormDialog } from '../../ui/FormDialog';
import { Outcome } from '../../ui/Outcome';
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
  const { t } = useTranslation(['customers', 'common', 'outcome']);
  const apollo = useApolloClient();
  const { firstName, lastName, email, phoneFormatted, nameOrder } = customer.contact;
  const form = useForm<{ agreement: AgreementInput }>({
    defaultValues: {
      agreement: { signer: { firstName, lastName, email, phone: phoneFormatted ?? '' }, acceptedOn: '' },
    },
  });
  const [revealed, setRevealed] = useState(false);
  const [isChecking, setChecking] = useState(false);
  const delivery = useDelivery();
  const tell = useTell();
  const sent = useRef<ConfirmAgreementInput>(null);
  const busy = isChecking || delivery.isBusy;
  useStay(delivery.isBusy);
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

  const isRight = async () => {
    const [first] = (await dryRun.check())?.userErrors ?? [];
    if (first) focusPlace(document.body, first.field ?? '');
    return !first;
  };
  const save = async () => {
    // What may have been done already is asked for again as it was; the dry run would call it done twice.
    if (!delivery.isUnknown) {
      if (!(await isRight())) return;
      sent.current = { ...input, ...form.getValues() };
    }
    const variables = { input: sent.current ?? { ...input, ...form.getValues() } };
    const delivered = await delivery.run((signal) =>
      apollo.mutate({ mutation: ConfirmAgreementDocument, variables, context: { fetchOptions: { signal } } }),
    );
    if (!delivered) return;
    if (delivered.answer?.data?.confirmAgreement?.userErrors.length !== 0) return void (await dryRun.check());
    tell(t('page.confirmed'));
    onClose();
  };
  const submit = async () => {
    setRevealed(true);
    setChecking(true);
    await save().catch(delivery.fail);
    setChecking(false);
  };
  const close = () => {
    // Whether it is confirmed is on the page behind, as soon as that is asked for anew.
    if (delivery.isUnknown) void apollo.refetchQueries({ include: 'active' });
    onClose();
  };

  return (
    <FormDialog
      open
      title={t('page.confirmAgreement')}
      submitLabel={t('page.confirmAgreement')}
      cancelLabel={delivery.isUnknown ? t('outcome:change.close') : t('common:action.cancel')}
      busy={busy}
      locked={delivery.isUnknown}
      onSubmit={() => void submit()}
      onCancel={close}
      onBlur={dryRun.checkSoon}
    >
      <Text>{t('agreement.confirmText', { customer: customer.legalName })}</Text>
      <Outcome
        delivery={delivery}
        problems={revealed ? dryRun.errors.filter(({ field }) => !fields.has(field ?? '')) : []}
      />
      <SignerFields control={form.control} nameOrder={nameOrder} />
    </FormDialog>
  );
}
