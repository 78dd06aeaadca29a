import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';

const useStyles = makeStyles({
  frame: { display: 'grid', placeItems: 'center', minHeight: '60vh' },
  ring: {
    width: '36px',
    height: '36px',
    borderRadius: '50%',
    border: `3px solid ${tokens.colorNeutralStroke2}`,
    borderTopColor: tokens.colorCompoundBrandStroke,
    animationName: { to: { transform: 'rotate(1turn)' } },
    animationDuration: '1s',
    animationTimingFunction: 'linear',
    animationIterationCount: 'infinite',
    // Whoever asked for less motion gets a ring that stands still.
    '@media (prefers-reduced-motion: reduce)': { animationDuration: '0s' },
  },
});

/** Before the first page is there. */
export function Starting() {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <main className={styles.frame}>
      <div role="status" aria-label={t('state.loading')} className={styles.ring} />
    </main>
  );
}
