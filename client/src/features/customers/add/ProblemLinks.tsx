import { Link, makeStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../../core/dryRun';
import { Notice } from '../../../ui/Notice';
import { useFieldText } from '../useFieldText';
import { inFormOrder } from './problems';
import { stepOf } from './steps';
import { useWizard } from './useWizard';

type Props = { intent: 'error' | 'warning'; title: string; problems: readonly Problem[] };

const useStyles = makeStyles({
  list: { margin: '4px 0 0', paddingLeft: '20px' },
  // As high as a finger needs.
  link: { display: 'inline-block', padding: '2px 0', textAlign: 'start', verticalAlign: 'top' },
});

/** What is wrong, each with the way to its field. */
export function ProblemLinks({ intent, title, problems }: Props) {
  const styles = useStyles();
  const { goTo } = useWizard();
  const text = useProblemText();
  if (problems.length === 0) return null;
  return (
    <Notice intent={intent} title={title}>
      <ul className={styles.list}>
        {inFormOrder(problems).map(({ code, field, message }) => (
          <li key={`${code} ${field}`}>
            {field ? (
              <Link as="button" type="button" inline className={styles.link} onClick={() => goTo(stepOf(field), field)}>
                {text(field, message)}
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

// Two fields may have the same thing wrong: the field's name tells them apart.
function useProblemText() {
  const { t } = useTranslation('wizard');
  const names = useFieldText(useWizard().rules?.country);
  return (field: string, message: string) => {
    const path = field.replace('agreement.signer.', 'contact.');
    const label = names.label(path);
    return label === path ? message : t('problem.item', { label, message });
  };
}
