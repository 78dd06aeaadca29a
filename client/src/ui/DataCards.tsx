import { makeStyles, tokens } from '@fluentui/react-components';
import { AppLink } from './AppLink';
import type { DataTableProps } from './columns';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: '8px', margin: 0, padding: 0, listStyleType: 'none' },
  card: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '12px 16px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  title: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  // The whole card is the touch target, the text stays one link.
  link: { '::after': { content: '""', position: 'absolute', inset: 0, borderRadius: tokens.borderRadiusLarge } },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(128px, 100%), 1fr))',
    gap: '8px 16px',
    margin: 0,
  },
  label: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  value: { margin: 0, minWidth: 0, overflowWrap: 'anywhere' },
  // Controls in a card stay above its link.
  above: { '& button, & a, & input': { position: 'relative', zIndex: 1 } },
});

/** The rows of a table for a narrow screen. */
export function DataCards<Row>({ caption, columns, rows, rowKey, onRowLink }: DataTableProps<Row>) {
  const styles = useStyles();
  const [first, ...rest] = columns;
  const facts = rest.filter((column) => !column.hideOnPhone);
  return (
    <ul className={styles.list} aria-label={caption}>
      {rows.map((row) => {
        const to = onRowLink?.(row);
        const title = first?.render(row);
        return (
          <li key={rowKey(row)} className={styles.card}>
            <div className={styles.title}>
              {to ? (
                <AppLink to={to} className={styles.link}>
                  {title}
                </AppLink>
              ) : (
                title
              )}
            </div>
            <dl className={styles.facts}>
              {facts.map((column) => (
                <div key={column.key}>
                  <dt className={styles.label}>{column.header}</dt>
                  <dd className={`${styles.value} ${styles.above}`}>{column.render(row)}</dd>
                </div>
              ))}
            </dl>
          </li>
        );
      })}
    </ul>
  );
}
