import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { isDay } from './duration.js';
import { type Fault, faulty, kindOfValue } from './input/fault.js';

/** Refuses a scalar's value; where it stood is added by whoever knows. */
function refuse(fault: Omit<Fault, 'field'>): GraphQLError {
  const { message, extensions } = faulty([{ ...fault, field: '' }]);
  return new GraphQLError(`${message} Expected: ${fault.expected}.`, { extensions });
}

function textOf(value: unknown, expected: string): string {
  if (typeof value !== 'string') throw refuse({ reason: 'WRONG_TYPE', got: kindOfValue(value), expected });
  return value;
}

/** Nothing with a meaning is longer. */
const longest = 1000;

const textIn = (node: ValueNode) => (node.kind === Kind.STRING ? node.value : null);

/**
 * Text with a meaning. What a text means is judged where it stands: an argument of a query before anything is read
 * (`schema.ts`), an input of a mutation by the mutation, so that all problems of a form come back together, translated.
 */
function textScalar(name: string, specifiedByURL: string, description: string): GraphQLScalarType<string, string> {
  const check = (value: unknown): string => {
    const text = textOf(value, name);
    if (text.length > longest) throw refuse({ reason: 'TOO_LONG', got: 'string', expected: name, max: longest });
    return text;
  };
  return new GraphQLScalarType<string, string>({
    name,
    specifiedByURL,
    description,
    serialize: (value) => String(value),
    parseValue: check,
    parseLiteral: (node) => check(textIn(node)),
  });
}

const checked =
  'A wrong one in an argument of a query is answered with BAD_USER_INPUT, in an input of a mutation with a UserError that names the field.';

export const CountryCode = textScalar(
  'CountryCode',
  'https://www.iso.org/iso-3166-country-codes.html',
  `ISO 3166-1 alpha-2 code in capitals, e.g. \`SE\`; in arguments and inputs lower case is understood. ${checked}`,
);
export const Day = textScalar(
  'Date',
  'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  `A calendar day, \`YYYY-MM-DD\`, from the year 1000 to the year 9999. It has no time zone of its own: where it is compared with a moment or with the present day, days begin and end in the caller’s time zone, \`User.timeZone\`. ${checked}`,
);
export const Duration = textScalar(
  'Duration',
  'https://www.rfc-editor.org/rfc/rfc3339#appendix-A',
  'ISO 8601 duration; terms are `P1M`, `P1Y` and `P3Y`.',
);
export const EmailAddress = textScalar(
  'EmailAddress',
  'https://html.spec.whatwg.org/multipage/input.html#valid-e-mail-address',
  `An e-mail address, e.g. \`anna@example.com\`. ${checked}`,
);
export const Locale = textScalar(
  'Locale',
  'https://www.rfc-editor.org/info/bcp47',
  `A language of Kundpost: \`en\`, \`sv\`, \`nl\`, \`zh\`, \`pl\` or \`hu\`. ${checked}`,
);
export const PhoneNumber = textScalar(
  'PhoneNumber',
  'https://www.itu.int/rec/T-REC-E.164',
  `A phone number. Answers are in E.164 form, e.g. \`+4687719000\`; inputs may be in the country's own form. ${checked}`,
);

export const TimeZone = textScalar(
  'TimeZone',
  'https://www.iana.org/time-zones',
  'A time zone by its name in the IANA time zone database, e.g. `Europe/Stockholm`.',
);

const momentForm = 'RFC 3339 (2026-03-01T08:30:00Z), 1000 … 9999';

export const DateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  description:
    'A moment in UTC, ISO 8601 with milliseconds, e.g. `2026-03-01T08:30:00.000Z`. Inputs may leave out the milliseconds and may have another offset than `Z`, but not none.',
  serialize: (value) => (value instanceof Date ? value.toISOString() : String(value)),
  parseValue: parseMoment,
  parseLiteral: (node) => parseMoment(textIn(node)),
});

const momentShape =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/i;

function parseMoment(value: unknown): Date {
  const text = textOf(value, 'DateTime');
  const [, day = ''] = momentShape.exec(text) ?? [];
  const moment = new Date(text.toUpperCase());
  // An offset may lead out of the years that have four digits.
  if (isDay(day) && isDay(moment.toISOString().slice(0, 10))) return moment;
  throw refuse({ reason: 'FORMAT', got: 'string', expected: momentForm });
}

export const SafeInt = new GraphQLScalarType<number, number>({
  name: 'SafeInt',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc7493#section-2.2',
  description: 'A whole number up to 2^53 − 1, for amounts that outgrow 32 bits.',
  serialize: parseSafeInt,
  parseValue: parseSafeInt,
  parseLiteral: (node) => parseSafeInt(node.kind === Kind.INT ? Number(node.value) : null),
});

function parseSafeInt(value: unknown): number {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
  throw refuse({ reason: 'WRONG_TYPE', got: kindOfValue(value), expected: 'SafeInt' });
}
