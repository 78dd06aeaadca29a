import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../core/format';
import { useViewer } from '../../../core/viewer';
import { DataList } from '../../../ui/DataList';
import { type Column, DataTable } from '../../../ui/DataTable';
import { mayHaveMoreResellers, type OrderLineForm } from './customerForm';
import { ReviewPart } from './ReviewPart';
import { linePrice, orderTotal, planOf, useOrderedOffers } from './useOffers';
import { usePlanText } from './usePlanText';
import { useWizard } from './useWizard';

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  total: { margin: 0, textAlign: 'end' },
  amount: { display: 'block', fontWeight: tokens.fontWeightSemibold },
});

export function ReviewOrder() {
  const { t } = useTranslation('wizard');
  const { form } = useWizard();
  const hasLines = form.getValues('order.lines').length > 0;
  return (
    <>
      <ReviewPart title={t('order.title')} step="subscriptions" place="order">
        {hasLines ? <Lines /> : <NoLines />}
      </ReviewPart>
      {hasLines && <MoreResellers />}
      {hasLines && <Attestations />}
    </>
  );
}

function NoLines() {
  const styles = useStyles();
  const { t } = useTranslation('wizard');
  return <p className={styles.text}>{t('review.noOrder')}</p>;
}

function Lines() {
  const styles = useStyles();
  const { t } = useTranslation(['wizard', 'subscriptions']);
  const format = useFormat();
  const { form, dryRun } = useWizard();
  const lines = form.getValues('order.lines');
  const offers = useOrderedOffers();
  const price = dryRun.verdict?.price;
  // A line that is refused has no price: then the sum is the catalogue's.
  const total = price?.lines.length === lines.length ? price.total : orderTotal(offers, lines);
  return (
    <>
      <DataTable caption={t('order.title')} columns={useColumns()} rows={lines} rowKey={({ offerId }) => offerId} />
      {total && (
        <p className={styles.total}>
          <span className={styles.amount}>
            {t('order.total')} {format.money(total)}
          </span>
          {t('order.totalText')}
        </p>
      )}
    </>
  );
}

function useColumns(): Column<OrderLineForm>[] {
  const { t } = useTranslation(['wizard', 'subscriptions']);
  const format = useFormat();
  const { plan: planText } = usePlanText();
  const { dryRun } = useWizard();
  const offers = useOrderedOffers();
  // The server's price; while it refuses the order, the same sum from the catalogue.
  const priceOf = (line: OrderLineForm) =>
    dryRun.verdict?.price?.lines.find(({ offerId }) => offerId === line.offerId)?.price ??
    linePrice(offers.get(line.offerId), line);
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

function MoreResellers() {
  const { t } = useTranslation('wizard');
  const { form, rules, dryRun } = useWizard();
  const preview = dryRun.verdict?.preview;
  const values = form.getValues();
  if (!mayHaveMoreResellers(values, rules) || values.order.additionalResellers.length === 0) return null;
  return (
    <ReviewPart title={t('moreResellers.title')} step="subscriptions" place="order.additionalResellers.0">
      <DataList
        items={values.order.additionalResellers.map((partnerId, index) => {
          const known = preview?.additionalResellers.find((one) => one.partnerId === partnerId.trim());
          return {
            label: t('moreResellers.partnerId', { number: index + 1 }),
            value: known ? t('moreResellers.known', known) : partnerId,
          };
        })}
      />
    </ReviewPart>
  );
}

function Attestations() {
  const styles = useStyles();
  const { t } = useTranslation('wizard');
  const { name } = useViewer().partner;
  const { form } = useWizard();
  const { resellerId, order } = form.getValues();
  const { actsAsDeclared, notResoldToAffiliates } = order.attestations;
  return (
    <ReviewPart title={t('attest.title')} step="subscriptions" place="order.attestations.actsAsDeclared">
      {actsAsDeclared && (
        <p className={styles.text}>{t(resellerId ? 'attest.indirect' : 'attest.direct', { partner: name })}</p>
      )}
      {notResoldToAffiliates && <p className={styles.text}>{t('attest.notResold')}</p>}
    </ReviewPart>
  );
}
