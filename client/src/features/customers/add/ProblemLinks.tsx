import { Link, makeStyles } from '@fluentui/react-components';
import type { Problem } from '../../../core/dryRun';
import { Notice } from '../../../ui/Notice';
import { stepOf } from './steps';
import { useWizard } from './useWizard';

type Props = { intent: 'error' | 'warning'; title: string; problems: readonly Problem[] };

const useStyles = makeStyles({ list: { margin: '4px 0 0', paddingLeft: '20px' }, link: { textAlign: 'start' } });

/** What is wrong, each with the way to its field. */
export function ProblemLinks({ intent, title, problems }: Props) {
  const styles = useStyles();
  const { goTo } = useWizard();
  if (problems.length === 0) return null;
  return (
    <Notice intent={intent} title={title}>
      <ul className={styles.list}>
        {problems.map(({ code, field, message }) => (
          <li key={`${code} ${field}`}>
            {field ? (
              <Link as="button" type="button" inline className={styles.link} onClick={() => goTo(stepOf(field), field)}>
                {message}
              </Link>
            ) : (
              message
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
