import { Field, Input } from '@fluentui/react-components';
import { type FieldValues, useController } from 'react-hook-form';
import { type FieldProps, messageOf } from './fieldProps';

type Props<T extends FieldValues> = FieldProps<T> & { min?: string; max?: string };

/** A day, as `2026-11-20`. The browser's own picker, on every device the one people know. */
export function DateField<T extends FieldValues>(props: Props<T>) {
  const { control, name, label, hint, required, disabled, warning, min, max } = props;
  const { field, fieldState } = useController({ control, name });
  return (
    <Field label={label} hint={hint} required={required} {...messageOf(fieldState.error?.message, warning)}>
      <Input {...field} value={field.value ?? ''} type="date" input={{ min, max }} disabled={disabled} />
    </Field>
  );
}
