import { useQuery } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, Outlet, useLocation } from 'react-router';
import { suggestLanguage } from '../core/i18n';
import { ViewerProvider } from '../core/viewer';
import { ViewerDocument } from '../generated/graphql';
import { Failure } from '../ui/Failure';
import { Page } from '../ui/Page';
import { Entrance } from './Entrance';
import { Starting } from './Starting';

/** Lets a signed-in user through; anyone else signs in first and comes back to the same place. */
export function SignedIn() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(ViewerDocument);
  const { pathname, search } = useLocation();
  const language = data?.viewer?.language;
  const wasSignedIn = useRef(false);

  useEffect(() => {
    if (!language) return;
    wasSignedIn.current = true;
    suggestLanguage(language);
  }, [language]);

  if (data?.viewer) {
    return (
      <ViewerProvider viewer={data.viewer}>
        <Outlet />
      </ViewerProvider>
    );
  }
  if (data) return <Navigate to={signInAddress(pathname + search)} state={{ ended: wasSignedIn.current }} replace />;
  if (error) {
    return (
      <Entrance>
        <Page title={t('app.name')}>
          <Failure error={error} onRetry={() => void refetch()} />
        </Page>
      </Entrance>
    );
  }
  return <Starting />;
}

function signInAddress(place: string): string {
  return place === '/' ? '/sign-in' : `/sign-in?${new URLSearchParams({ next: place })}`;
}
