import { makeStyles, PortalMountNodeProvider, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, ScrollRestoration } from 'react-router';
import { phone } from '../core/media';
import { Toasts } from '../ui/Toasts';
import { Header } from './Header';
import { ProgressBar } from './ProgressBar';

const useStyles = makeStyles({
  app: {
    display: 'flex',
    flexDirection: 'column',
    minHeight: '100vh',
    backgroundColor: tokens.colorNeutralBackground2,
  },
  skip: {
    position: 'absolute',
    left: '16px',
    top: '-64px',
    zIndex: 10,
    padding: '8px 16px',
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorBrandBackground,
    borderRadius: tokens.borderRadiusMedium,
    ':focus': { top: '8px' },
  },
  main: {
    flexGrow: 1,
    width: '100%',
    maxWidth: '1248px',
    margin: '0 auto',
    padding: '24px 24px 64px',
    boxSizing: 'border-box',
    ':focus': { outlineStyle: 'none' },
    [`@media ${phone}`]: { padding: '16px 16px 48px' },
  },
});

export function Layout() {
  const styles = useStyles();
  const { t } = useTranslation();
  const [main, setMain] = useState<HTMLElement | null>(null);
  return (
    <div className={styles.app}>
      <a href="#content" className={styles.skip}>
        {t('app.skipToContent')}
      </a>
      <ProgressBar />
      <Header />
      <main id="content" ref={setMain} tabIndex={-1} className={styles.main}>
        {/* Lists and dialogs that float above the page belong to its landmark, not beside it. */}
        <PortalMountNodeProvider value={main ?? undefined}>
          <Outlet />
        </PortalMountNodeProvider>
        <Toasts />
      </main>
      <ScrollRestoration />
    </div>
  );
}
