import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigation } from 'react-router';

/** Milliseconds after which a page that is still on its way is shown to be: sooner, the bar would only flicker. */
const delay = 100;

const useStyles = makeStyles({
  bar: {
    position: 'fixed',
    zIndex: 20,
    top: 0,
    left: 0,
    right: 0,
    height: '3px',
    backgroundColor: tokens.colorCompoundBrandBackground,
    transformOrigin: 'left',
    animationName: { from: { transform: 'scaleX(0.05)' }, to: { transform: 'scaleX(0.95)' } },
    animationDuration: '4s',
    animationTimingFunction: 'cubic-bezier(0.1, 0.7, 0.3, 1)',
    animationFillMode: 'forwards',
    // Whoever asked for less motion gets a bar that stands still.
    '@media (prefers-reduced-motion: reduce)': { animationDuration: '0s' },
  },
});

/** At the top of the window while the next page has not arrived. */
export function ProgressBar() {
  const styles = useStyles();
  const { t } = useTranslation();
  const isUnderWay = useNavigation().state !== 'idle';
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    if (!isUnderWay) return setLate(false);
    const timer = setTimeout(() => setLate(true), delay);
    return () => clearTimeout(timer);
  }, [isUnderWay]);
  if (!isLate) return null;
  return <div role="progressbar" aria-label={t('state.loading')} className={styles.bar} />;
}
