import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { phone } from '../core/media';

const useStyles = makeStyles({
  logo: {
    display: 'flex',
    alignItems: 'center',
    gap: '10px',
    flexShrink: 0,
    fontSize: '17px',
    fontWeight: tokens.fontWeightSemibold,
    letterSpacing: '-0.01em',
  },
  // Read aloud, not seen: on a phone the menu needs the room.
  wideOnly: {
    [`@media ${phone}`]: {
      position: 'absolute',
      width: '1px',
      height: '1px',
      overflow: 'hidden',
      clipPath: 'inset(50%)',
    },
  },
});

export function Logo({ compact = false }: { compact?: boolean }) {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <span className={styles.logo}>
      <img src="/favicon.svg" alt="" width={28} height={28} />
      <span className={mergeClasses(compact && styles.wideOnly)}>{t('app.name')}</span>
    </span>
  );
}
