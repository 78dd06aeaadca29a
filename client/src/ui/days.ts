/** Days as the domain has them, `2026-03-05`, and as a language writes and reads them in digits. */
type Parts = { year: number; month: number; day: number };
type Part = keyof Parts;

const partNames = ['year', 'month', 'day'] as const;

/** `2026-03-05` in the language's own digits: `05-03-2026`, `5.03.2026`, `2026/3/5`. */
export function writeDay(iso: string, language: string): string {
  const parts = readIso(iso);
  return parts ? formatOf(language).format(atNoon(parts)) : iso;
}

/** The day that was typed, in the order of the language or as ISO has it; null when there is no such day. */
export function readDay(text: string, language: string): string | null {
  const typed = text.normalize('NFKC').trim();
  const numbers = typed.match(/\d+/g) ?? [];
  if (numbers.length !== 3 || !/^[\d\s./\-‐‑–年月日]+$/.test(typed)) return null;
  const order = numbers[0]?.length === 4 ? partNames : orderOf(language);
  const parts: Parts = { year: 0, month: 0, day: 0 };
  order.forEach((part, index) => {
    parts[part] = Number(numbers[index]);
  });
  // Two digits for a year could mean two centuries.
  if (numbers[order.indexOf('year')]?.length !== 4) return null;
  return isDay(parts) ? isoOf(parts) : null;
}

export function readIso(iso: string): Parts | null {
  const [, year, month, day] = iso.match(/^(\d{4})-(\d{2})-(\d{2})$/) ?? [];
  const parts = { year: Number(year), month: Number(month), day: Number(day) };
  return isDay(parts) ? parts : null;
}

export function addDays(iso: string, count: number): string {
  const date = dateOf(iso);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}

/** The same day of another month, or its last one. */
export function addMonths(iso: string, count: number): string {
  const date = dateOf(iso);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + count);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(day, last));
  return date.toISOString().slice(0, 10);
}

/** The weeks that a month touches, each of seven days; the first day of a week is 0 for Sunday and 1 for Monday. */
export function weeksOf(iso: string, firstDayOfWeek: number): string[][] {
  const first = `${iso.slice(0, 7)}-01`;
  const before = (dateOf(first).getUTCDay() - firstDayOfWeek + 7) % 7;
  const start = addDays(first, -before);
  const weeks = Array.from({ length: 6 }, (_, week) =>
    Array.from({ length: 7 }, (_, day) => addDays(start, week * 7 + day)),
  );
  return weeks.filter((week) => week.some((day) => day.startsWith(iso.slice(0, 7))));
}

export function dateOf(iso: string): Date {
  return new Date(`${iso}T12:00:00Z`);
}

function formatOf(language: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(language, { dateStyle: 'short', timeZone: 'UTC', ...fourDigits(language) });
}

// `dateStyle` has its own number of digits for the year; the parts have the same signs between them.
function fourDigits(language: string): Intl.DateTimeFormatOptions {
  const parts = new Intl.DateTimeFormat(language, { dateStyle: 'short', timeZone: 'UTC' }).formatToParts(
    atNoon({ year: 2026, month: 3, day: 5 }),
  );
  const digits = (part: Part) => (parts.find(({ type }) => type === part)?.value.length === 2 ? '2-digit' : 'numeric');
  return { dateStyle: undefined, year: 'numeric', month: digits('month'), day: digits('day') };
}

function orderOf(language: string): Part[] {
  const parts = formatOf(language).formatToParts(atNoon({ year: 2026, month: 3, day: 5 }));
  return parts.flatMap(({ type }) => partNames.filter((part) => part === type));
}

function isDay({ year, month, day }: Parts): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1000 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function isoOf({ year, month, day }: Parts): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function atNoon({ year, month, day }: Parts): Date {
  return new Date(Date.UTC(year, month - 1, day, 12));
}
