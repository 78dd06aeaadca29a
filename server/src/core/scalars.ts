import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

/**
 * Text with a meaning. On the way in only its length is looked at: whether it is a real e-mail address, day or phone
 * number is judged by the mutation, so that all problems of a form come back together, translated, in `userErrors`.
 */
function textScalar(name: string, longest: number, description: string): GraphQLScalarType<string, string> {
  const check = (value: unknown): string => {
    if (typeof value !== 'string') throw new GraphQLError(`${name} must be a string.`);
    if (value.length > longest) throw new GraphQLError(`${name} has at most ${longest} characters.`);
    return value;
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    serialize: (value) => String(value),
    parseValue: check,
    parseLiteral: (node) => check(node.kind === Kind.STRING ? node.value : null),
  });
}

const checked = 'As an input, a wrong value is answered with a UserError that names the field.';

export const CountryCode = textScalar(
  'CountryCode',
  20,
  `ISO 3166-1 alpha-2 code in capitals, e.g. \`SE\`. ${checked}`,
);
export const Day = textScalar('Date', 40, `A calendar day in UTC, \`YYYY-MM-DD\`. ${checked}`);
export const Duration = textScalar('Duration', 20, 'ISO 8601 duration; terms are `P1M`, `P1Y` and `P3Y`.');
export const EmailAddress = textScalar('EmailAddress', 400, `An e-mail address, e.g. \`anna@example.com\`. ${checked}`);
export const Locale = textScalar(
  'Locale',
  20,
  `A language of Kundpost: \`en\`, \`sv\`, \`nl\`, \`zh\`, \`pl\` or \`hu\`. ${checked}`,
);
export const PhoneNumber = textScalar(
  'PhoneNumber',
  60,
  `A phone number. Answers are in E.164 form, e.g. \`+4687719000\`; inputs may be in the country's own form. ${checked}`,
);

export const DateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: 'A moment in UTC, ISO 8601 with milliseconds, e.g. `2026-03-01T08:30:00.000Z`.',
  serialize: (value) => (value instanceof Date ? value.toISOString() : String(value)),
  parseValue: parseMoment,
  parseLiteral: (node) => parseMoment(node.kind === Kind.STRING ? node.value : null),
});

function parseMoment(value: unknown): Date {
  const moment = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value) ? new Date(value) : null;
  if (!moment || Number.isNaN(moment.getTime())) throw new GraphQLError('DateTime must be an ISO 8601 moment.');
  return moment;
}

export const SafeInt = new GraphQLScalarType<number, number>({
  name: 'SafeInt',
  description: 'A whole number up to 2^53 − 1, for amounts that outgrow 32 bits.',
  serialize: parseSafeInt,
  parseValue: parseSafeInt,
  parseLiteral: (node) => parseSafeInt(node.kind === Kind.INT ? Number(node.value) : null),
});

function parseSafeInt(value: unknown): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value))
    throw new GraphQLError('SafeInt must be a whole number.');
  return value;
}
