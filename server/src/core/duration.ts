const shape = /^(-)?P(?=.)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

export function isDuration(text: string): boolean {
  return shape.test(text);
}

/**
 * Adds an ISO 8601 duration in UTC. Months and years keep the day of the month where it exists and fall back to the
 * month's last day otherwise: 31 January plus P1M is 28 or 29 February.
 */
export function addDuration(from: Date, duration: string): Date {
  const match = shape.exec(duration);
  if (!match) throw new Error(`Not an ISO 8601 duration: ${duration}`);
  const sign = match[1] ? -1 : 1;
  const [years, months, weeks, days, hours, minutes, seconds] = match.slice(2).map((part) => sign * Number(part ?? 0));
  const moved = addMonths(from, (years ?? 0) * 12 + (months ?? 0));
  const wholeDays = (weeks ?? 0) * 7 + (days ?? 0);
  return new Date(
    moved.getTime() +
      wholeDays * 86_400_000 +
      (hours ?? 0) * 3_600_000 +
      (minutes ?? 0) * 60_000 +
      (seconds ?? 0) * 1000,
  );
}

function addMonths(from: Date, count: number): Date {
  const to = new Date(from);
  to.setUTCDate(1);
  to.setUTCMonth(to.getUTCMonth() + count);
  const lastDay = new Date(Date.UTC(to.getUTCFullYear(), to.getUTCMonth() + 1, 0)).getUTCDate();
  to.setUTCDate(Math.min(from.getUTCDate(), lastDay));
  return to;
}

/** True for a real calendar day written `YYYY-MM-DD`, of the years that every database has: 1000 to 9999. */
export function isDay(text: string): boolean {
  if (!/^[1-9]\d{3}-\d{2}-\d{2}$/.test(text)) return false;
  const parsed = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text);
}
