import { Button, makeStyles, Popover, PopoverSurface, PopoverTrigger, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../core/viewer';
import { Initials } from '../ui/Initials';
import { useSignOut } from './useSignOut';

const useStyles = makeStyles({
  trigger: { minWidth: 0, padding: '4px' },
  card: { display: 'flex', flexDirection: 'column', gap: '16px', width: 'min(300px, calc(100vw - 64px))' },
  who: { display: 'flex', gap: '12px', alignItems: 'center' },
  names: { minWidth: 0, overflowWrap: 'anywhere' },
  name: { fontWeight: tokens.fontWeightSemibold },
  muted: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  facts: { display: 'flex', flexDirection: 'column', gap: '12px', margin: 0 },
  value: { margin: 0 },
});

/** Who is signed in, for which partner, with which roles; and the way out. */
export function AccountMenu() {
  const styles = useStyles();
  const { t } = useTranslation(['common', 'roles']);
  const { fullName, email, partner, roles } = useViewer();
  const signOut = useSignOut();
  return (
    <Popover inline trapFocus positioning="below-end">
      <PopoverTrigger disableButtonEnhancement>
        <Button appearance="subtle" className={styles.trigger} aria-label={t('account.menu', { name: fullName })}>
          <Initials name={fullName} size={28} />
        </Button>
      </PopoverTrigger>
      <PopoverSurface className={styles.card} aria-label={t('account.menu', { name: fullName })}>
        <div className={styles.who}>
          <Initials name={fullName} size={40} />
          <div className={styles.names}>
            <div className={styles.name}>{fullName}</div>
            <div className={styles.muted}>{email}</div>
          </div>
        </div>
        <dl className={styles.facts}>
          <div>
            <dt className={styles.muted}>{t('account.partner')}</dt>
            <dd className={styles.value}>{partner.name}</dd>
          </div>
          <div>
            <dt className={styles.muted}>{t('account.roles')}</dt>
            {roles.map((role) => (
              <dd key={role} className={styles.value}>
                {t(`roles:${role}`)}
              </dd>
            ))}
          </div>
        </dl>
        <Button onClick={() => void signOut()}>{t('account.signOut')}</Button>
      </PopoverSurface>
    </Popover>
  );
}
