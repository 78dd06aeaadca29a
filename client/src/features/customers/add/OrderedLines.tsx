import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../core/format';
import type { OrderPriceFragment } from '../../../generated/graphql';
import type { Column } from '../../../ui/columns';
import { DataTable } from '../../../ui/DataTable';
import { useCustomerForm } from '../useCustomerForm';
import type { OrderLineForm } from './customerForm';
import { Totals } from './Totals';
import { totalsOf } from './totals';
import { linePrice, planOf, useOrderedOffers } from './useOffers';
import { usePlanText } from './usePlanText';

type Props = { price: OrderPriceFragment | null | undefined };

const useStyles = makeStyles({
  notes: { display: 'flex', flexDirection: 'column', gap: '4px', color: tokens.colorNeutralForeground2 },
  text: { margin: 0 },
  label: { fontWeight: tokens.fontWeightSemibold },
});

/** The order as it will be placed: lines, what is paid when, and what the customer commits to. */
export function OrderedLines({ price }: Props) {
  const { t } = useTranslation(['wizard', 'ordering']);
  const { form } = useCustomerForm();
  const lines = form.getValues('order.lines');
  const priceOf = usePriceOf(price);
  const totals = totalsOf(
    lines.map((line) => ({ billingFrequency: line.billingFrequency, price: priceOf(line) ?? null })),
  );
  return (
    <>
      <DataTable
        caption={t('order.title')}
        columns={useColumns(priceOf)}
        rows={lines}
        rowKey={({ offerId }) => offerId}
      />
      {totals && <Totals totals={totals} />}
      <Commitment lines={lines} />
    </>
  );
}

type PriceOf = ReturnType<typeof usePriceOf>;

// The server's price; while it refuses the order, the same sum from the catalogue.
function usePriceOf(price: Props['price']) {
  const offers = useOrderedOffers();
  return (line: OrderLineForm) =>
    price?.lines.find(({ offerId }) => offerId === line.offerId)?.price ?? linePrice(offers.get(line.offerId), line);
}

/** For how long, and until when it can be undone. */
function Commitment({ lines }: { lines: OrderLineForm[] }) {
  const styles = useStyles();
  const { t } = useTranslation(['wizard', 'ordering']);
  const offers = useOrderedOffers();
  const terms = [...new Set(lines.map(({ term }) => term))];
  const namesOf = (term: string) =>
    lines.filter((line) => line.term === term).map(({ offerId }) => offers.get(offerId)?.name ?? '');
  return (
    <div className={styles.notes}>
      <span className={styles.label}>{t('ordering:commitment')}</span>
      {terms.map((term) => (
        <p key={term} className={styles.text}>
          {t('ordering:commitsTo', { term, offers: namesOf(term) })}
        </p>
      ))}
      <p className={styles.text}>{t('ordering:cancelText')}</p>
    </div>
  );
}

function useColumns(priceOf: PriceOf): Column<OrderLineForm>[] {
  const { t } = useTranslation(['wizard', 'ordering', 'subscriptions']);
  const format = useFormat();
  const { plan: planText } = usePlanText();
  const offers = useOrderedOffers();
  return [
    {
      key: 'offer',
      header: t('subscriptions:column.offer'),
      render: ({ offerId }) => offers.get(offerId)?.name ?? '',
    },
    {
      key: 'plan',
      header: t('order.plan'),
      render: (line) => {
        const plan = planOf(offers.get(line.offerId), line);
        return plan ? planText(plan) : '';
      },
    },
    {
      key: 'count',
      header: t('subscriptions:change.field'),
      align: 'end',
      render: ({ licenceCount }) => (licenceCount === null ? '–' : format.number(licenceCount)),
    },
    {
      key: 'price',
      header: t('subscriptions:column.price'),
      align: 'end',
      render: (line) => {
        const price = priceOf(line);
        return price ? t(`subscriptions:price.${line.billingFrequency}`, { price }) : '';
      },
    },
  ];
}
