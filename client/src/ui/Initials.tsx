import { makeStyles, tokens } from '@fluentui/react-components';

type Props = { name: string; size: number };

const useStyles = makeStyles({
  circle: {
    display: 'inline-grid',
    placeItems: 'center',
    flexShrink: 0,
    borderRadius: '50%',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorBrandBackground,
    // Drawn, not written: letters that are no part of the name would contradict the label beside them.
    '::after': { content: 'attr(data-initials)' },
  },
});

/** A person as a circle. Decoration: the name is always beside it or in its label. */
export function Initials({ name, size }: Props) {
  const styles = useStyles();
  return (
    <span
      aria-hidden
      className={styles.circle}
      data-initials={initialsOf(name)}
      style={{ width: size, height: size, fontSize: size * 0.4 }}
    />
  );
}

// First and last word; a Chinese name has no spaces and keeps its family name.
function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  const ends = words.length > 1 ? [words.at(0), words.at(-1)] : words;
  return ends.map((word) => Array.from(word ?? '')[0]?.toLocaleUpperCase()).join('');
}
