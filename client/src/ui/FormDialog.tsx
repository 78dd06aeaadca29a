import { Button, makeStyles } from '@fluentui/react-components';
import { type FormEvent, type ReactNode, useId } from 'react';
import { DialogFrame } from './DialogFrame';

type Props = {
  open: boolean;
  title: string;
  submitLabel: string;
  cancelLabel: string;
  busy?: boolean;
  /** What was sent stays as it is until its outcome is known. */
  locked?: boolean;
  onSubmit: () => void;
  onCancel: () => void;
  /** Leaving a field: the moment to ask the server with `dryRun`. */
  onBlur?: () => void;
  children: ReactNode;
};

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '16px' },
  fields: { display: 'contents' },
});

/** A small form over the page. Enter in a field submits it. */
export function FormDialog(props: Props) {
  const {
    open,
    title,
    submitLabel,
    cancelLabel,
    busy = false,
    locked = false,
    onSubmit,
    onCancel,
    onBlur,
    children,
  } = props;
  const styles = useStyles();
  const form = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy) onSubmit();
  };
  const actions = (
    <>
      <Button onClick={onCancel} disabled={busy}>
        {cancelLabel}
      </Button>
      <Button appearance="primary" type="submit" form={form} disabledFocusable={busy}>
        {submitLabel}
      </Button>
    </>
  );
  return (
    <DialogFrame open={open} title={title} busy={busy} onCancel={onCancel} actions={actions}>
      <form id={form} className={styles.form} noValidate onSubmit={submit} onBlur={onBlur}>
        <fieldset className={styles.fields} disabled={locked}>
          {children}
        </fieldset>
      </form>
    </DialogFrame>
  );
}
