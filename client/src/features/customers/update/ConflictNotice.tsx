import { makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../core/format';
import { Notice } from '../../../ui/Notice';
import { useFieldText } from '../../audit/useFieldText';
import { useCustomerForm } from '../useCustomerForm';
import type { Difference } from './edits';

type Props = { differences: Difference[]; onChoose: (field: string, choice: Difference['choice']) => void };

const useStyles = makeStyles({
  // It takes the focus: not under the header, which stays in place.
  frame: { scrollMarginTop: '80px', ':focus': { outlineStyle: 'none' } },
  // The values are free text and may hold one long word.
  choices: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    marginTop: '8px',
    overflowWrap: 'anywhere',
    '& label': { minWidth: 0 },
  },
  field: { fontWeight: tokens.fontWeightSemibold },
});

/** Somebody else saved first: what they changed, field by field, to take or to overrule. Both values stay at hand. */
export function ConflictNotice({ differences, onChoose }: Props) {
  const { t } = useTranslation('customers');
  const styles = useStyles();
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => frame.current?.focus(), []);
  return (
    <div ref={frame} tabIndex={-1} className={styles.frame}>
      <Notice intent="warning" title={t('update.conflictTitle')}>
        {differences.length === 0 ? t('update.conflictNothing') : t('update.conflictText')}
        <div className={styles.choices}>
          {differences.map((difference) => (
            <Choice key={difference.field} difference={difference} onChoose={onChoose} />
          ))}
        </div>
      </Notice>
    </div>
  );
}

function Choice({ difference, onChoose }: { difference: Difference; onChoose: Props['onChoose'] }) {
  const { t } = useTranslation('customers');
  const styles = useStyles();
  const format = useFormat();
  const text = useFieldText(useCustomerForm().rules?.country);
  const label = useId();
  const { field, choice } = difference;
  const shown = (value: Difference['mine']) => text.value(field, Array.isArray(value) ? format.list(value) : value);
  return (
    <div>
      <div id={label} className={styles.field}>
        {text.label(field)}
      </div>
      <RadioGroup
        aria-labelledby={label}
        value={choice}
        onChange={(_, { value }) => onChoose(field, value === 'mine' ? 'mine' : 'theirs')}
      >
        <Radio value="mine" label={t('update.yours', { value: shown(difference.mine) })} />
        <Radio value="theirs" label={t('update.theirs', { value: shown(difference.theirs) })} />
      </RadioGroup>
    </div>
  );
}
