import { Link, makeStyles } from '@fluentui/react-components';

const useStyles = makeStyles({ number: { whiteSpace: 'nowrap' } });

/** A phone number in groups, on one line. The link dials it as it is stored, in E.164 form. */
export function Phone({ number }: { number: string }) {
  const styles = useStyles();
  return (
    <Link className={styles.number} href={`tel:${number.replace(/[^+\d]/g, '')}`}>
      {number}
    </Link>
  );
}
