import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { type FieldValues, useController } from 'react-hook-form';
import { type FieldProps, messageOf } from './fieldProps';

type Props<T extends FieldValues> = FieldProps<T> & { suffix?: string };

/** A whole number in the form, `null` while there is none. The text is left alone while someone types (or composes) in it. */
export function NumberField<T extends FieldValues>(props: Props<T>) {
  const { control, name, label, hint, required, disabled, warning, suffix } = props;
  const { field, fieldState } = useController({ control, name });
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <Field label={label} hint={hint} required={required} {...messageOf(fieldState.error?.message, warning)}>
      <Input
        name={field.name}
        ref={field.ref}
        value={typed ?? String(field.value ?? '')}
        inputMode="numeric"
        autoComplete="off"
        disabled={disabled}
        contentAfter={suffix ? <span>{suffix}</span> : undefined}
        onChange={(_, { value }) => {
          setTyped(value);
          field.onChange(wholeNumber(value));
        }}
        onBlur={() => {
          setTyped(null);
          field.onBlur();
        }}
      />
    </Field>
  );
}

// Full-width digits and grouping spaces are what some keyboards and pasted lists bring.
function wholeNumber(text: string): number | null {
  const digits = text.normalize('NFKC').replace(/[\s.,']/g, '');
  return /^\d{1,9}$/.test(digits) ? Number(digits) : null;
}
