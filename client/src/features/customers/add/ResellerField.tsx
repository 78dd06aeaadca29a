import { Combobox, Field, makeStyles, Option, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useController } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../core/format';
import type { ResellerChoiceFragment } from '../../../generated/graphql';
import { EnterChoosesFirst, heldEnter } from '../../../ui/EnterChoosesFirst';
import { messageOf } from '../../../ui/fieldProps';
import { useCustomerForm, useField } from '../useCustomerForm';
import { useChosenReseller, useResellerSearch } from './useResellers';

const useStyles = makeStyles({
  option: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  detail: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** Searches the server while typing; leaving the field brings back the chosen name. */
export function ResellerField() {
  const { t } = useTranslation(['wizard', 'common', 'customers']);
  const { form } = useCustomerForm();
  const { field, fieldState } = useController({ control: form.control, name: 'resellerId' });
  const { warning } = useField()('resellerId');
  const [query, setQuery] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);
  const chosen = useChosenReseller(field.value);
  const { resellers, more, isLoading, isPending } = useResellerSearch(query ?? '', isOpen);
  const detail = useResellerDetail();

  return (
    <Field
      label={t('customers:field.reseller')}
      hint={chosen ? detail(chosen) : t('reseller.hint')}
      {...messageOf(fieldState.error?.message, warning)}
    >
      <Combobox
        ref={field.ref}
        name={field.name}
        clearable
        expandIcon={{ 'aria-label': t('common:action.open'), tabIndex: -1 }}
        clearIcon={{ 'aria-label': t('common:action.clear') }}
        placeholder={t('reseller.direct')}
        value={query ?? chosen?.name ?? ''}
        selectedOptions={field.value ? [field.value] : []}
        onClick={(event) => query === null && event.currentTarget.select()}
        onChange={(event) => {
          setQuery(event.target.value);
          if (!event.target.value) field.onChange('');
        }}
        root={heldEnter(!!query?.trim() && (isPending || resellers.length === 0))}
        onOpenChange={(_, { open }) => setOpen(open)}
        onOptionSelect={({ type }, { optionValue }) => {
          // Fluent drops the choice at the first typed letter; here it stays until another one is made.
          if (type === 'change') return;
          setQuery(null);
          field.onChange(optionValue ?? '');
        }}
        onBlur={() => {
          setQuery(null);
          field.onBlur();
        }}
        positioning={{ fallbackPositions: ['above'], autoSize: false }}
        listbox={{ style: { maxHeight: '320px' } }}
        style={{ minWidth: 0 }}
        input={{ style: { minWidth: 0 } }}
      >
        {resellers.map((reseller) => (
          <ResellerOption key={reseller.id} reseller={reseller} detail={detail(reseller)} />
        ))}
        {resellers.length === 0 && (
          <Option disabled text="">
            {isLoading ? t('common:state.loading') : t('common:field.noMatches')}
          </Option>
        )}
        {more > 0 && (
          <Option disabled text="">
            {t('reseller.more', { count: more })}
          </Option>
        )}
        <EnterChoosesFirst query={query ?? ''} first={isPending ? undefined : resellers[0]?.id} />
      </Combobox>
    </Field>
  );
}

function ResellerOption({ reseller, detail }: { reseller: ResellerChoiceFragment; detail: string }) {
  const styles = useStyles();
  return (
    <Option value={reseller.id} text={reseller.name} disabled={!reseller.mpaSigned}>
      <span className={styles.option}>
        <span>{reseller.name}</span>
        <span className={styles.detail}>{detail}</span>
      </span>
    </Option>
  );
}

function useResellerDetail() {
  const { t } = useTranslation('wizard');
  const format = useFormat();
  return ({ partnerId, country, mpaSigned }: ResellerChoiceFragment) => {
    const vars = { partnerId, country: format.country(country) };
    return mpaSigned ? t('reseller.detail', vars) : t('reseller.notSigned', vars);
  };
}
