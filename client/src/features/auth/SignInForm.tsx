import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { failureOf, retryAt } from '../../core/errors';
import { Notice } from '../../ui/Notice';
import { PasswordField } from '../../ui/PasswordField';
import { TextField } from '../../ui/TextField';
import { type Credentials, useSignIn } from './useSignIn';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: '16px',
    padding: '32px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    '@media (max-width: 639px)': { padding: '20px 16px' },
  },
  title: {
    margin: 0,
    fontSize: '26px',
    lineHeight: '34px',
    fontWeight: tokens.fontWeightSemibold,
    letterSpacing: '-0.01em',
  },
  submit: { marginTop: '8px' },
});

export function SignInForm() {
  const styles = useStyles();
  const { t } = useTranslation(['auth', 'common']);
  const { signIn, busy } = useSignIn();
  const [refused, setRefused] = useState<string | null>(null);
  const { control, handleSubmit, setError } = useForm<Credentials>({ defaultValues: { email: '', password: '' } });

  const submit = async (credentials: Credentials) => {
    setRefused(null);
    if (!credentials.email) setError('email', { message: t('signIn.emailMissing') }, { shouldFocus: true });
    if (!credentials.password)
      setError('password', { message: t('signIn.passwordMissing') }, { shouldFocus: Boolean(credentials.email) });
    if (!credentials.email || !credentials.password) return;
    try {
      for (const { field, message } of await signIn(credentials)) {
        if (field === 'email' || field === 'password') setError(field, { message }, { shouldFocus: true });
        else setRefused(message);
      }
    } catch (error) {
      const again = retryAt(error);
      if (again) setRefused(t('signIn.throttled', { when: again }));
      else setRefused(t(`common:failure.${failureOf(error)}.message`));
    }
  };

  return (
    <form className={styles.form} noValidate onSubmit={handleSubmit(submit)}>
      <h1 className={styles.title}>{t('signIn.title')}</h1>
      {refused && <Notice intent="error">{refused}</Notice>}
      <TextField control={control} name="email" type="email" label={t('signIn.email')} autoComplete="username" />
      <PasswordField control={control} name="password" label={t('signIn.password')} autoComplete="current-password" />
      <Button className={styles.submit} type="submit" appearance="primary" size="large" disabledFocusable={busy}>
        {busy ? t('signIn.busy') : t('signIn.submit')}
      </Button>
    </form>
  );
}
