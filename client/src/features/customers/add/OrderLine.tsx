import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons';
import { useController, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { phone } from '../../../core/media';
import type { OfferChoiceFragment } from '../../../generated/graphql';
import { messageOf } from '../../../ui/fieldProps';
import { NumberField } from '../../../ui/NumberField';
import { useCustomerForm, useField } from '../useCustomerForm';
import { AddBase } from './AddBase';
import { Prerequisites } from './Prerequisites';
import { isSamePlan, linePrice } from './useOffers';
import { usePlanText } from './usePlanText';

type Props = { index: number; offer: OfferChoiceFragment | undefined; onRemove: () => void };

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    padding: '12px 16px 16px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '8px' },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, overflowWrap: 'anywhere' },
  count: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 200px) 1fr',
    alignItems: 'start',
    gap: '8px 16px',
    '& input': { minWidth: 0, width: '100%' },
    [`@media ${phone}`]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  select: { minWidth: 0, '& > select': { minWidth: 0, textOverflow: 'ellipsis' } },
  // Level with the text in the field beside it, below its label.
  price: {
    marginTop: '29px',
    textAlign: 'end',
    fontVariantNumeric: 'tabular-nums',
    overflowWrap: 'anywhere',
    [`@media ${phone}`]: { marginTop: 0 },
  },
});

/** One line of the order: which plan, how many licenses, what it costs. */
export function OrderLine({ index, offer, onRemove }: Props) {
  const styles = useStyles();
  const { t } = useTranslation(['wizard', 'subscriptions']);
  const { form } = useCustomerForm();
  const field = useField();
  const line = useWatch({ control: form.control, name: `order.lines.${index}` });
  const price = line && linePrice(offer, line);
  const name = offer?.name ?? '';
  const limits = offer && { min: offer.minLicenceCount, max: offer.maxLicenceCount };

  return (
    <li className={styles.line}>
      <div className={styles.head}>
        <h3 className={styles.name}>{name}</h3>
        <Button
          appearance="subtle"
          size="small"
          icon={<DeleteRegular />}
          aria-label={t('order.removeLine', { offer: name })}
          onClick={onRemove}
        />
      </div>
      {offer && <Prerequisites offer={offer} />}
      {offer && <AddBase offer={offer} />}
      <div data-place={`order.lines.${index}`}>
        <PlanField index={index} offer={offer} />
      </div>
      <div className={styles.count}>
        <NumberField
          {...field(`order.lines.${index}.licenceCount`)}
          label={t('subscriptions:change.field')}
          hint={
            limits &&
            (limits.min === limits.max ? t('order.onlyCount', limits) : t('subscriptions:change.limits', limits))
          }
          disabled={limits?.min === limits?.max}
          required
        />
        {price && <span className={styles.price}>{t(`subscriptions:price.${line.billingFrequency}`, { price })}</span>}
      </div>
    </li>
  );
}

function PlanField({ index, offer }: Pick<Props, 'index' | 'offer'>) {
  const styles = useStyles();
  const { t } = useTranslation('wizard');
  const { plan: text } = usePlanText();
  const { form, dryRun } = useCustomerForm();
  const term = useController({ control: form.control, name: `order.lines.${index}.term` });
  const billing = useController({ control: form.control, name: `order.lines.${index}.billingFrequency` });
  const offerId = useController({ control: form.control, name: `order.lines.${index}.offerId` });
  // What is wrong with the offer itself has no field of its own.
  const error = offerId.fieldState.error ?? term.fieldState.error ?? billing.fieldState.error;
  const plans = offer?.plans ?? [];
  const chosen = { term: term.field.value, billingFrequency: billing.field.value };
  const choose = (value: string) => {
    const plan = plans[Number(value)];
    if (!plan) return;
    term.field.onChange(plan.term);
    billing.field.onChange(plan.billingFrequency);
    dryRun.checkSoon();
  };
  return (
    <Field label={t('order.plan')} required {...messageOf(error?.message, undefined)}>
      <Select
        className={styles.select}
        ref={term.field.ref}
        name={term.field.name}
        value={String(plans.findIndex((plan) => isSamePlan(plan, chosen)))}
        onChange={(_, { value }) => choose(value)}
        onBlur={term.field.onBlur}
      >
        {plans.map((plan, position) => (
          <option key={`${plan.term} ${plan.billingFrequency}`} value={position}>
            {text(plan)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
