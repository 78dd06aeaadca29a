import { useApolloClient } from '@apollo/client/react';
import { Text } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useDryRun } from '../../core/dryRun';
import { useFormat } from '../../core/format';
import {
  ChangeLicenceCountDocument,
  PriceLicenceCountDocument,
  type SubscriptionRowFragment,
} from '../../generated/graphql';
import { FormDialog } from '../../ui/FormDialog';
import { Notice } from '../../ui/Notice';
import { NumberField } from '../../ui/NumberField';
import { Problems } from '../../ui/Problems';
import { LicencePrices } from './LicencePrices';
import { ReducibleLicences } from './ReducibleLicences';

type Props = { subscription: SubscriptionRowFragment; onClose: () => void };

/** Up any time within the offer's limits, down only what was added in the last days. The API judges and prices each number typed. */
export function ChangeLicenceCountDialog({ subscription, onClose }: Props) {
  const { t } = useTranslation(['subscriptions', 'common']);
  const format = useFormat();
  const apollo = useApolloClient();
  const { offer, licenceCount } = subscription;
  const form = useForm<{ licenceCount: number | null }>({ defaultValues: { licenceCount } });
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
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
    const verdict = await dryRun.check();
    if (!verdict || verdict.userErrors.length > 0) return;
    const input = { ...inputOf(form.getValues('licenceCount')), expectedVersion: subscription.version };
    const { data } = await apollo.mutate({ mutation: ChangeLicenceCountDocument, variables: { input } });
    const refused = data?.changeLicenceCount?.userErrors ?? [];
    if (refused.length === 0) return onClose();
    // The answer brought the subscription as it is now: the page behind and the numbers here already show it.
    setOvertaken(refused.some(({ code }) => code === 'subscription.conflict'));
  };
  const submit = async () => {
    setFailure(null);
    setBusy(true);
    await save().catch(setFailure);
    setBusy(false);
  };

  const licences = t('change.licences', { count: licenceCount });
  return (
    <FormDialog
      open
      title={t('change.title')}
      submitLabel={t('change.save')}
      cancelLabel={t('common:action.cancel')}
      busy={busy}
      onSubmit={() => void submit()}
      onCancel={onClose}
    >
      {overtaken && <Notice intent="warning">{t('change.conflict', { licences })}</Notice>}
      <Problems problems={dryRun.errors.filter(({ field }) => field !== 'licenceCount')} error={failure} />
      <Text>{t('change.intro', { offer: offer.name, licences })}</Text>
      <NumberField
        control={form.control}
        name="licenceCount"
        label={t('change.field')}
        hint={t('change.limits', {
          min: format.number(offer.minLicenceCount),
          max: format.number(offer.maxLicenceCount),
        })}
        required
      />
      <ReducibleLicences licences={subscription.reducibleLicences} />
      <LicencePrices subscription={subscription} after={typed === null ? null : (dryRun.verdict?.price ?? null)} />
    </FormDialog>
  );
}
