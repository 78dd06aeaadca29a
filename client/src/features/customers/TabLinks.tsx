import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Link } from 'react-router';
import { phone } from '../../core/media';

type Props = { label: string; tabs: { key: string; to: string; label: string }[]; current: string };

const useStyles = makeStyles({
  // On a phone, and in longer languages, the row scrolls instead of breaking.
  row: {
    display: 'flex',
    gap: '24px',
    [`@media ${phone}`]: { gap: '16px' },
    overflowX: 'auto',
    scrollbarWidth: 'none',
    boxShadow: `inset 0 -1px ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    flexShrink: 0,
    padding: '10px 0',
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    ':hover': { color: tokens.colorNeutralForeground1, boxShadow: `inset 0 -2px ${tokens.colorNeutralStroke1}` },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  current: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    boxShadow: `inset 0 -2px ${tokens.colorCompoundBrandStroke}`,
    ':hover': { boxShadow: `inset 0 -2px ${tokens.colorCompoundBrandStroke}` },
  },
});

// In a row that scrolls, the open one may be the one outside.
function intoSight(link: HTMLAnchorElement | null): void {
  link?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/** Tabs that are places: real links, so they can be opened beside, bookmarked, and reached like any link. */
export function TabLinks({ label, tabs, current }: Props) {
  const styles = useStyles();
  return (
    <nav className={styles.row} aria-label={label}>
      {tabs.map(({ key, to, label: text }) => (
        <Link
          key={key}
          to={to}
          replace
          preventScrollReset
          ref={key === current ? intoSight : undefined}
          aria-current={key === current ? 'page' : undefined}
          className={mergeClasses(styles.tab, key === current && styles.current)}
        >
          {text}
        </Link>
      ))}
    </nav>
  );
}
