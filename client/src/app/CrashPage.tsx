import { Button, makeStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../ui/ErrorState';

const useStyles = makeStyles({ page: { maxWidth: '640px', margin: '15vh auto 0', padding: '0 16px' } });

/** Stands without router, viewer and data: any of them may be what broke. */
export function CrashPage() {
  const { t } = useTranslation();
  const styles = useStyles();
  const reload = (
    <Button appearance="primary" onClick={() => location.reload()}>
      {t('action.reload')}
    </Button>
  );
  return (
    <main className={styles.page}>
      <title>{t('app.documentTitle', { title: t('crash.title') })}</title>
      <ErrorState heading="h1" title={t('crash.title')} message={t('crash.message')} action={reload} />
    </main>
  );
}
