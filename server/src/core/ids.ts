import { typeid } from 'typeid-js';

/** A new TypeID such as `customer_01h…`: unique everywhere, sortable by creation, readable in logs. Its prefix tells what it names. */
export function newId(kind: string): string {
  return typeid(kind).toString();
}

/** The prefix of an id, or null when the text is no id of ours. */
export function kindOf(id: string): string | null {
  const [, kind = null] = /^([a-z]+)_[0-7][0-9a-hjkmnp-tv-z]{25}$/.exec(id) ?? [];
  return kind;
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
