import { Field } from '@fluentui/react-components';
import { type FieldValues, useController } from 'react-hook-form';
import { ComboInput } from './ComboInput';
import { type FieldProps, messageOf } from './fieldProps';
import type { ComboOption } from './matches';

type Groups = { first: string; others: string };
type Props<T extends FieldValues> = FieldProps<T> & { options: ComboOption[]; groups?: Groups; placeholder?: string };

/** A long list to pick from by typing: countries, resellers. An optional one can be cleared. */
export function ComboField<T extends FieldValues>(props: Props<T>) {
  const { control, name, label, hint, required, disabled, warning, options, groups, placeholder } = props;
  const { field, fieldState } = useController({ control, name });
  return (
    <Field label={label} hint={hint} required={required} {...messageOf(fieldState.error?.message, warning)}>
      <ComboInput
        options={options}
        groups={groups}
        value={field.value ?? ''}
        onChange={field.onChange}
        onBlur={field.onBlur}
        inputRef={field.ref}
        placeholder={placeholder}
        disabled={disabled}
        clearable={!required}
      />
    </Field>
  );
}
