import {
  Field,
  Input,
  InteractionTag,
  InteractionTagPrimary,
  InteractionTagSecondary,
  makeStyles,
} from '@fluentui/react-components';
import { type KeyboardEvent, useState } from 'react';
import { type FieldValues, useController } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { type FieldProps, messageOf } from './fieldProps';

const useStyles = makeStyles({
  frame: { display: 'flex', flexDirection: 'column', gap: '8px' },
  tags: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: 0, padding: 0, listStyleType: 'none' },
});

/** A list of short words in the form: Enter or a comma adds one, Backspace in the empty box takes the last one back. */
export function TagsField<T extends FieldValues>(props: FieldProps<T>) {
  const { control, name, label, hint, required, disabled, warning } = props;
  const { field, fieldState } = useController({ control, name });
  const { t } = useTranslation();
  const styles = useStyles();
  const [typed, setTyped] = useState('');
  const tags: string[] = field.value ?? [];

  const add = () => {
    const tag = typed.trim();
    setTyped('');
    if (tag && !tags.includes(tag)) field.onChange([...tags, tag]);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter that picks a character in an input method is not ours.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Backspace' && !typed) field.onChange(tags.slice(0, -1));
    if (event.key !== 'Enter' && event.key !== ',') return;
    event.preventDefault();
    add();
  };

  return (
    <div className={styles.frame}>
      <Field
        label={label}
        hint={hint ?? t('field.tagsHint')}
        required={required}
        {...messageOf(fieldState.error?.message, warning)}
      >
        <Input
          name={field.name}
          ref={field.ref}
          value={typed}
          autoComplete="off"
          disabled={disabled}
          onChange={(_, { value }) => setTyped(value)}
          onKeyDown={onKeyDown}
          onBlur={() => {
            add();
            field.onBlur();
          }}
        />
      </Field>
      {tags.length > 0 && (
        <ul className={styles.tags} aria-label={label}>
          {tags.map((tag) => (
            <li key={tag}>
              <InteractionTag size="small" disabled={disabled}>
                <InteractionTagPrimary hasSecondaryAction>{tag}</InteractionTagPrimary>
                <InteractionTagSecondary
                  aria-label={t('field.removeTag', { tag })}
                  onClick={() => field.onChange(tags.filter((one) => one !== tag))}
                />
              </InteractionTag>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
