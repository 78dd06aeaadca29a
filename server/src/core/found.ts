import { sql } from './db/sql.js';
import { searchKey } from './text.js';

/** Between what a customer brings itself and what its signers do. No folded text has it. */
const ofSigners = ' || ';
/** Before what is the partner's own. A server that does not know it takes it for a part of what the signers brought, and keeps it. */
const ofPartner = ' ||| ';

/** What a customer is found by beside its names. Made of its columns and of who signed for it. */
export interface Extras {
  address: readonly (string | null)[];
  postalCode: string | null;
  tags: readonly string[];
  externalId: string | null;
  phones: readonly (string | null)[];
}

export interface ExtraColumns {
  searchMore: string;
  searchPhones: string;
}

const longestMore = 10_000;
const longestPhones = 2000;

/** The columns of what a customer is found by beside its names; what its signers brought stays as it was. */
export function extraColumns(extras: Extras, before?: ExtraColumns): ExtraColumns {
  const { address, postalCode, tags, externalId, phones } = extras;
  const { signers } = partsOf(before?.searchMore ?? '');
  const [, signersPhones = ''] = (before?.searchPhones ?? '').split(ofSigners);
  const compactCode = searchKey(postalCode ?? '').replaceAll(' ', '');
  const own = [...address, postalCode, compactCode, ...tags].map((text) => searchKey(text ?? '')).filter(Boolean);
  return {
    searchMore: joinedParts({ own: own.join(' | '), signers, partners: searchKey(externalId ?? '') }),
    searchPhones: [spaced(phones), signersPhones].join(ofSigners).slice(0, longestPhones),
  };
}

/** The same with one signer more. */
export function withSigner(
  before: ExtraColumns,
  { firstName, lastName, email, phone }: { firstName: string; lastName: string; email: string; phone: string | null },
): ExtraColumns {
  const { own, signers, partners } = partsOf(before.searchMore);
  const [ownPhones = '', signersPhones = ''] = before.searchPhones.split(ofSigners);
  const more = [firstName, lastName, email].map(searchKey).join(' | ');
  return {
    searchMore: joinedParts({ own, signers: joined(more, signers), partners }),
    searchPhones: [ownPhones, joined(spaced([phone]), signersPhones)].join(ofSigners).slice(0, longestPhones),
  };
}

interface Parts {
  own: string;
  signers: string;
  /** What only the partner itself may find the customer by. */
  partners: string;
}

function partsOf(searchMore: string): Parts {
  const [shared = '', partners = ''] = searchMore.split(ofPartner);
  const [own = '', signers = ''] = shared.split(ofSigners);
  return { own, signers, partners };
}

function joinedParts({ own, signers, partners }: Parts): string {
  const end = partners ? ofPartner + partners : '';
  return [own, signers].join(ofSigners).slice(0, longestMore - end.length) + end;
}

/** `searchMore` without what is the partner's own, in SQL. */
export const sharedSearchMore = sql`SUBSTR(searchMore, 1, INSTR(CONCAT(searchMore, ${ofPartner}), ${ofPartner}) - 1)`;

/** The newest first, each once: what is too long loses its oldest part. */
function joined(added: string, before: string): string {
  if (!added.trim() || ` ${before} `.includes(` ${added.trim()} `)) return before;
  return before ? `${added} | ${before}` : added;
}

/** Digits between blanks, so that a number is looked for by its end. */
function spaced(phones: readonly (string | null)[]): string {
  const digits = phones.map((phone) => (phone ?? '').replace(/\D/g, '')).filter(Boolean);
  return digits.length > 0 ? ` ${[...new Set(digits)].join(' ')} ` : '';
}

/** A number is looked up by so many of its last digits, which it has in every spelling. */
const tail = 6;

/** The pieces by which the phone numbers in a column are found; nothing in a text looks like them. */
export function phoneGrams(searchPhones: string): string[] {
  return (searchPhones.match(/\d+/g) ?? []).map(phoneGram);
}

export function phoneGram(digits: string): string {
  return `+${digits.slice(-tail)}`;
}

/**
 * The ends that a stored number may have of which this is a spelling: the digits as they are, and without what is dialled inside
 * a country before its numbers (0, in Hungary 06, in Russia 8) or before another country's (00). Empty when it is too short.
 */
export function phoneEnds(written: string): string[] {
  const digits = written.replace(/\(0\)/g, '').replace(/\D/g, '');
  const ends = [digits, digits.replace(/^0+/, ''), digits.replace(/^(06|8)/, '')];
  return [...new Set(ends)].filter((end) => end.length >= tail);
}
