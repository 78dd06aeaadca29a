import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../ui/ErrorState';
import { crashReference } from './crashReference';

const useStyles = makeStyles({
  page: { maxWidth: '640px', margin: '0 auto', padding: '15vh 16px 0' },
  reference: { display: 'block', marginTop: '8px', fontSize: tokens.fontSizeBase200 },
});

/** Stands without router, viewer and data: any of them may be what broke. */
export function CrashPage({ error }: { error: unknown }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const reference = useMemo(() => crashReference(error), [error]);
  useEffect(() => console.error(`Crash ${reference}:`, error), [reference, error]);
  const reload = (
    <Button appearance="primary" onClick={() => location.reload()}>
      {t('action.reload')}
    </Button>
  );
  const message = (
    <>
      {t('crash.message')}
      <span className={styles.reference}>{t('failure.requestId', { id: reference })}</span>
    </>
  );
  return (
    <main className={styles.page}>
      <title>{t('app.documentTitle', { title: t('crash.title') })}</title>
      <ErrorState heading="h1" title={t('crash.title')} message={message} action={reload} />
    </main>
  );
}
