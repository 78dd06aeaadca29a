import { useQuery } from '@apollo/client/react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { HistoryRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { usePages } from '../../core/usePages';
import { type CustomerHeadFragment, CustomerHistoryDocument } from '../../generated/graphql';
import { EmptyState } from '../../ui/EmptyState';
import { Failure } from '../../ui/Failure';
import { LoadingState } from '../../ui/LoadingState';
import { Pager } from '../../ui/Pager';
import { HistoryItem } from './HistoryItem';

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: '4px 24px',
    listStyleType: 'none',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
  },
});

/** What was done for this customer, newest first. */
export function CustomerHistory({ customer }: { customer: CustomerHeadFragment }) {
  const { t } = useTranslation(['customers', 'common']);
  const styles = useStyles();
  const { variables, turning } = usePages();
  const { data, previousData, error, refetch } = useQuery(CustomerHistoryDocument, {
    variables: { customerId: customer.id, ...variables },
    fetchPolicy: 'cache-and-network',
  });
  // The page before stays on screen while the next one is on its way: no jump of the page's height.
  const entries = (data ?? previousData)?.auditEntries;

  if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!entries) return <LoadingState label={t('common:state.loading')} />;
  if (entries.nodes.length === 0) {
    return <EmptyState icon={<HistoryRegular />} title={t('history.emptyTitle')} />;
  }
  return (
    <>
      <ol className={styles.list} aria-label={t('page.history')} aria-busy={!data}>
        {entries.nodes.map((entry) => (
          <HistoryItem key={entry.id} entry={entry} country={customer.address.country} />
        ))}
      </ol>
      <Pager
        label={t('page.history')}
        previousLabel={t('history.newer')}
        nextLabel={t('history.older')}
        {...turning(entries.pageInfo)}
      />
    </>
  );
}
