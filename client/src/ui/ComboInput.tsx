import { Combobox, Option } from '@fluentui/react-components';
import { type Ref, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Option as OptionItem } from './SelectField';

type Props = {
  options: OptionItem[];
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  placeholder?: string;
  disabled?: boolean;
  clearable?: boolean;
  inputRef?: Ref<HTMLInputElement>;
};

/** A long list to search in. What is typed only searches: leaving the field brings back the chosen label. Wants a Fluent `Field` around it. */
export function ComboInput({
  options,
  value,
  onChange,
  onBlur,
  placeholder,
  disabled,
  clearable,
  inputRef,
  ...rest
}: Props) {
  const { t } = useTranslation();
  const [query, setQuery] = useState<string | null>(null);
  const chosen = options.find((option) => option.value === value);
  const matches = query ? options.filter(({ label }) => fold(label).includes(fold(query))) : options;
  return (
    <Combobox
      {...rest}
      ref={inputRef}
      value={query ?? chosen?.label ?? ''}
      selectedOptions={chosen ? [chosen.value] : []}
      placeholder={placeholder}
      disabled={disabled}
      clearable={clearable}
      expandIcon={{ 'aria-label': t('action.open'), tabIndex: -1 }}
      clearIcon={{ 'aria-label': t('action.clear') }}
      onChange={(event) => setQuery(event.target.value)}
      onOptionSelect={(_, { optionValue }) => {
        setQuery(null);
        onChange(optionValue ?? '');
      }}
      onOpenChange={(_, { open }) => !open && setQuery(null)}
      onBlur={() => {
        setQuery(null);
        onBlur?.();
      }}
      listbox={{ style: { maxHeight: '320px' } }}
      style={{ minWidth: 0 }}
      input={{ style: { minWidth: 0 } }}
    >
      {matches.map((option) => (
        <Option key={option.value} value={option.value} text={option.label}>
          {option.label}
        </Option>
      ))}
      {matches.length === 0 && (
        <Option key="none" disabled text="">
          {t('field.noMatches')}
        </Option>
      )}
    </Combobox>
  );
}

// “osterreich” finds Österreich, “lodz” finds Łódź.
function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ł', 'l').replaceAll('ø', 'o').trim();
}
