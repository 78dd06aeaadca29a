import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Outlet } from 'react-router';
import { phone } from '../core/media';
import { LanguageSwitch } from './LanguageSwitch';
import { Logo } from './Logo';
import { OfflineNotice } from './OfflineNotice';
import { ProgressBar } from './ProgressBar';
import { ThemeSwitch } from './ThemeSwitch';

const useStyles = makeStyles({
  frame: {
    display: 'flex',
    flexDirection: 'column',
    minHeight: '100vh',
    backgroundColor: tokens.colorNeutralBackground2,
  },
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    padding: '12px 24px',
    [`@media ${phone}`]: { padding: '12px 8px 12px 16px' },
  },
  logo: { flexGrow: 1 },
  main: {
    flexGrow: 1,
    display: 'grid',
    // Never wider than the window, however long a word is.
    gridTemplateColumns: 'minmax(0, 1fr)',
    placeItems: 'center',
    padding: '24px 24px 64px',
    [`@media ${phone}`]: { padding: '8px 16px 48px', placeItems: 'start center' },
  },
});

/** Around the pages for people who are not signed in. */
export function Entrance({ children }: { children?: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.frame}>
      <ProgressBar />
      <header>
        <div className={styles.bar}>
          <div className={styles.logo}>
            <Logo />
          </div>
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
        <OfflineNotice />
      </header>
      <main className={styles.main}>{children ?? <Outlet />}</main>
    </div>
  );
}
