import { MapperKind, mapSchema } from '@graphql-tools/utils';
import {
  DirectiveLocation,
  GraphQLBoolean,
  GraphQLDirective,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  type GraphQLOutputType,
  GraphQLSchema,
  GraphQLString,
  getNamedType,
  getNullableType,
  isLeafType,
  isListType,
} from 'graphql';
import { Extensions } from 'type-graphql';
import { defaultPageSize, largestPage } from './page.js';

/**
 * Says how many objects a list without pages holds at most: `@AtMost(50)`, on the field, or on a type for every list of it. Told in
 * the SDL, and what the list is reckoned at.
 */
export const AtMost = (objects: number) => Extensions({ atMost: objects });

/** Says which argument's length is the length of the list: `@AsManyAs('ids')`. */
export const AsManyAs = (argument: string) => Extensions({ asManyAs: argument });

/** How many objects a field holds at most, by its arguments. */
export interface Size {
  /** Where no argument says it. */
  assumed: number;
  /** The arguments that say it: a number, or a list that is as long. */
  arguments: readonly string[];
  /** The fields of the field's own type that hold so many; none when the field itself is the list. */
  fields: readonly string[];
}

/** What cannot be told by the number of values it answers with: a mutation's work, and rows that have to be counted. */
export const heavy = 100;

/** What is known of a field, whether it is still being built or not. */
interface Known {
  extensions?: Readonly<Record<string, unknown>> | null;
  type: GraphQLOutputType;
}

export function sizeOf({ extensions, type }: Known, argumentNames: readonly string[]): Size | null {
  if (argumentNames.includes('first') && argumentNames.includes('last')) {
    return { assumed: defaultPageSize, arguments: ['first', 'last'], fields: ['edges', 'nodes'] };
  }
  if (!isListType(getNullableType(type)) || isLeafType(getNamedType(type))) return null;
  const { atMost = getNamedType(type).extensions.atMost, asManyAs } = extensions ?? {};
  if (typeof asManyAs === 'string') return { assumed: largestPage, arguments: [asManyAs], fields: [] };
  return typeof atMost === 'number' ? { assumed: atMost, arguments: [], fields: [] } : null;
}

/** What a field costs by itself. */
export function weightOf({ extensions }: Known): number {
  return typeof extensions?.weight === 'number' ? extensions.weight : 1;
}

/** Tells sizes and weights in the SDL, by the directives that the IBM specification of costs and Apollo's tools know. */
export function tellSizes(schema: GraphQLSchema): GraphQLSchema {
  const declared = new GraphQLSchema({ ...schema.toConfig(), directives: [...schema.getDirectives(), listSize, cost] });
  const mutation = schema.getMutationType()?.name;
  return mapSchema(declared, {
    [MapperKind.OBJECT_FIELD]: (field, fieldName, typeName) => {
      const size = sizeOf(field, Object.keys(field.args ?? {}));
      const isHeavy = typeName === mutation || fieldName === 'totalCount';
      if (!size && !isHeavy) return undefined;
      const directives = {
        ...(size ? { listSize: told(size) } : {}),
        ...(isHeavy ? { cost: { weight: String(heavy) } } : {}),
      };
      return { ...field, extensions: { ...field.extensions, directives, ...(isHeavy ? { weight: heavy } : {}) } };
    },
  });
}

function told({ assumed, arguments: slicing, fields }: Size): Record<string, unknown> {
  return {
    assumedSize: assumed,
    ...(slicing.length > 0 ? { slicingArguments: slicing, requireOneSlicingArgument: false } : {}),
    ...(fields.length > 0 ? { sizedFields: fields } : {}),
  };
}

const texts = new GraphQLList(new GraphQLNonNull(GraphQLString));

const listSize = new GraphQLDirective({
  name: 'listSize',
  description: 'How many objects a list holds at most. The cost of a query is computed with it.',
  locations: [DirectiveLocation.FIELD_DEFINITION],
  args: {
    assumedSize: { type: GraphQLInt, description: 'How many when no argument says it.' },
    slicingArguments: {
      type: texts,
      description: 'The arguments that say how many: a number, or a list that is as long.',
    },
    sizedFields: { type: texts, description: 'The fields of the answered object that hold so many.' },
    requireOneSlicingArgument: {
      type: GraphQLBoolean,
      defaultValue: true,
      description: 'Whether one of the arguments has to be given.',
    },
  },
});

const cost = new GraphQLDirective({
  name: 'cost',
  description: 'What a field costs by itself, where that is not 1.',
  locations: [DirectiveLocation.FIELD_DEFINITION],
  args: { weight: { type: new GraphQLNonNull(GraphQLString), description: 'The cost, a number.' } },
});
