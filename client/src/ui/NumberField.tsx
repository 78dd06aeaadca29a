import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { type FieldValues, useController } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { readWholeNumber } from '../core/wholeNumber';
import { type FieldProps, messageOf } from './fieldProps';

type Props<T extends FieldValues> = FieldProps<T> & { suffix?: string };
type Typed = { text: string; value: number | null; problem?: 'unreadable' | 'tooLong'; isLeft: boolean };

/**
 * A whole number in the form, `null` while there is none. What is typed is read in the language of the page or not at all:
 * a text that is no number stays in the field, with what is wrong beside it.
 */
export function NumberField<T extends FieldValues>(props: Props<T>) {
  const { control, name, label, hint, required, disabled, warning, suffix } = props;
  const { field, fieldState } = useController({ control, name });
  const { i18n } = useTranslation();
  const problemText = useProblemText();
  const [last, setTyped] = useState<Typed | null>(null);
  // Another value in the form is a newer one than what was typed.
  const typed = last?.value === (field.value ?? null) ? last : null;
  const error = fieldState.error?.message;
  // While someone is still typing “1 2” may become “1 200”: it is told when they pause, as the form's own problems are, or leave.
  const isTold = typed?.problem && (typed.isLeft || error);
  const message = isTold ? problemText(typed.problem) : error;
  return (
    <Field label={label} hint={hint} required={required} {...messageOf(message, warning)}>
      <Input
        name={field.name}
        ref={field.ref}
        value={typed?.text ?? String(field.value ?? '')}
        inputMode="numeric"
        autoComplete="off"
        disabled={disabled}
        contentAfter={suffix ? <span>{suffix}</span> : undefined}
        onChange={(_, { value: text }) => {
          const read = readWholeNumber(text, i18n.language);
          const value = read && 'value' in read ? read.value : null;
          setTyped({ text, value, problem: read && 'problem' in read ? read.problem : undefined, isLeft: false });
          field.onChange(value);
        }}
        onBlur={() => {
          setTyped(typed?.problem ? { ...typed, isLeft: true } : null);
          field.onBlur();
        }}
      />
    </Field>
  );
}

function useProblemText() {
  const { t } = useTranslation();
  return (problem: Typed['problem']) =>
    problem === 'tooLong' ? t('field.numberTooLong') : t('field.wholeNumber', { example: 25, large: 12_000 });
}
