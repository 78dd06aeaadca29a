import { Button, Field, Input, makeStyles, Popover, PopoverSurface, PopoverTrigger } from '@fluentui/react-components';
import { CalendarRegular } from '@fluentui/react-icons';
import { useRef, useState } from 'react';
import { type FieldValues, useController } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Calendar } from './Calendar';
import { readDay, readIso, writeDay } from './days';
import { type FieldProps, messageOf } from './fieldProps';

type Props<T extends FieldValues> = FieldProps<T> & { today: string; min?: string; max?: string; onOpen?: () => void };

const useStyles = makeStyles({ line: { display: 'block' } });

/**
 * A day, `2026-11-20` in the form, typed or picked in the language of the page. What is typed is left alone until the field is
 * left; what is no day stays in the form as it is, so that the server says what is wrong with it.
 */
export function DateField<T extends FieldValues>(props: Props<T>) {
  const { control, name, label, hint, required, disabled, warning, today, min, max, onOpen } = props;
  const { field, fieldState } = useController({ control, name });
  const { t, i18n } = useTranslation();
  const styles = useStyles();
  const { language } = i18n;
  const [typed, setTyped] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);
  const frame = useRef<HTMLSpanElement>(null);
  const value = String(field.value ?? '');
  const chosen = readIso(value) ? value : null;
  const choose = (day: string) => {
    setTyped(null);
    field.onChange(day);
    setOpen(false);
    frame.current?.querySelector('input')?.focus();
  };
  const example = t('field.dateExample', { example: writeDay(max ?? min ?? today, language) });

  return (
    <Field
      label={label}
      hint={[hint, example].filter(Boolean).map((line) => (
        <span key={line} className={styles.line}>
          {line}
        </span>
      ))}
      required={required}
      {...messageOf(fieldState.error?.message, warning)}
    >
      {(fieldProps) => (
        <Input
          {...fieldProps}
          root={{ ref: frame }}
          ref={field.ref}
          name={field.name}
          value={typed ?? writeDay(value, language)}
          autoComplete="off"
          disabled={disabled}
          onChange={(_, { value: text }) => {
            setTyped(text);
            field.onChange(readDay(text, language) ?? text);
          }}
          onBlur={() => {
            setTyped(null);
            field.onBlur();
          }}
          contentAfter={
            <Popover
              trapFocus
              unstable_disableAutoFocus
              open={isOpen}
              onOpenChange={(_, { open }) => {
                setOpen(open);
                if (open) onOpen?.();
              }}
              positioning="below-end"
            >
              <PopoverTrigger disableButtonEnhancement>
                <Button
                  appearance="transparent"
                  size="small"
                  icon={<CalendarRegular />}
                  aria-label={t('field.openCalendar')}
                  disabled={disabled}
                />
              </PopoverTrigger>
              <PopoverSurface aria-label={label}>
                <Calendar value={chosen} today={today} min={min} max={max} onChoose={choose} />
              </PopoverSurface>
            </Popover>
          }
        />
      )}
    </Field>
  );
}
