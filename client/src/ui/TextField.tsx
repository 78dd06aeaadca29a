import { Field, Input, Textarea } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { type FieldValues, useController } from 'react-hook-form';
import { type FieldProps, messageOf } from './fieldProps';

type Props<T extends FieldValues> = FieldProps<T> & {
  type?: 'text' | 'email' | 'tel' | 'url';
  autoComplete?: string;
  inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'url';
  suffix?: string;
  placeholder?: string;
  multiline?: boolean;
  after?: ReactElement;
};

/**
 * Chromium rewrites what is typed into a field of these types: å becomes xn--5ca, and blanks are gone. The keyboard of a phone and
 * the address book know them by other signs.
 */
const plain = {
  email: { type: 'text', inputMode: 'email', autoComplete: 'email', autoCapitalize: 'none', spellCheck: false },
  url: { type: 'text', inputMode: 'url', autoCapitalize: 'none', spellCheck: false },
} as const;

/** One line of text, or several. The browser checks nothing: the server does, in the reader's language. */
export function TextField<T extends FieldValues>(props: Props<T>) {
  const { control, name, label, hint, required, disabled, warning } = props;
  const { type = 'text', autoComplete, inputMode, suffix, placeholder, multiline, after } = props;
  const { field, fieldState } = useController({ control, name });
  const common = { ...field, value: field.value ?? '', disabled, placeholder };
  const ways = type === 'email' || type === 'url' ? plain[type] : { type };
  return (
    <Field label={label} hint={hint} required={required} {...messageOf(fieldState.error?.message, warning)}>
      {multiline ? (
        <Textarea {...common} autoComplete={autoComplete} resize="vertical" />
      ) : (
        <Input
          {...common}
          {...ways}
          {...(inputMode && { inputMode })}
          {...(autoComplete && { autoComplete })}
          contentAfter={after ?? (suffix ? <span>{suffix}</span> : undefined)}
        />
      )}
    </Field>
  );
}
