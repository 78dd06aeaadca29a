import { Button, Field, Input } from '@fluentui/react-components';
import { EyeOffRegular, EyeRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { type FieldValues, useController } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { type FieldProps, messageOf } from './fieldProps';

type Props<T extends FieldValues> = FieldProps<T> & { autoComplete: 'current-password' | 'new-password' };

/** A password with an eye to look at it. */
export function PasswordField<T extends FieldValues>(props: Props<T>) {
  const { control, name, label, hint, required, disabled, warning, autoComplete } = props;
  const { field, fieldState } = useController({ control, name });
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  const eye = (
    <Button
      appearance="transparent"
      size="small"
      icon={shown ? <EyeOffRegular /> : <EyeRegular />}
      aria-label={shown ? t('field.hidePassword') : t('field.showPassword')}
      onClick={() => setShown(!shown)}
    />
  );
  return (
    <Field label={label} hint={hint} required={required} {...messageOf(fieldState.error?.message, warning)}>
      <Input
        {...field}
        value={field.value ?? ''}
        type={shown ? 'text' : 'password'}
        autoComplete={autoComplete}
        disabled={disabled}
        contentAfter={eye}
      />
    </Field>
  );
}
