import { useApolloClient, useQuery } from '@apollo/client/react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular, BuildingPeopleRegular, SearchRegular } from '@fluentui/react-icons';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../core/access';
import { useViewer } from '../../core/viewer';
import { CustomerCountDocument, CustomerListDocument } from '../../generated/graphql';
import { EmptyState } from '../../ui/EmptyState';
import { Failure } from '../../ui/Failure';
import { LinkButton } from '../../ui/LinkButton';
import { LoadingState } from '../../ui/LoadingState';
import { Page } from '../../ui/Page';
import { Pager } from '../../ui/Pager';
import { CustomerFilters } from './CustomerFilters';
import { CustomerNews } from './CustomerNews';
import { CustomerTable } from './CustomerTable';
import { useCustomerSearch } from './useCustomerSearch';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: '12px' },
  summary: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 12px',
    minHeight: '32px',
    color: tokens.colorNeutralForeground2,
    // Below the header, which stays at the top.
    scrollMarginTop: '72px',
    ':focus': { outlineStyle: 'none' },
  },
  stale: { opacity: 0.6 },
});

export function CustomerListPage() {
  const styles = useStyles();
  const { t } = useTranslation('customers');
  const { search, change, clear, variables, isOnLaterPage, activeFilters } = useCustomerSearch();
  const result = useQuery(CustomerListDocument, { variables, fetchPolicy: 'cache-and-network' });
  const count = useQuery(CustomerCountDocument, {
    variables: { filter: variables.filter },
    fetchPolicy: 'cache-and-network',
  });
  const customers = (result.data ?? (result.loading ? result.previousData : undefined))?.customers;
  const apollo = useApolloClient();
  const top = useRef<HTMLDivElement>(null);
  // The next page is read from its top, by eye and by keyboard.
  const turn = (place: Record<string, string>) => {
    change(place);
    top.current?.focus({ preventScroll: true });
    top.current?.scrollIntoView({ block: 'nearest' });
  };
  const isFirstUse = customers?.nodes.length === 0 && !isOnLaterPage && activeFilters === 0;

  return (
    <Page title={t('list.title')} actions={!isFirstUse && <AddCustomer />}>
      {isFirstUse ? (
        <NoCustomersYet />
      ) : (
        <CustomerFilters search={search} activeFilters={activeFilters} change={change} />
      )}
      {result.error && !result.loading ? (
        <Failure error={result.error} onRetry={() => (isOnLaterPage ? change({}) : void result.refetch())} />
      ) : !customers ? (
        <LoadingState label={t('list.loading')} rows={8} />
      ) : (
        !isFirstUse && (
          <div className={styles.list}>
            <div ref={top} tabIndex={-1} className={styles.summary}>
              <CustomerCount count={count.data?.customers?.totalCount} />
              <CustomerNews
                after={count.data?.liveCursor ?? null}
                shown={JSON.stringify(variables)}
                onShow={() => void apollo.refetchQueries({ include: [CustomerListDocument, CustomerCountDocument] })}
              />
              {activeFilters > 0 && customers.nodes.length > 0 && (
                <Button size="small" appearance="transparent" onClick={clear}>
                  {t('listFilter.clear')}
                </Button>
              )}
            </div>
            {customers.nodes.length === 0 ? (
              <EmptyState
                icon={<SearchRegular />}
                title={t('listEmpty.nothingFound')}
                text={t('listEmpty.nothingFoundText')}
                action={<Button onClick={clear}>{t('listFilter.clear')}</Button>}
              />
            ) : (
              <div className={result.data ? undefined : styles.stale} aria-busy={!result.data}>
                <CustomerTable customers={customers.nodes} />
              </div>
            )}
            <Pager
              label={t('list.pages')}
              hasPrevious={customers.pageInfo.hasPreviousPage}
              hasNext={customers.pageInfo.hasNextPage}
              onPrevious={() => turn({ before: customers.pageInfo.startCursor ?? '' })}
              onNext={() => turn({ after: customers.pageInfo.endCursor ?? '' })}
            />
          </div>
        )
      )}
    </Page>
  );
}

function CustomerCount({ count }: { count: number | undefined }) {
  const { t } = useTranslation('customers');
  return <span role="status">{count !== undefined && t('list.count', { count })}</span>;
}

function AddCustomer() {
  const { t } = useTranslation('customers');
  const isAllowed = useCanAddCustomer();
  if (!isAllowed) return null;
  return (
    <LinkButton to="/customers/add" appearance="primary" icon={<AddRegular />}>
      {t('list.add')}
    </LinkButton>
  );
}

function NoCustomersYet() {
  const { t } = useTranslation('customers');
  const isAllowed = useCanAddCustomer();
  return (
    <EmptyState
      icon={<BuildingPeopleRegular />}
      title={t('listEmpty.title')}
      text={isAllowed ? t('listEmpty.text') : t('listEmpty.textReadOnly')}
      action={isAllowed && <AddCustomer />}
    />
  );
}

// A role is not enough: an indirect reseller sees its customers but never orders for them.
function useCanAddCustomer(): boolean {
  const hasRole = useCan('addCustomer');
  return useViewer().partner.canOrder && hasRole;
}
