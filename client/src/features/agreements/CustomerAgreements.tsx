import { useQuery } from '@apollo/client/react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { SignatureRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../core/format';
import { usePages } from '../../core/usePages';
import {
  type AgreementRowFragment,
  CustomerAgreementsDocument,
  type CustomerHeadFragment,
} from '../../generated/graphql';
import type { Column } from '../../ui/columns';
import { DataTable } from '../../ui/DataTable';
import { EmptyState } from '../../ui/EmptyState';
import { Failure } from '../../ui/Failure';
import { LoadingState } from '../../ui/LoadingState';
import { LongAddress } from '../../ui/LongAddress';
import { Pager } from '../../ui/Pager';
import { useConfirmAgreement } from './useConfirmAgreement';

const useStyles = makeStyles({
  email: { display: 'block', fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  again: { display: 'flex', justifyContent: 'flex-end' },
});

/** Who accepted the customer agreement, when, and who says so. A customer may have several: one per signer. */
export function CustomerAgreements({ customer }: { customer: CustomerHeadFragment }) {
  const { t } = useTranslation(['customers', 'common']);
  const columns = useColumns();
  const styles = useStyles();
  const { button, dialog } = useConfirmAgreement(customer);
  const { variables, turning } = usePages();
  const { data, previousData, error, refetch } = useQuery(CustomerAgreementsDocument, {
    variables: { id: customer.id, ...variables },
    fetchPolicy: 'cache-and-network',
  });
  const agreements = (data ?? previousData)?.customer?.agreements;

  if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!agreements) return <LoadingState label={t('common:state.loading')} rows={2} />;
  if (agreements.nodes.length > 0) {
    return (
      <>
        <div aria-busy={!data}>
          <DataTable
            caption={t('agreement.caption')}
            columns={columns}
            rows={agreements.nodes}
            rowKey={({ id }) => id}
          />
        </div>
        <Pager label={t('agreement.caption')} {...turning(agreements.pageInfo)} />
        <div className={styles.again}>{button}</div>
        {dialog}
      </>
    );
  }
  return <EmptyState icon={<SignatureRegular />} title={t('agreement.emptyTitle')} />;
}

function useColumns(): Column<AgreementRowFragment>[] {
  const { t } = useTranslation('customers');
  const format = useFormat();
  const styles = useStyles();
  return [
    {
      key: 'signer',
      header: t('agreement.signer'),
      render: ({ signer }) => (
        <>
          {signer.fullName}
          <span className={styles.email}>
            <LongAddress address={signer.email} />
          </span>
          {signer.phoneFormatted && <span className={styles.email}>{signer.phoneFormatted}</span>}
        </>
      ),
    },
    { key: 'acceptedOn', header: t('agreement.acceptedOn'), render: ({ acceptedOn }) => format.date(acceptedOn) },
    { key: 'confirmedBy', header: t('agreement.confirmedBy'), render: ({ confirmedBy }) => confirmedBy },
    {
      key: 'confirmedAt',
      header: t('agreement.confirmedAt'),
      render: ({ confirmedAt }) => format.dateTime(confirmedAt),
    },
  ];
}
