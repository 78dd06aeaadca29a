import { createRequire } from 'node:module';
import type { Validator } from 'stdnum';
import { InvalidChecksum } from 'stdnum/lib/cjs/exceptions.js';

const require = createRequire(import.meta.url);

/** What a number turns out to be when it is read as one kind of number. */
export type Verdict = 'company' | 'personal' | 'checkDigit' | 'format';

/** One kind of number a country gives its companies, or its people. */
export interface IdKind {
  kind: string;
  /** `compact` has capitals and digits only, `written` still has its dashes and dots; both are ASCII. */
  read(compact: string, written: string): { verdict: Verdict; value: string };
}

interface Shape {
  /** Whether the check digits are right; absent when the country has none or keeps them to itself. */
  check?: (compact: string) => boolean;
  /** Whether the number says of itself that its owner is a person; asked after the check digits. */
  personal?: (compact: string) => boolean;
  /** Turns an allowed longer form into the one that is stored. */
  store?: (compact: string) => string;
}

/** A kind we check ourselves: the whole number matches `pattern`, then the check digits, then who owns it. */
export function shaped(kind: string, pattern: RegExp, shape: Shape = {}): IdKind {
  return {
    kind,
    read(compact) {
      if (!pattern.test(compact)) return { verdict: 'format', value: compact };
      const value = shape.store?.(compact) ?? compact;
      if (shape.check && !shape.check(value)) return { verdict: 'checkDigit', value };
      return { verdict: shape.personal?.(value) ? 'personal' : 'company', value };
    },
  };
}

/** A shape only people's numbers have. No check digits: whoever types it means a person, also with a typing error. */
export function person(kind: string, pattern: RegExp): IdKind {
  return shaped(kind, pattern, { personal: () => true });
}

/** A country of the library when its numbers are first asked for: all ninety at the start take 17 MB. */
function validatorOf(country: string, name: string): Validator {
  const validators: Record<string, Validator | undefined> = require(`stdnum/lib/cjs/${country.toLowerCase()}/index.js`);
  const validator = validators[name];
  if (!validator) throw new Error(`No such number in the library: ${country} ${name}`);
  return validator;
}

/**
 * A kind the library checks. Its own flags say whose number it is; `owner: 'either'` sets aside a flag that is wrong for
 * a number people and companies share, `owner: 'person'` marks the numbers only people have.
 */
export function library(
  country: string,
  name: string,
  options: { owner?: 'either' | 'person'; personal?: (compact: string) => boolean } = {},
): IdKind {
  return {
    kind: name,
    read(compact, written) {
      const validator = validatorOf(country, name);
      const results = [compact, written].map((text) => validator.validate(text));
      const right = results.find((result) => result.isValid);
      if (right?.isValid) {
        const flagged = right.isIndividual && !right.isCompany && options.owner !== 'either';
        const personal = options.owner === 'person' || flagged || options.personal?.(right.compact);
        return { verdict: personal ? 'personal' : 'company', value: right.compact };
      }
      const wrongDigit = results.some((result) => result.error instanceof InvalidChecksum);
      return { verdict: wrongDigit && options.owner !== 'person' ? 'checkDigit' : 'format', value: compact };
    },
  };
}

/** The digits times their weights, summed. */
export function weighted(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, position) => sum + weight * Number(digits[position]), 0);
}

export function luhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, position) => {
    const doubled = Number(digit) * (position % 2 === 0 ? 1 : 2);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}
