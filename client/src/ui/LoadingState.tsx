import { makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';

type Props = { label: string; rows?: number };

const useStyles = makeStyles({
  frame: {
    display: 'flex',
    flexDirection: 'column',
    gap: '24px',
    padding: '24px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
  },
  row: { display: 'grid', gridTemplateColumns: '3fr 2fr 1fr', gap: '24px' },
});

/** Grey rows where content will be. Screen readers hear the label. */
export function LoadingState({ label, rows = 5 }: Props) {
  const styles = useStyles();
  return (
    <div role="status" aria-busy="true" aria-label={label}>
      <Skeleton className={styles.frame} aria-hidden>
        {Array.from({ length: rows }, (_, row) => `row-${row}`).map((row) => (
          <div key={row} className={styles.row}>
            <SkeletonItem size={16} />
            <SkeletonItem size={16} />
            <SkeletonItem size={16} />
          </div>
        ))}
      </Skeleton>
    </div>
  );
}
