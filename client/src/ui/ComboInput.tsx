import { Combobox, makeStyles, Option, tokens } from '@fluentui/react-components';
import { type Ref, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Option as SelectOption } from './SelectField';

/** A `note`, such as a number, stands at the end of the line; it is neither searched nor shown when the option is chosen. */
type OptionItem = SelectOption & { note?: string };

type Props = {
  options: OptionItem[];
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  placeholder?: string;
  disabled?: boolean;
  clearable?: boolean;
  inputRef?: Ref<HTMLInputElement>;
  /** Given, the options are already what the query found; else they are searched here. */
  onQuery?: (query: string) => void;
  hasMore?: boolean;
};

const useStyles = makeStyles({
  note: { marginInlineStart: 'auto', paddingInlineStart: '8px', color: tokens.colorNeutralForeground2 },
});

/** A long list to search in. What is typed only searches: leaving the field brings back the chosen label. Wants a Fluent `Field` around it. */
export function ComboInput(props: Props) {
  const { options, value, onChange, onBlur, onQuery, placeholder, disabled, clearable, inputRef, hasMore, ...rest } =
    props;
  const { t } = useTranslation();
  const styles = useStyles();
  const [query, setQuery] = useState('');
  const [isSearching, setSearching] = useState(false);
  const chosen = options.find((option) => option.value === value);
  const matches = onQuery ? options : options.filter(({ label }) => fold(label).includes(fold(query)));

  const search = (text: string, isStillSearching: boolean) => {
    setQuery(text);
    setSearching(isStillSearching);
    if (text !== query) onQuery?.(text);
  };

  return (
    <Combobox
      {...rest}
      ref={inputRef}
      value={isSearching ? query : (chosen?.label ?? '')}
      selectedOptions={chosen ? [chosen.value] : []}
      placeholder={placeholder}
      disabled={disabled}
      clearable={clearable}
      expandIcon={{ 'aria-label': t('action.open'), tabIndex: -1 }}
      clearIcon={{ 'aria-label': t('action.clear') }}
      // What is typed replaces the chosen label instead of being added to it; after Tab the browser does the same.
      onClick={(event) => !isSearching && event.currentTarget.select()}
      onChange={(event) => {
        search(event.target.value, true);
        if (!event.target.value && clearable) onChange('');
      }}
      onOptionSelect={({ type }, { optionValue }) => {
        // Fluent drops the choice at the first typed letter; here it stays until another one is made.
        if (type === 'change') return;
        search('', false);
        onChange(optionValue ?? '');
      }}
      onOpenChange={(_, { open }) => !open && search('', false)}
      onBlur={() => {
        search('', false);
        onBlur?.();
      }}
      // Fluent would make a long list as tall as the window, and move it beside the field.
      positioning={{ fallbackPositions: ['above'], autoSize: false }}
      listbox={{ style: { maxHeight: '320px' } }}
      style={{ minWidth: 0 }}
      input={{ style: { minWidth: 0 } }}
    >
      {matches.map((option) => (
        <Option key={option.value} value={option.value} text={option.label}>
          {option.label}
          {option.note && <span className={styles.note}>{option.note}</span>}
        </Option>
      ))}
      {(matches.length === 0 || hasMore) && (
        <Option key="note" disabled text="">
          {matches.length === 0 ? t('field.noMatches') : t('field.moreMatches')}
        </Option>
      )}
    </Combobox>
  );
}

// “osterreich” finds Österreich, “lodz” finds Łódź.
function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ł', 'l').replaceAll('ø', 'o').trim();
}
