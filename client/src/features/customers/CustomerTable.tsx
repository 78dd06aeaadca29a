import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../core/format';
import { useViewer } from '../../core/viewer';
import type { CustomerRowFragment } from '../../generated/graphql';
import type { Column } from '../../ui/columns';
import { DataTable } from '../../ui/DataTable';
import { StatusBadge } from '../../ui/StatusBadge';

const useStyles = makeStyles({
  name: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  muted: {
    display: 'block',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  date: { whiteSpace: 'nowrap' },
});

export function CustomerTable({ customers }: { customers: readonly CustomerRowFragment[] }) {
  const { t } = useTranslation('customers');
  return (
    <DataTable
      caption={t('list.caption')}
      columns={useColumns()}
      rows={customers}
      rowKey={({ id }) => id}
      onRowLink={({ id }) => `/customers/${id}`}
    />
  );
}

function useColumns(): Column<CustomerRowFragment>[] {
  const styles = useStyles();
  const { t } = useTranslation('customers');
  const format = useFormat();
  const isProvider = useViewer().partner.type === 'INDIRECT_PROVIDER';
  const columns: (Column<CustomerRowFragment> | false)[] = [
    {
      key: 'name',
      header: t('listColumn.name'),
      width: '36%',
      render: ({ legalName, domain }) => (
        <>
          <span className={styles.name}>{legalName}</span>
          <span className={styles.muted}>{domain}</span>
        </>
      ),
    },
    {
      key: 'country',
      header: t('listColumn.country'),
      wraps: true,
      render: ({ address }) => format.country(address.country),
    },
    isProvider && {
      key: 'reseller',
      header: t('listColumn.reseller'),
      wraps: true,
      render: ({ reseller }) => reseller?.name ?? '–',
    },
    {
      key: 'licences',
      header: t('listColumn.licences'),
      align: 'end',
      render: ({ licencesInUse: { licenceCount, subscriptionCount } }) => (
        <>
          {format.number(licenceCount)}
          {subscriptionCount > 0 && (
            <span className={styles.muted}>{t('list.subscriptions', { count: subscriptionCount })}</span>
          )}
        </>
      ),
    },
    {
      key: 'agreement',
      header: t('listColumn.agreement'),
      render: ({ agreementStatus }) => (
        <StatusBadge tone={agreementStatus === 'CONFIRMED' ? 'success' : 'warning'}>
          {t(`agreementStatus.${agreementStatus}`)}
        </StatusBadge>
      ),
    },
    {
      key: 'added',
      header: t('listColumn.added'),
      hideOnPhone: true,
      render: ({ createdAt }) => <span className={styles.date}>{format.date(createdAt)}</span>,
    },
  ];
  return columns.filter((column) => column !== false);
}
