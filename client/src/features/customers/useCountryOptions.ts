import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../core/format';
import { CountryOptionsDocument } from '../../generated/graphql';

/** Every country with the other names people type for it, those first where the partner has customers. */
export function useCountryOptions({ isCounted = false } = {}) {
  const { t } = useTranslation('customers');
  const format = useFormat();
  // The counts are of today: customers come and go while the app stays open.
  const { data } = useQuery(CountryOptionsDocument, { fetchPolicy: 'cache-and-network' });
  const countries = useMemo(() => {
    const counts = new Map(data?.customersByCountry?.map((total) => [total.country, total.customerCount]));
    return (data?.countries ?? [])
      .map(({ code, searchNames }) => {
        const count = counts.get(code);
        const note = isCounted && count !== undefined ? format.number(count) : undefined;
        return { value: code, label: format.country(code), terms: searchNames, note, isFirst: count !== undefined };
      })
      .sort((a, b) => Number(b.isFirst) - Number(a.isFirst) || format.compare(a.label, b.label));
  }, [data, format, isCounted]);
  return { countries, groups: { first: t('countryGroup.own'), others: t('countryGroup.others') } };
}
