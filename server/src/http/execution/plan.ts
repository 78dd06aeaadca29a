import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isIntrospectionType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql';
import { collectFields, collectSubfields } from 'graphql/execution/collectFields.js';

/** What becomes of a field's value. */
export type Shape =
  | { kind: 'leaf'; required: boolean; serialize: (value: unknown) => unknown }
  | { kind: 'object'; required: boolean; steps: readonly Step[] }
  | { kind: 'list'; required: boolean; of: Exclude<Shape, { kind: 'list' }> };

/** One field of a selection: what graphql-js works out anew for every row, worked out once. */
export type Step =
  | { kind: 'typename'; key: string; name: string }
  | {
      kind: 'field';
      key: string;
      field: GraphQLField<unknown, unknown>;
      parentType: GraphQLObjectType;
      nodes: readonly FieldNode[];
      shape: Shape;
    };

/** Where a plan is made: the schema, the operation's fragments and its coerced variables, which may skip or include fields. */
export interface Ground {
  schema: GraphQLSchema;
  operation: OperationDefinitionNode;
  fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  variables: Record<string, unknown>;
}

/** The steps of a query, or null for what is left to graphql-js: introspection, interfaces, lists of lists, a directive's error. */
export function planOf(ground: Ground): readonly Step[] | null {
  const { schema, operation, fragments, variables } = ground;
  const root = schema.getQueryType();
  if (!root || operation.operation !== 'query') return null;
  try {
    return stepsOf(ground, root, collectFields(schema, fragments, variables, root, operation.selectionSet));
  } catch (error) {
    if (error instanceof NotPlanned || error instanceof GraphQLError) return null;
    throw error;
  }
}

/** The variables that decide which fields there are: each combination of their values needs a plan of its own. */
export function decidingVariables(document: DocumentNode): readonly string[] {
  const names = new Set<string>();
  visit(document, {
    Directive: ({ arguments: given = [] }) => {
      for (const { value } of given) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
}

class NotPlanned extends Error {}

function stepsOf(
  ground: Ground,
  type: GraphQLObjectType,
  selected: ReadonlyMap<string, readonly FieldNode[]>,
): readonly Step[] {
  return [...selected].map(([key, nodes]) => {
    const name = nodes[0]?.name.value ?? '';
    if (name === '__typename') return { kind: 'typename', key, name: type.name };
    const field = type.getFields()[name];
    if (!field) throw new NotPlanned();
    return { kind: 'field', key, field, parentType: type, nodes, shape: shapeOf(ground, field.type, nodes) };
  });
}

function shapeOf(ground: Ground, declared: GraphQLOutputType, nodes: readonly FieldNode[]): Shape {
  const required = isNonNullType(declared);
  const type = required ? declared.ofType : declared;
  if (isListType(type)) {
    const of = shapeOf(ground, type.ofType, nodes);
    if (of.kind === 'list') throw new NotPlanned();
    return { kind: 'list', required, of };
  }
  if (isLeafType(type)) return { kind: 'leaf', required, serialize: (value) => type.serialize(value) };
  if (!isObjectType(type) || isIntrospectionType(type)) throw new NotPlanned();
  const { schema, fragments, variables } = ground;
  const below = collectSubfields(schema, fragments, variables, type, [...nodes]);
  return { kind: 'object', required, steps: stepsOf(ground, type, below) };
}
