import { GraphQLError } from 'graphql';

/** Why a value is refused before anything is done with it: `extensions.reason` of a BAD_USER_INPUT. Never changes once released. */
export type FaultReason =
  /** Something that has to be there is not. */
  | 'REQUIRED'
  /** It is null and may not be. */
  | 'NULL'
  /** It is another kind of value than the type wants, e.g. a string for a number. */
  | 'WRONG_TYPE'
  /** It is not one of the values of an enum. */
  | 'NOT_ALLOWED'
  /** The input has no field of this name. */
  | 'UNKNOWN_FIELD'
  /** It is of the right kind, but means nothing: no such day, no such country, an id of something else. */
  | 'FORMAT'
  | 'EMPTY'
  | 'TOO_LONG'
  | 'TOO_MANY'
  | 'OUT_OF_RANGE'
  /** A string holds U+0000 or half of a surrogate pair, which no database stores. */
  | 'CHARACTERS';

/** One value that is refused. It never holds the value itself, which may be a password; only what kind of value it is. */
export interface Fault {
  reason: FaultReason;
  /** Where: names and positions from the argument or variable on, e.g. `filter.countries.0`. */
  field: string;
  /** The variable it came in, when it is known to have come in one. */
  variable?: string;
  got?: string;
  /** What would be right: a type of the SDL, or a form in signs that read the same in every language. */
  expected?: string;
  allowed?: readonly string[];
  min?: number;
  max?: number;
}

/** Ends a field with BAD_USER_INPUT; the edge tells every one of the faults. */
export function faulty(faults: readonly Fault[]): GraphQLError {
  return new GraphQLError('The input is not valid.', { extensions: { code: 'BAD_USER_INPUT', faults } });
}

export function faultsIn(error: unknown): readonly Fault[] {
  const faults = error instanceof GraphQLError ? error.extensions.faults : undefined;
  return Array.isArray(faults) ? faults : [];
}

/** What kind of value this is, as JSON calls it. */
export function kindOfValue(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  return Array.isArray(value) ? 'list' : typeof value;
}
