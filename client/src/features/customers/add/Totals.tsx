import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../core/format';
import type { PeriodTotal } from './totals';

const useStyles = makeStyles({
  totals: { display: 'flex', flexDirection: 'column', gap: '4px', margin: 0, fontWeight: tokens.fontWeightSemibold },
  total: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: '0 16px' },
  amount: { margin: 0, fontVariantNumeric: 'tabular-nums' },
});

/** What is paid a month, a year and every three years, each on its own: a sum of them would be paid never. */
export function Totals({ totals }: { totals: readonly PeriodTotal[] }) {
  const styles = useStyles();
  const { t } = useTranslation(['wizard', 'ordering']);
  const format = useFormat();
  return (
    <dl className={styles.totals}>
      {totals.map(({ billingFrequency, total }) => (
        <div key={billingFrequency} className={styles.total}>
          <dt>{t(`ordering:total.${billingFrequency}`)}</dt>
          <dd className={styles.amount}>{format.money(total)}</dd>
        </div>
      ))}
    </dl>
  );
}
