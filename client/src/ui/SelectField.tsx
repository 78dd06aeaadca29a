import { Field, makeStyles, Select } from '@fluentui/react-components';
import { type FieldValues, useController } from 'react-hook-form';
import { type FieldProps, messageOf } from './fieldProps';

export type Option = { value: string; label: string };
type Props<T extends FieldValues> = FieldProps<T> & { options: Option[]; placeholder?: string };

const useStyles = makeStyles({
  // A native list is as wide as its longest option, which may be wider than a phone.
  field: { gridTemplateColumns: 'minmax(0, 1fr)' },
  list: { minWidth: 0 },
});

/** A short list to pick from: the native control, so phones show their own wheel. With a placeholder it may stay empty. */
export function SelectField<T extends FieldValues>(props: Props<T>) {
  const { control, name, label, hint, required, disabled, warning, options, placeholder } = props;
  const { field, fieldState } = useController({ control, name });
  const styles = useStyles();
  const message = messageOf(fieldState.error?.message, warning);
  return (
    <Field className={styles.field} label={label} hint={hint} required={required} {...message}>
      <Select {...field} className={styles.list} value={field.value ?? ''} disabled={disabled}>
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map(({ value, label: text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </Select>
    </Field>
  );
}
