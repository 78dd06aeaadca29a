import { Checkbox, Field } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { type FieldValues, useController } from 'react-hook-form';
import { type FieldProps, messageOf } from './fieldProps';

type Props<T extends FieldValues> = Omit<FieldProps<T>, 'label'> & { label: ReactNode };

/** Yes or no, with the sentence beside the box. */
export function CheckboxField<T extends FieldValues>(props: Props<T>) {
  const { control, name, label, hint, required, disabled, warning } = props;
  const { field, fieldState } = useController({ control, name });
  const { value, onChange, ...rest } = field;
  return (
    <Field hint={hint} {...messageOf(fieldState.error?.message, warning)}>
      <Checkbox
        {...rest}
        checked={Boolean(value)}
        onChange={(_, { checked }) => onChange(checked === true)}
        label={{ children: label }}
        required={required}
        disabled={disabled}
      />
    </Field>
  );
}
