import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../../../core/viewer';
import type { OrderPriceFragment } from '../../../generated/graphql';
import { DataList } from '../../../ui/DataList';
import { useCustomerForm } from '../useCustomerForm';
import { mayHaveMoreResellers } from './customerForm';
import { OrderedLines } from './OrderedLines';
import { ReviewPart } from './ReviewPart';

type Props = {
  price: OrderPriceFragment | null | undefined;
  /** The additional resellers that the server knows, by name. */
  resellers: readonly { name: string; partnerId: string }[];
};

const useStyles = makeStyles({ text: { margin: 0, color: tokens.colorNeutralForeground2 } });

export function ReviewOrder({ price, resellers }: Props) {
  const { t } = useTranslation(['wizard', 'ordering']);
  const { form } = useCustomerForm();
  const hasLines = form.getValues('order.lines').length > 0;
  return (
    <>
      <ReviewPart title={t('order.title')} place="order">
        {hasLines ? <OrderedLines price={price} /> : <NoLines />}
      </ReviewPart>
      {hasLines && <MoreResellers resellers={resellers} />}
      {hasLines && <Attestations />}
    </>
  );
}

function NoLines() {
  const styles = useStyles();
  const { t } = useTranslation(['wizard', 'ordering']);
  return <p className={styles.text}>{t('review.noOrder')}</p>;
}

function MoreResellers({ resellers }: Pick<Props, 'resellers'>) {
  const { t } = useTranslation(['wizard', 'ordering']);
  const { form, rules } = useCustomerForm();
  const values = form.getValues();
  if (!mayHaveMoreResellers(values, rules) || values.order.additionalResellers.length === 0) return null;
  return (
    <ReviewPart title={t('moreResellers.title')} place="order.additionalResellers.0">
      <DataList
        items={values.order.additionalResellers.map((partnerId, index) => {
          const known = resellers.find((one) => one.partnerId === partnerId.trim());
          return {
            label: t('moreResellers.partnerId', { number: index + 1 }),
            value: known ? t('ordering:additionalReseller', known) : partnerId,
          };
        })}
      />
    </ReviewPart>
  );
}

function Attestations() {
  const styles = useStyles();
  const { t } = useTranslation(['wizard', 'ordering']);
  const { name } = useViewer().partner;
  const { form } = useCustomerForm();
  const { resellerId, order } = form.getValues();
  const { actsAsDeclared, notResoldToAffiliates } = order.attestations;
  return (
    <ReviewPart title={t('attest.title')} place="order.attestations.actsAsDeclared">
      {actsAsDeclared && (
        <p className={styles.text}>{t(resellerId ? 'attest.indirect' : 'attest.direct', { partner: name })}</p>
      )}
      {notResoldToAffiliates && <p className={styles.text}>{t('attest.notResold')}</p>}
    </ReviewPart>
  );
}
