import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

type Props = { items: { label: string; value: ReactNode }[] };

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(240px, 100%), 1fr))',
    gap: '16px 32px',
    margin: 0,
  },
  label: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  value: { margin: '2px 0 0', overflowWrap: 'anywhere' },
});

/** Names and values of one thing. An empty value shows as a dash, so that a gap is seen as one. */
export function DataList({ items }: Props) {
  const styles = useStyles();
  return (
    <dl className={styles.list}>
      {items.map(({ label, value }) => (
        <div key={label}>
          <dt className={styles.label}>{label}</dt>
          <dd className={styles.value}>{isEmpty(value) ? '–' : value}</dd>
        </div>
      ))}
    </dl>
  );
}

function isEmpty(value: ReactNode): boolean {
  return value === null || value === undefined || value === '' || value === false;
}
