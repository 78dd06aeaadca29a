/** The calendar day it is now in a time zone, or so many days later. */
export function dayIn(timeZone: string, { later = 0 } = {}): string {
  const today = new Date().toLocaleDateString('sv-SE', { timeZone });
  return new Date(Date.parse(today) + later * 86_400_000).toISOString().slice(0, 10);
}

/** The duration that brings the clock of a server started now to a moment. */
export function offsetTo(moment: string): string {
  const seconds = Math.round((Date.parse(moment) - Date.now()) / 1000);
  return `${seconds < 0 ? '-' : ''}PT${Math.abs(seconds)}S`;
}
