import { getDirective } from '@graphql-tools/utils';
import { DirectiveLocation, GraphQLDirective, GraphQLInt, type GraphQLSchema, GraphQLString } from 'graphql';
import { Directive } from 'type-graphql';

/** What an argument or input field may hold beyond its type. The SDL shows it, and its description says it in words. */
export interface Limits {
  /** 1 for a string that may not be empty. */
  minLength?: 1;
  /** Characters of a string, or of each string of a list. */
  maxLength?: number;
  /** Entries of a list. */
  maxItems?: number;
  min?: number;
  max?: number;
  /** The prefix of the ids that are meant, e.g. `customer`. */
  idOf?: string;
}

/** The largest `Int`. */
export const largestInt = 2 ** 31 - 1;

/** The longest text that is searched for. */
export const longestSearch = 200;

/** Of a list of codes there are never more to choose from. */
export const mostChoices = 300;

/** Says what an argument or input field may hold: `@Constraint({ maxLength: 200 })`. */
export const Constraint = (limits: Limits) => {
  const args = Object.entries(limits).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return Directive(`@constraint(${args.join(', ')})`);
};

const whole = (description: string) => ({ type: GraphQLInt, description });

export const constraintDirective = new GraphQLDirective({
  name: 'constraint',
  description:
    'What a value has to fulfil beyond its type. An argument of a query that does not is answered with BAD_USER_INPUT, an input of a mutation with a UserError that names the field.',
  locations: [DirectiveLocation.ARGUMENT_DEFINITION, DirectiveLocation.INPUT_FIELD_DEFINITION],
  args: {
    minLength: whole('The fewest characters of the string: 1 where an empty one is not allowed.'),
    maxLength: whole(
      'The most characters of the string, or of each string of the list. An accented letter counts as one.',
    ),
    maxItems: whole('The most entries of the list.'),
    min: whole('The smallest number.'),
    max: whole('The largest number.'),
    idOf: { type: GraphQLString, description: 'The prefix of the ids that are meant, e.g. `customer`.' },
  },
});

type Declared = Parameters<typeof getDirective>[1];

export function limitsOf(schema: GraphQLSchema, declared: Declared): Limits {
  return getDirective(schema, declared, 'constraint')?.[0] ?? {};
}

/** The same in words, for whoever reads the description alone. */
export function inWords({ minLength, maxLength, maxItems, min, max, idOf }: Limits): string[] {
  return [
    idOf && `Begins with \`${idOf}_\`.`,
    maxItems !== undefined && `At most ${maxItems} entries.`,
    maxLength !== undefined && `At most ${maxLength} characters${maxItems === undefined ? '' : ' each'}.`,
    minLength !== undefined && 'Not empty.',
    min !== undefined && (max === undefined ? `At least ${min}.` : `From ${min} to ${max}.`),
  ].filter((sentence) => typeof sentence === 'string');
}
