import { typeid } from 'typeid-js';

/** The kinds of object that have an id of their own; the kind is the id's prefix, so an id tells what it names. */
export const kinds = [
  'partner',
  'user',
  'offer',
  'reseller',
  'customer',
  'agreement',
  'order',
  'subscription',
  'audit',
] as const;
export type Kind = (typeof kinds)[number];

/** A new TypeID such as `customer_01h…`: unique everywhere, sortable by creation, readable in logs. */
export function newId(kind: Kind | 'line' | 'addition'): string {
  return typeid(kind).toString();
}

/** The kind an id names, or null when the text is no id of ours. */
export function kindOf(id: string): Kind | null {
  const match = /^([a-z]+)_[0-7][0-9a-hjkmnp-tv-z]{25}$/.exec(id);
  return kinds.find((kind) => kind === match?.[1]) ?? null;
}

/** What people call an object instead of its id, made of the id's end: `7K3M-9QXT`. */
export function shortNumber(id: string): string {
  return `${id.slice(-8, -4)}-${id.slice(-4)}`.toUpperCase();
}

/** The short number that a text spells, in whatever case and grouping; null when it spells none. No number has an O, an I or an L. */
export function readShortNumber(text: string): string | null {
  const read = text.toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1');
  const [, start, end] = /^([0-9A-HJKMNP-TV-Z]{4})[-\u2010-\u2015 ]?([0-9A-HJKMNP-TV-Z]{4})$/.exec(read) ?? [];
  return start && end ? `${start}-${end}` : null;
}
