import { useQuery } from '@apollo/client/react';
import { Field, makeStyles, Select } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { CatalogueDocument, type CatalogueQueryVariables, type OfferCategory } from '../../../generated/graphql';
import { EmptyState } from '../../../ui/EmptyState';
import { Failure } from '../../../ui/Failure';
import { LoadingState } from '../../../ui/LoadingState';
import { Pager } from '../../../ui/Pager';
import { SearchInput } from '../../../ui/SearchInput';
import { Section } from '../../../ui/Section';
import { useCustomerForm } from '../useCustomerForm';
import { OfferItem } from './OfferItem';

const pageSize = 12;
const categories = ['PRODUCTIVITY', 'SECURITY', 'COMMUNICATION', 'BUSINESS_APPS', 'ANALYTICS', 'DEVICES'] as const;

const useStyles = makeStyles({
  filter: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(200px, 100%), 1fr))', gap: '12px' },
  list: { display: 'flex', flexDirection: 'column', margin: 0, padding: 0, listStyleType: 'none' },
});

/** The offers this customer may buy, to search and page through. */
export function Catalogue() {
  const styles = useStyles();
  const { t } = useTranslation(['wizard', 'ordering', 'catalog', 'common']);
  const { search, setSearch, category, setCategory, setPage, result } = useCatalogue();
  const offers = (result.data ?? result.previousData)?.offers;

  return (
    <Section title={t('catalogue.title')}>
      <div className={styles.filter}>
        <SearchInput label={t('catalogue.search')} value={search} onSearch={setSearch} />
        <Field label={t('catalogue.category')}>
          <Select
            value={category}
            onChange={(_, { value }) => setCategory(categories.find((one) => one === value) ?? '')}
          >
            <option value="">{t('catalogue.anyCategory')}</option>
            {categories.map((one) => (
              <option key={one} value={one}>
                {t(`catalog:category.${one}`)}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      {result.error ? (
        <Failure error={result.error} onRetry={() => void result.refetch()} />
      ) : !offers ? (
        <LoadingState label={t('common:state.loading')} rows={6} />
      ) : offers.nodes.length === 0 ? (
        <EmptyState title={t('catalogue.nothingFound')} text={t('catalogue.nothingFoundText')} />
      ) : (
        <>
          <ul className={styles.list} aria-label={t('catalogue.title')} aria-busy={!result.data}>
            {offers.nodes.map((offer) => (
              <OfferItem key={offer.id} offer={offer} />
            ))}
          </ul>
          <Pager
            label={t('catalogue.pages')}
            previousLabel={t('ordering:earlier')}
            nextLabel={t('ordering:more')}
            hasPrevious={offers.pageInfo.hasPreviousPage}
            hasNext={offers.pageInfo.hasNextPage}
            onPrevious={() => setPage({ last: pageSize, before: offers.pageInfo.startCursor })}
            onNext={() => setPage({ first: pageSize, after: offers.pageInfo.endCursor })}
          />
        </>
      )}
    </Section>
  );
}

type CataloguePage = Pick<CatalogueQueryVariables, 'first' | 'after' | 'last' | 'before'>;
const firstPage: CataloguePage = { first: pageSize };

function useCatalogue() {
  const { form } = useCustomerForm();
  const segment = useWatch({ control: form.control, name: 'company.segment' });
  const country = useWatch({ control: form.control, name: 'company.address.country' });
  const [search, search_] = useState('');
  const [category, category_] = useState<OfferCategory | ''>('');
  const [page, setPage] = useState(firstPage);
  const setSearch = useCallback((text: string) => {
    search_(text);
    setPage(firstPage);
  }, []);
  const setCategory = (chosen: OfferCategory | '') => {
    category_(chosen);
    setPage(firstPage);
  };
  const filter = { segment, search: search || null, categories: category ? [category] : null };
  const result = useQuery(CatalogueDocument, { variables: { ...page, filter, country } });
  return { search, setSearch, category, setCategory, setPage, result };
}
