import type { Control, FieldPath, FieldValues } from 'react-hook-form';

/** What every form field takes. The error comes from the form state under `name`; a warning is shown and does not block. */
export type FieldProps<T extends FieldValues> = {
  control: Control<T>;
  name: FieldPath<T>;
  label: string;
  hint?: string;
  required?: boolean;
  disabled?: boolean;
  warning?: string;
};

type Message = { hint?: string; validationMessage?: string; validationState?: 'error' | 'warning' };

/** An error replaces a warning, and either replaces nothing else: the hint stays. */
export function messageOf(error: string | undefined, warning: string | undefined): Message {
  if (error) return { validationMessage: error, validationState: 'error' };
  if (warning) return { validationMessage: warning, validationState: 'warning' };
  return {};
}
