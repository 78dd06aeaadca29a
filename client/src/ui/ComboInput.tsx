import { Combobox, makeStyles, Option, OptionGroup, tokens } from '@fluentui/react-components';
import { type Ref, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EnterChoosesFirst, heldEnter } from './EnterChoosesFirst';
import { type ComboOption, matchesOf } from './matches';

type Props = {
  /** A `note`, such as a number, stands at the end of the line; it is neither searched nor shown when the option is chosen. */
  options: ComboOption[];
  /** Headings over the options that come first and over the others, shown as long as nothing is typed. */
  groups?: { first: string; others: string };
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
  /** What is offered does not answer yet what is typed: nothing is to be chosen by Enter. */
  isPending?: boolean;
};

const useStyles = makeStyles({
  note: { marginInlineStart: 'auto', paddingInlineStart: '8px', color: tokens.colorNeutralForeground2 },
});

/** A long list to search in. What is typed only searches: leaving the field brings back the chosen label. Wants a Fluent `Field` around it. */
export function ComboInput(props: Props) {
  const { options, groups, value, onChange, onBlur, onQuery, isPending, hasMore, ...others } = props;
  const { placeholder, disabled, clearable, inputRef, ...rest } = others;
  const { t } = useTranslation();
  const styles = useStyles();
  const [query, setQuery] = useState('');
  const [isSearching, setSearching] = useState(false);
  const chosen = options.find((option) => option.value === value);
  const matches = onQuery ? options : matchesOf(options, query);
  const first = groups && !query.trim() ? matches.filter(({ isFirst }) => isFirst) : [];

  const line = (option: ComboOption) => (
    <Option key={option.value} value={option.value} text={option.label}>
      {option.label}
      {option.note && <span className={styles.note}>{option.note}</span>}
    </Option>
  );
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
      root={heldEnter(query.trim() !== '' && (isPending === true || matches.length === 0))}
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
      {groups && first.length > 0 ? (
        <>
          <OptionGroup label={groups.first}>{first.map(line)}</OptionGroup>
          <OptionGroup label={groups.others}>{matches.filter(({ isFirst }) => !isFirst).map(line)}</OptionGroup>
        </>
      ) : (
        matches.map(line)
      )}
      {(matches.length === 0 || hasMore) && (
        <Option key="note" disabled text="">
          {matches.length === 0 ? t('field.noMatches') : t('field.moreMatches')}
        </Option>
      )}
      <EnterChoosesFirst query={isSearching ? query : ''} first={isPending ? undefined : matches[0]?.value} />
    </Combobox>
  );
}
