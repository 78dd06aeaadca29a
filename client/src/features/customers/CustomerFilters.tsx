import { Button, Field, makeStyles, Select } from '@fluentui/react-components';
import { FilterRegular } from '@fluentui/react-icons';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { phone, useMediaQuery } from '../../core/media';
import { useViewer } from '../../core/viewer';
import { ComboInput } from '../../ui/ComboInput';
import { SearchInput } from '../../ui/SearchInput';
import type { Option } from '../../ui/SelectField';
import { ResellerInput } from '../resellers/ResellerInput';
import { useCountryOptions } from './useCountryOptions';
import { agreementStatuses, type CustomerSearch, segments, sorts } from './useCustomerSearch';

type Change = (changes: Partial<CustomerSearch>, options?: { replace: boolean }) => void;
type Props = { search: CustomerSearch; activeFilters: number; change: Change };

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'end',
    gap: '12px',
    '& > *': { flex: '1 1 148px', minWidth: 0 },
    '& > :first-child': { flex: '3 1 260px' },
    // On a phone the search and the button that opens the rest take a line each.
    [`@media ${phone}`]: { '& > :nth-child(-n + 2)': { flexBasis: '100%' } },
  },
  select: { minWidth: 0, '& > select': { minWidth: 0 } },
});

export function CustomerFilters({ search, activeFilters, change }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('customers');
  const isPhone = useMediaQuery(phone);
  const [isOpen, setOpen] = useState(false);
  const onSearch = useCallback((q: string) => change({ q }, { replace: true }), [change]);
  const others = activeFilters - (search.q ? 1 : 0);

  return (
    <search className={styles.bar} aria-label={t('listFilter.label')}>
      <SearchInput
        label={t('listFilter.search')}
        placeholder={t('listFilter.searchHint')}
        value={search.q}
        onSearch={onSearch}
      />
      {isPhone && (
        <Button icon={<FilterRegular />} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {others > 0 ? t('listFilter.moreActive', { count: others }) : t('listFilter.more')}
        </Button>
      )}
      {(isOpen || !isPhone) && <Choices search={search} change={change} />}
    </search>
  );
}

function Choices({ search, change }: Pick<Props, 'search' | 'change'>) {
  const { t } = useTranslation('customers');
  const { countries, groups } = useCountryOptions({ isCounted: true });
  const isProvider = useViewer().partner.type === 'INDIRECT_PROVIDER';
  return (
    <>
      <Field label={t('listFilter.country')}>
        <ComboInput
          options={countries}
          groups={groups}
          value={search.country}
          onChange={(country) => change({ country })}
          placeholder={t('listFilter.anyCountry')}
          clearable
        />
      </Field>
      {isProvider && (
        <Field label={t('listFilter.reseller')}>
          <ResellerInput
            value={search.reseller}
            onChange={(reseller) => change({ reseller })}
            placeholder={t('listFilter.anyReseller')}
            clearable
          />
        </Field>
      )}
      <Choice
        label={t('listFilter.agreement')}
        any={t('listFilter.anyAgreement')}
        value={search.agreement}
        options={agreementStatuses.map((value) => ({ value, label: t(`agreementStatus.${value}`) }))}
        onChange={(agreement) => change({ agreement })}
      />
      <Choice
        label={t('listFilter.segment')}
        any={t('listFilter.anySegment')}
        value={search.segment}
        options={segments.map((value) => ({ value, label: t(`segment.${value}`) }))}
        onChange={(segment) => change({ segment })}
      />
      <Choice
        label={t('listSort.label')}
        value={search.sort || 'CREATED_AT_DESC'}
        options={sorts.map((value) => ({ value, label: t(`listSort.${value}`) }))}
        onChange={(sort) => change({ sort })}
      />
    </>
  );
}

type ChoiceProps = { label: string; any?: string; value: string; options: Option[]; onChange: (value: string) => void };

function Choice({ label, any, value, options, onChange }: ChoiceProps) {
  const styles = useStyles();
  return (
    <Field label={label}>
      <Select className={styles.select} value={value} onChange={(_, data) => onChange(data.value)}>
        {any !== undefined && <option value="">{any}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </Select>
    </Field>
  );
}
