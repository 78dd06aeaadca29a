import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronLeftRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, addMonths, dateOf, weeksOf } from './days';

type Props = { value: string | null; today: string; min?: string; max?: string; onChoose: (day: string) => void };

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '8px', paddingBottom: '8px' },
  month: { fontWeight: tokens.fontWeightSemibold },
  table: { borderCollapse: 'collapse' },
  weekday: {
    width: '40px',
    height: '28px',
    padding: 0,
    textAlign: 'center',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  cell: { padding: 0, textAlign: 'center' },
  day: { minWidth: '40px', width: '40px', height: '36px', padding: 0, fontWeight: tokens.fontWeightRegular },
  outside: { color: tokens.colorNeutralForeground3 },
});

/** A month to pick a day from, in the language of the page. Arrows move by days and weeks, Page Up and Page Down by months. */
export function Calendar({ value, today, min, max, onChoose }: Props) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const { language } = i18n;
  const within = (day: string) => (min && day < min ? min : max && day > max ? max : day);
  const [active, setActive] = useState(() => within(value ?? today));
  const grid = useRef<HTMLTableElement>(null);
  // The day with the focus is drawn before it gets it; on opening it is the first thing one can use.
  useEffect(() => grid.current?.querySelector<HTMLElement>(`[data-day="${active}"]`)?.focus(), [active]);
  const words = wordsOf(language);
  const move = (day: string) => setActive(within(day));

  const onKeyDown = (event: KeyboardEvent) => {
    const target = targetOf(event.key, active);
    if (!target) return;
    event.preventDefault();
    move(target);
  };
  const weeks = weeksOf(active, firstDayOfWeek(language));
  return (
    <div>
      <div className={styles.head}>
        <Button
          appearance="subtle"
          icon={<ChevronLeftRegular />}
          aria-label={t('field.previousMonth')}
          disabledFocusable={min !== undefined && active.slice(0, 7) <= min.slice(0, 7)}
          onClick={() => move(addMonths(active, -1))}
        />
        <span className={styles.month} aria-live="polite">
          {words.month.format(dateOf(active))}
        </span>
        <Button
          appearance="subtle"
          icon={<ChevronRightRegular />}
          aria-label={t('field.nextMonth')}
          disabledFocusable={max !== undefined && active.slice(0, 7) >= max.slice(0, 7)}
          onClick={() => move(addMonths(active, 1))}
        />
      </div>
      <table ref={grid} className={styles.table} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            {weeks[0]?.map((day) => (
              <th key={day} scope="col" className={styles.weekday} abbr={words.weekday.format(dateOf(day))}>
                {words.shortWeekday.format(dateOf(day))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <td key={day} className={styles.cell}>
                  <Button
                    data-day={day}
                    appearance={day === value ? 'primary' : 'subtle'}
                    className={mergeClasses(
                      styles.day,
                      // Its colour would hide that a day cannot be chosen.
                      day !== value && within(day) === day && day.slice(0, 7) !== active.slice(0, 7) && styles.outside,
                    )}
                    tabIndex={day === active ? 0 : -1}
                    aria-pressed={day === value}
                    aria-label={words.day.format(dateOf(day))}
                    disabledFocusable={within(day) !== day}
                    onClick={() => within(day) === day && onChoose(day)}
                  >
                    {Number(day.slice(8))}
                  </Button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function targetOf(key: string, day: string): string | null {
  if (key === 'ArrowLeft') return addDays(day, -1);
  if (key === 'ArrowRight') return addDays(day, 1);
  if (key === 'ArrowUp') return addDays(day, -7);
  if (key === 'ArrowDown') return addDays(day, 7);
  if (key === 'PageUp') return addMonths(day, -1);
  if (key === 'PageDown') return addMonths(day, 1);
  if (key === 'Home') return `${day.slice(0, 7)}-01`;
  if (key === 'End') return addDays(addMonths(`${day.slice(0, 7)}-01`, 1), -1);
  return null;
}

function wordsOf(language: string) {
  const zone = { timeZone: 'UTC' } as const;
  return {
    month: new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', ...zone }),
    day: new Intl.DateTimeFormat(language, { dateStyle: 'full', ...zone }),
    weekday: new Intl.DateTimeFormat(language, { weekday: 'long', ...zone }),
    shortWeekday: new Intl.DateTimeFormat(language, { weekday: 'short', ...zone }),
  };
}

// Of the six languages only English begins its weeks with Sunday.
function firstDayOfWeek(language: string): number {
  return language === 'en' ? 0 : 1;
}
