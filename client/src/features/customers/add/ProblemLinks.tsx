import { Link, makeStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../../core/dryRun';
import { Notice } from '../../../ui/Notice';
import { useFieldText } from '../../audit/useFieldText';
import { useCustomerForm } from '../useCustomerForm';
import { inFormOrder } from './problems';
import { useOrderedOffers } from './useOffers';

type Props = { intent: 'error' | 'warning'; title: string; problems: readonly Problem[] };

const useStyles = makeStyles({
  list: { margin: '4px 0 0', paddingLeft: '20px' },
  // As high as a finger needs.
  link: { display: 'inline-block', padding: '2px 0', textAlign: 'start', verticalAlign: 'top' },
});

/** What is wrong, each with the way to its field. */
export function ProblemLinks({ intent, title, problems }: Props) {
  const styles = useStyles();
  const { goToPlace } = useCustomerForm();
  const text = useProblemText();
  if (problems.length === 0) return null;
  return (
    <Notice intent={intent} title={title}>
      <ul className={styles.list}>
        {inFormOrder(problems).map(({ code, field, message }) => (
          <li key={`${code} ${field}`}>
            {field ? (
              <Link as="button" type="button" inline className={styles.link} onClick={() => goToPlace?.(field)}>
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

const placeOf = { LINE1: 'line1', LINE2: 'line2', CITY: 'city', STATE: 'state', POSTAL_CODE: 'postalCode' } as const;

// Two fields may have the same thing wrong: the field's name tells them apart.
function useProblemText() {
  const { t } = useTranslation(['wizard', 'ordering']);
  const { form, rules } = useCustomerForm();
  const names = useFieldText(rules?.country);
  const offers = useOrderedOffers();
  const labelOf = (field: string) => {
    const [, line] = field.match(/^order\.lines\.(\d+)\./) ?? [];
    if (line) return offers.get(form.getValues('order.lines')[Number(line)]?.offerId ?? '')?.name;
    const [, reseller] = field.match(/^order\.additionalResellers\.(\d+)$/) ?? [];
    if (reseller) return t('moreResellers.partnerId', { number: Number(reseller) + 1 });
    if (field === 'order.attestations.actsAsDeclared') return t('ordering:roleLabel');
    if (field === 'order.attestations.notResoldToAffiliates') return t('ordering:resaleLabel');
    const part = rules?.addressFields.find((rule) => field === `company.address.${placeOf[rule.field]}`);
    const path = field.replace('agreement.signer.', 'contact.');
    const label = part?.label ?? names.label(path);
    return label === path ? undefined : label;
  };
  return (field: string, message: string) => {
    const label = labelOf(field);
    return !label || message.includes(label) ? message : t('problem.item', { label, message });
  };
}
