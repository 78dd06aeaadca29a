import { makeStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../core/format';
import type { CustomerHeadFragment } from '../../generated/graphql';
import { StatusBadge } from '../../ui/StatusBadge';

const useStyles = makeStyles({ line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 16px' } });

/** The facts that tell two customers of one name apart, and the one that decides what may be sold to this one. */
export function CustomerSubtitle({ customer }: { customer: CustomerHeadFragment }) {
  const { t } = useTranslation('customers');
  const format = useFormat();
  const styles = useStyles();
  return (
    <div className={styles.line}>
      <span>{customer.domain}</span>
      <span>{format.country(customer.address.country)}</span>
      {customer.reseller && <span>{t('page.reseller', { reseller: customer.reseller.name })}</span>}
      {customer.agreementStatus === 'CONFIRMED' ? (
        <StatusBadge tone="success">{t('page.agreementConfirmed')}</StatusBadge>
      ) : (
        <StatusBadge tone="warning">{t('page.agreementMissing')}</StatusBadge>
      )}
    </div>
  );
}
