import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../core/format';
import type { SubscriptionRowFragment, SubscriptionStatus } from '../../generated/graphql';
import type { Column } from '../../ui/columns';
import { StatusBadge, type Tone } from '../../ui/StatusBadge';
import { SubscriptionMenu } from './SubscriptionMenu';
import { useSubscriptionRights } from './useSubscriptionRights';
import { useSubscriptionText } from './useSubscriptionText';

const tones: Record<SubscriptionStatus, Tone> = {
  ACTIVE: 'success',
  SUSPENDED: 'warning',
  EXPIRED: 'danger',
  DISABLED: 'danger',
  CANCELED: 'neutral',
  DELETED: 'neutral',
};

const useStyles = makeStyles({
  second: { display: 'block', fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
});

/** A subscription as a row: the two lines of a cell are a fact and what follows from it. */
export function useSubscriptionColumns(): Column<SubscriptionRowFragment>[] {
  const { t } = useTranslation('subscriptions');
  const format = useFormat();
  const text = useSubscriptionText();
  const styles = useStyles();
  const mayAct = Object.values(useSubscriptionRights()).some(Boolean);
  const actions: Column<SubscriptionRowFragment> = {
    key: 'actions',
    header: t('column.actions'),
    pinned: true,
    render: (row) => <SubscriptionMenu subscription={row} />,
  };
  return [
    {
      key: 'offer',
      header: t('column.offer'),
      render: (row) => (
        <>
          {row.offer.name}
          {row.isTrial && <span className={styles.second}>{t('trial')}</span>}
        </>
      ),
    },
    {
      key: 'status',
      header: t('column.status'),
      render: ({ status }) => <StatusBadge tone={tones[status]}>{t(`status.${status}`)}</StatusBadge>,
    },
    {
      key: 'licences',
      header: t('column.licences'),
      align: 'end',
      render: ({ licenceCount }) => format.number(licenceCount),
    },
    {
      key: 'term',
      header: t('column.term'),
      render: (row) => (
        <>
          {format.duration(row.term)}
          <span className={styles.second}>{t(`billing.${row.billingFrequency}`)}</span>
        </>
      ),
    },
    {
      key: 'period',
      header: t('column.period'),
      render: (row) => (
        <>
          {t('period.range', { start: row.startDate, end: row.endDate })}
          <span className={styles.second}>{text.ending(row)}</span>
        </>
      ),
    },
    { key: 'price', header: t('column.price'), align: 'end', render: (row) => text.price(row.price, row) },
    ...(mayAct ? [actions] : []),
  ];
}
