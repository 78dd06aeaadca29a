import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isIntrospectionType,
  isListType,
  isObjectType,
} from 'graphql';

type Input = GraphQLArgument | GraphQLInputField;

/**
 * Whatever can be sent has a limit that the SDL states: strings a length, lists a number of entries, whole numbers a range. An id
 * in a filter says which kind it is an id of. Scalars of our own have their limits in themselves.
 */
export function limitProblems(schema: GraphQLSchema): string[] {
  return inputsOf(schema).flatMap(({ path, input }) => {
    const limits = input.astNode?.directives?.find(({ name }) => name.value === 'constraint')?.arguments ?? [];
    const has = new Set(limits.map(({ name }) => name.value));
    const { name } = getNamedType(input.type);
    return [
      isListType(getNullableType(input.type)) && !has.has('maxItems') && `${path} is a list without maxItems`,
      name === 'String' && !has.has('maxLength') && `${path} is a String without maxLength`,
      name === 'Int' && !(has.has('min') && has.has('max')) && `${path} is an Int without min and max`,
      name === 'ID' && /Filter\./.test(path) && !has.has('idOf') && `${path} is an ID without idOf`,
    ].filter((problem) => problem !== false);
  });
}

function inputsOf(schema: GraphQLSchema): { path: string; input: Input }[] {
  return Object.values(schema.getTypeMap()).flatMap((type) => {
    if (isIntrospectionType(type)) return [];
    if (isInputObjectType(type)) {
      return Object.values(type.getFields()).map((input) => ({ path: `${type.name}.${input.name}`, input }));
    }
    if (!isObjectType(type)) return [];
    return Object.values(type.getFields()).flatMap(({ name, args }) =>
      args.map((input) => ({ path: `${type.name}.${name}.${input.name}`, input })),
    );
  });
}
