import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkFilled } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { phone } from '../core/media';
import { AppLink } from './AppLink';

type Props = { steps: { key: string; label: string; to?: string }[]; current: string };

const useStyles = makeStyles({
  list: { display: 'flex', gap: '8px', margin: 0, padding: 0, listStyleType: 'none' },
  step: {
    flex: '1 1 0',
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    paddingTop: '12px',
    borderTop: `3px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
    minWidth: 0,
    // The current one needs the room for its label.
    [`@media ${phone}`]: { flex: '0 0 40px' },
  },
  reached: { borderTopColor: tokens.colorCompoundBrandStroke },
  current: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    [`@media ${phone}`]: { flex: '1 1 0' },
  },
  number: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    flexShrink: 0,
    width: '22px',
    height: '22px',
    borderRadius: '50%',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  numberReached: {
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorBrandBackground,
    border: `1px solid ${tokens.colorBrandBackground}`,
  },
  link: { display: 'flex', alignItems: 'center', gap: '8px', minWidth: 0 },
  label: { overflow: 'hidden', textOverflow: 'ellipsis' },
  // Only the current label fits on a phone; the others keep their number.
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

/** Where one is in a sequence. A step with an address can be gone to. */
export function Steps({ steps, current }: Props) {
  const styles = useStyles();
  const { t } = useTranslation();
  const position = steps.findIndex(({ key }) => key === current);
  return (
    <ol className={styles.list} aria-label={t('steps.label')}>
      {steps.map(({ key, label, to }, index) => {
        const isCurrent = index === position;
        const isReached = index <= position;
        const content = (
          <>
            <span className={mergeClasses(styles.number, isReached && styles.numberReached)} aria-hidden>
              {index < position ? <CheckmarkFilled /> : index + 1}
            </span>
            <span className={mergeClasses(styles.label, !isCurrent && styles.wideOnly)}>{label}</span>
          </>
        );
        return (
          <li
            key={key}
            aria-current={isCurrent ? 'step' : undefined}
            className={mergeClasses(styles.step, isReached && styles.reached, isCurrent && styles.current)}
          >
            {to && !isCurrent ? (
              <AppLink to={to} className={styles.link}>
                {content}
              </AppLink>
            ) : (
              content
            )}
          </li>
        );
      })}
    </ol>
  );
}
