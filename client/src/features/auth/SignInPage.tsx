import { useQuery } from '@apollo/client/react';
import { makeStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { Navigate, useLocation } from 'react-router';
import { DemoSignInsDocument, ViewerDocument } from '../../generated/graphql';
import { Notice } from '../../ui/Notice';
import { DemoSignIns } from './DemoSignIns';
import { SignInForm } from './SignInForm';
import { useNextPlace } from './useNextPlace';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: '16px', width: '100%', maxWidth: '400px' },
  wide: {
    maxWidth: '960px',
    '& > :last-child > *': { minWidth: 0 },
    '& > :last-child': {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fit, minmax(min(360px, 100%), 1fr))',
      gap: '24px',
      alignItems: 'start',
    },
  },
});

export function SignInPage() {
  const styles = useStyles();
  const { t } = useTranslation(['auth', 'common']);
  const { data } = useQuery(ViewerDocument);
  const demo = useQuery(DemoSignInsDocument);
  const { state } = useLocation();
  const next = useNextPlace();
  const demoSignIns = demo.data?.demoSignIns ?? [];

  if (data?.viewer && state?.signedOut !== true) return <Navigate to={next} replace />;
  return (
    <div className={`${styles.page} ${demoSignIns.length > 0 ? styles.wide : ''}`}>
      <title>{t('common:app.documentTitle', { title: t('signIn.title') })}</title>
      {state?.ended === true && <Notice intent="info">{t('signIn.ended')}</Notice>}
      <div>
        <SignInForm />
        {demoSignIns.length > 0 && <DemoSignIns signIns={demoSignIns} />}
      </div>
    </div>
  );
}
