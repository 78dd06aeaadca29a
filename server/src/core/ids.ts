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
