import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../core/format';
import { phone } from '../../core/media';
import type { HistoryEntryFragment } from '../../generated/graphql';
import { useFieldText } from './useFieldText';

const useStyles = makeStyles({
  item: {
    display: 'grid',
    gridTemplateColumns: '1fr max-content',
    alignItems: 'center',
    gap: '4px 24px',
    padding: '10px 0',
    minHeight: '28px',
    ':not(:first-child)': { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
    [`@media ${phone}`]: { gridTemplateColumns: '1fr' },
  },
  sentence: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '0 12px',
    overflowWrap: 'anywhere',
    minWidth: 0,
  },
  time: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
  changes: {
    gridColumn: '1 / -1',
    display: 'grid',
    gridTemplateColumns: 'minmax(96px, max-content) 1fr',
    gap: '4px 16px',
    margin: 0,
    padding: '8px 12px',
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
    // Side by side, a long label in Polish would leave a value the width of a letter.
    [`@media ${phone}`]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  label: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, overflowWrap: 'anywhere' },
  // Keeps each value together, so that a line breaks at the arrow and not inside a phone number.
  side: { display: 'inline-block', maxWidth: '100%' },
});

/** One thing somebody did; what it changed, field by field, on request. */
export function HistoryItem({ entry, country }: { entry: HistoryEntryFragment; country: string }) {
  const { t } = useTranslation('customers');
  const format = useFormat();
  const styles = useStyles();
  const text = useFieldText(country);
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <li className={styles.item}>
      <div className={styles.sentence}>
        <span>{entry.message}</span>
        {entry.changes.length > 0 && (
          <Button
            size="small"
            appearance="subtle"
            icon={open ? <ChevronDownRegular /> : <ChevronRightRegular />}
            aria-expanded={open}
            aria-controls={open ? id : undefined}
            onClick={() => setOpen(!open)}
          >
            {t('history.changes', { count: entry.changes.length })}
          </Button>
        )}
      </div>
      <time className={styles.time} dateTime={entry.at}>
        {format.dateTime(entry.at)}
      </time>
      {open && (
        <dl id={id} className={styles.changes}>
          {entry.changes.map(({ field, from, to }) => (
            <div key={field} style={{ display: 'contents' }}>
              <dt className={styles.label}>{text.label(field)}</dt>
              <dd className={styles.value}>
                <span className={styles.side}>{text.value(field, from)}</span> →{' '}
                <span className={styles.side}>{text.value(field, to)}</span>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}
