import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { phone } from '../core/media';
import { useViewer } from '../core/viewer';
import { AccountMenu } from './AccountMenu';
import { LanguageSwitch } from './LanguageSwitch';
import { Logo } from './Logo';
import { OfflineNotice } from './OfflineNotice';
import { ThemeSwitch } from './ThemeSwitch';

const useStyles = makeStyles({
  header: {
    position: 'sticky',
    top: 0,
    zIndex: 5,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    height: '56px',
    maxWidth: '1248px',
    margin: '0 auto',
    padding: '0 24px',
    boxSizing: 'border-box',
    [`@media ${phone}`]: { padding: '0 8px 0 16px' },
  },
  nav: {
    display: 'flex',
    alignSelf: 'stretch',
    marginLeft: '20px',
    flexGrow: 1,
    minWidth: 0,
    overflowX: 'auto',
    [`@media ${phone}`]: { marginLeft: '4px' },
  },
  link: {
    display: 'flex',
    alignItems: 'center',
    padding: '0 12px',
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    borderTop: '2px solid transparent',
    borderBottom: '2px solid transparent',
    ':hover': { color: tokens.colorNeutralForeground1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-4px' },
    '&.active': {
      color: tokens.colorNeutralForeground1,
      fontWeight: tokens.fontWeightSemibold,
      borderBottomColor: tokens.colorCompoundBrandStroke,
    },
  },
  partner: {
    maxWidth: '28ch',
    marginRight: '8px',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground2,
    '@media (max-width: 767px)': { display: 'none' },
  },
});

export function Header() {
  const styles = useStyles();
  const { t } = useTranslation();
  const { partner } = useViewer();
  return (
    <header className={styles.header}>
      <div className={styles.bar}>
        <Logo compact />
        <nav className={styles.nav} aria-label={t('navigation.main')}>
          <NavLink to="/customers" className={styles.link}>
            {t('navigation.customers')}
          </NavLink>
        </nav>
        <span className={styles.partner}>{partner.name}</span>
        <LanguageSwitch />
        <ThemeSwitch />
        <AccountMenu />
      </div>
      <OfflineNotice />
    </header>
  );
}
