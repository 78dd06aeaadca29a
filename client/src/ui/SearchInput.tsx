import { Field, SearchBox } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

type Props = { label: string; placeholder?: string; value: string; onSearch: (text: string) => void };

const pause = 250;

/** Searches while one types, after a short pause. Half-composed characters of an input method are not searched for. */
/** As many characters as the server searches for. */
export const longestSearch = 200;

export function SearchInput({ label, placeholder, value, onSearch }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState(value);
  const [isComposing, setComposing] = useState(false);
  const [known, setKnown] = useState(value);
  // The address changed under the box: “back”, or a filter was cleared.
  if (value !== known) {
    setKnown(value);
    if (value !== text.trim()) setText(value);
  }

  useEffect(() => {
    const wanted = text.trim();
    if (isComposing || wanted === value) return;
    const timer = setTimeout(() => onSearch(wanted), pause);
    return () => clearTimeout(timer);
  }, [text, isComposing, value, onSearch]);

  return (
    <Field label={label}>
      <SearchBox
        value={text}
        maxLength={longestSearch}
        dismiss={{ 'aria-label': t('action.clear') }}
        placeholder={placeholder}
        onChange={(_, change) => setText(change.value)}
        onCompositionStart={() => setComposing(true)}
        onCompositionEnd={() => setComposing(false)}
        style={{ maxWidth: 'none' }}
      />
    </Field>
  );
}
