import {
  type GraphQLArgumentConfig,
  GraphQLID,
  type GraphQLInputField,
  type GraphQLInputFieldConfig,
  type GraphQLInputType,
  type GraphQLSchema,
  getNullableType,
  isInputObjectType,
  isListType,
  isScalarType,
  isSpecifiedScalarType,
} from 'graphql';
import { kindOf } from '../ids.js';
import { type Limits, limitsOf } from './constraint.js';
import { type Fault, kindOfValue } from './fault.js';

/** What the texts of a scalar mean. */
export interface Meaning {
  /** What is right, in words: `a day as YYYY-MM-DD`. */
  expected: string;
  /** The one spelling of what may be spelled in several ways: full-width and small letters for capitals. */
  fold?: (text: string) => string;
  isKnown: (text: string) => boolean;
}

/** Looks at a coerced value, adds what is wrong with it, and gives the value to go on with. */
export type Check = (value: unknown, field: string, faults: Fault[]) => unknown;

interface Rules {
  schema: GraphQLSchema;
  meanings: Readonly<Record<string, Meaning>>;
  /**
   * Where a query asks for something, whatever is wrong is told at once. What is wrong with a mutation's input is for the
   * mutation to find, so that a form shows all of it in its users' language.
   */
  strict: boolean;
}

type Declared = GraphQLArgumentConfig | GraphQLInputField | GraphQLInputFieldConfig;

/** The check of an argument or input field: its own limits, its default for null, and everything below it. */
export function checkOf(rules: Rules, declared: Declared, known = new Map<object, Check>()): Check {
  const limits = rules.strict ? limitsOf(rules.schema, declared) : {};
  const check = checkOfType(rules, getNullableType(declared.type), limits, known);
  const { defaultValue } = declared;
  return (value, field, faults) => (value === null ? (defaultValue ?? null) : check(value, field, faults));
}

function checkOfType(rules: Rules, type: GraphQLInputType, limits: Limits, known: Map<object, Check>): Check {
  if (isListType(type)) return checkOfList(rules, getNullableType(type.ofType), limits, known);
  if (isInputObjectType(type)) {
    const made = known.get(type);
    if (made) return made;
    const checks: [string, Check][] = [];
    const check: Check = (value, field, faults) => checkFields(checks, value, field, faults);
    known.set(type, check);
    for (const each of Object.values(type.getFields())) checks.push([each.name, checkOf(rules, each, known)]);
    return check;
  }
  const meaning = rules.strict ? meaningOf(rules, type) : undefined;
  const isId = type === GraphQLID;
  return (value, field, faults) => {
    if (typeof value === 'string') {
      const text = checkString(value, field, { limits, meaning, faults });
      return isId && !couldBeId(text) ? '' : text;
    }
    const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = limits;
    if (typeof value === 'number' && (value < min || value > max)) {
      faults.push({ reason: 'OUT_OF_RANGE', field, got: 'number', min: limits.min, max: limits.max });
    }
    return value;
  };
}

const withoutMeaning = new Set(['DateTime', 'SafeInt']);

function meaningOf({ meanings }: Rules, type: GraphQLInputType): Meaning | undefined {
  if (!isScalarType(type) || isSpecifiedScalarType(type) || withoutMeaning.has(type.name)) return undefined;
  const meaning = meanings[type.name];
  if (!meaning) throw new Error(`An argument is a ${type.name}, and nothing says which texts that may be.`);
  return meaning;
}

function checkOfList(rules: Rules, item: GraphQLInputType, limits: Limits, known: Map<object, Check>): Check {
  const check = checkOfType(rules, item, limits, known);
  const { maxItems: max = Number.POSITIVE_INFINITY } = limits;
  return (value, field, faults) => {
    if (!Array.isArray(value)) return value;
    if (value.length <= max) {
      return value.map((each: unknown, at) => (each === null ? null : check(each, `${field}.${at}`, faults)));
    }
    faults.push({ reason: 'TOO_MANY', field, got: 'list', max });
    return value;
  };
}

function checkFields(checks: readonly [string, Check][], value: unknown, field: string, faults: Fault[]): unknown {
  if (kindOfValue(value) !== 'object') return value;
  const given = new Map(Object.entries(Object(value)));
  for (const [name, check] of checks) {
    if (given.has(name)) given.set(name, check(given.get(name), `${field}.${name}`, faults));
  }
  return Object.fromEntries(given);
}

/**
 * MariaDB compares without regard to case, accents and blanks at the end, and would find a row by what is not its id. What cannot
 * be an id names nothing, in every database.
 */
function couldBeId(text: string): boolean {
  return /^[a-z0-9_]*$/.test(text);
}

interface StringRules {
  limits: Limits;
  meaning: Meaning | undefined;
  faults: Fault[];
}

/** A database that stores UTF-8 has no place for half of a surrogate pair, and U+0000 ends a text for many a program. */
export function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\u0000');
}

function checkString(text: string, field: string, { limits, meaning, faults }: StringRules): string {
  const got = 'string';
  const { minLength, maxLength, idOf } = limits;
  if (!isStorable(text)) faults.push({ reason: 'CHARACTERS', field, got });
  else if (minLength !== undefined && text === '') faults.push({ reason: 'EMPTY', field, got });
  else if (maxLength !== undefined && isLonger(text, maxLength))
    faults.push({ reason: 'TOO_LONG', field, got, max: maxLength });
  else if (idOf !== undefined && kindOf(text) !== idOf) {
    faults.push({ reason: 'FORMAT', field, got, expected: `${idOf}_…` });
  } else if (meaning) {
    const meant = meaning.fold?.(text) ?? text;
    if (meaning.isKnown(meant)) return meant;
    faults.push({ reason: 'FORMAT', field, got, expected: meaning.expected });
  }
  return text;
}

/** Characters are code points: `length` alone would count an emoji twice. */
function isLonger(text: string, most: number): boolean {
  return text.length > most && (text.length > 2 * most || [...text].length > most);
}
