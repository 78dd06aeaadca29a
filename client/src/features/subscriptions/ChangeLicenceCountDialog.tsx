import { useApolloClient } from '@apollo/client/react';
import { Text } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useDelivery } from '../../core/delivery';
import { useDryRun } from '../../core/dryRun';
import { useStay } from '../../core/leaving';
import { useTell } from '../../core/useTell';
import {
  ChangeLicenceCountDocument,
  PriceLicenceCountDocument,
  type SubscriptionRowFragment,
} from '../../generated/graphql';
import { FormDialog } from '../../ui/FormDialog';
import { Notice } from '../../ui/Notice';
import { NumberField } from '../../ui/NumberField';
import { Outcome } from '../../ui/Outcome';
import { LicencePrices } from './LicencePrices';
import { ReducibleLicences } from './ReducibleLicences';

type Props = { subscription: SubscriptionRowFragment; onClose: () => void };

/** Up any time within the offer's limits, down only what was added in the last days. The API judges and prices each number typed. */
export function ChangeLicenceCountDialog({ subscription, onClose }: Props) {
  const { t } = useTranslation(['subscriptions', 'common', 'outcome']);
  const apollo = useApolloClient();
  const { offer, licenceCount } = subscription;
  const form = useForm<{ licenceCount: number | null }>({ defaultValues: { licenceCount } });
  const [isChecking, setChecking] = useState(false);
  const delivery = useDelivery();
  const tell = useTell();
  useStay(delivery.isBusy);
  // Every try expects the version that the first one did: so none changes twice.
  const [expectedVersion, setExpectedVersion] = useState(subscription.version);
  const [overtaken, setOvertaken] = useState(false);

  const inputOf = (count: number | null) => ({ subscriptionId: subscription.id, licenceCount: count ?? 0 });
  const dryRun = useDryRun({
    form,
    ask: async (values) => {
      const variables = { input: { ...inputOf(values.licenceCount), dryRun: true } };
      const { data } = await apollo.mutate({ mutation: PriceLicenceCountDocument, variables });
      return data?.changeLicenceCount;
    },
    isRevealed: () => true,
  });

  // Every number typed is priced, the one already there too.
  const typed = useWatch({ control: form.control, name: 'licenceCount' });
  const { checkSoon } = dryRun;
  useEffect(() => checkSoon(), [typed, checkSoon]);

  const save = async () => {
    if (!delivery.isUnknown) {
      const verdict = await dryRun.check();
      if (!verdict || verdict.userErrors.length > 0) return;
    }
    const input = { ...inputOf(form.getValues('licenceCount')), expectedVersion };
    const delivered = await delivery.run((signal) =>
      apollo.mutate({
        mutation: ChangeLicenceCountDocument,
        variables: { input },
        context: { fetchOptions: { signal } },
      }),
    );
    if (!delivered) return;
    const answer = delivered.answer?.data?.changeLicenceCount;
    const refused = answer?.userErrors ?? [];
    const now = answer?.subscription;
    // The number is there although it is refused: the try whose answer was lost had changed it.
    const isDone = delivered.wasLost && now?.licenceCount === input.licenceCount;
    if (refused.length === 0 || isDone) {
      const reached = t('change.licences', { count: input.licenceCount });
      tell(t('done.CHANGE_LICENCE_COUNT', { offer: offer.name, licences: reached }), wayBack(now?.version));
      return onClose();
    }
    // The answer brought the subscription as it is now: the page behind and the numbers here already show it.
    if (now) setExpectedVersion(now.version);
    setOvertaken(refused.some(({ code }) => code === 'subscription.conflict'));
  };
  // Added licences may be taken away again; bringing removed ones back would be a purchase.
  const wayBack = (version?: number) => {
    if (version === undefined || (form.getValues('licenceCount') ?? 0) < licenceCount) return undefined;
    return async () => {
      const back = { subscriptionId: subscription.id, licenceCount, expectedVersion: version };
      const { data } = await apollo.mutate({ mutation: ChangeLicenceCountDocument, variables: { input: back } });
      return data?.changeLicenceCount?.userErrors[0]?.message;
    };
  };
  const submit = async () => {
    setChecking(true);
    await save().catch(delivery.fail);
    setChecking(false);
  };
  const close = () => {
    if (delivery.isUnknown) void apollo.refetchQueries({ include: 'active' });
    onClose();
  };

  const licences = t('change.licences', { count: licenceCount });
  return (
    <FormDialog
      open
      title={t('change.title')}
      submitLabel={t('change.save')}
      cancelLabel={delivery.isUnknown ? t('outcome:change.close') : t('common:action.cancel')}
      busy={isChecking || delivery.isBusy}
      locked={delivery.isUnknown}
      onSubmit={() => void submit()}
      onCancel={close}
    >
      {overtaken && <Notice intent="warning">{t('change.conflict', { licences })}</Notice>}
      <Outcome delivery={delivery} problems={dryRun.errors.filter(({ field }) => field !== 'licenceCount')} />
      <Text>{t('change.intro', { offer: offer.name, licences })}</Text>
      <NumberField
        control={form.control}
        name="licenceCount"
        label={t('change.field')}
        hint={t('change.limits', { min: offer.minLicenceCount, max: offer.maxLicenceCount })}
        required
      />
      <ReducibleLicences licences={subscription.reducibleLicences} />
      <LicencePrices subscription={subscription} after={typed === null ? null : (dryRun.verdict?.price ?? null)} />
    </FormDialog>
  );
}
