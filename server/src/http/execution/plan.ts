import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLAbstractType,
  GraphQLError,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  visit,
} from 'graphql';
import { collectFields, collectSubfields } from 'graphql/execution/collectFields.js';
import { type Size, sizeOf, weightOf } from '../../core/list-size.js';

/** What becomes of a field's value. */
export type Shape =
  | { kind: 'leaf'; required: boolean; serialize: (value: unknown) => unknown }
  | ObjectShape
  | { kind: 'list'; required: boolean; of: Exclude<Shape, { kind: 'list' }> };

/** An object, or one of several types: each has steps of its own. */
export interface ObjectShape {
  kind: 'object';
  required: boolean;
  type: GraphQLObjectType | GraphQLAbstractType;
  stepsOf: ReadonlyMap<string, readonly Step[]>;
}

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
      weight: number;
      size: Size | null;
    };
export type FieldStep = Extract<Step, { kind: 'field' }>;

/** Where a plan is made: the schema, the operation's fragments and its coerced variables, which may skip or include fields. */
export interface Ground {
  schema: GraphQLSchema;
  operation: OperationDefinitionNode;
  fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  variables: Record<string, unknown>;
}

/** Fragments within fragments can stand for any number of fields, however short the document is. */
export class TooManySteps extends Error {
  constructor(readonly steps: number) {
    super(`${steps} steps`);
  }
}

/**
 * The steps of an operation, `most` of them at most, and how many they are; null for what is left to graphql-js: a list
 * of lists, a directive's error.
 */
export function planOf(ground: Ground, most: number): { steps: readonly Step[] | null; size: number } {
  const { schema, operation, fragments, variables } = ground;
  const root = schema.getRootType(operation.operation);
  if (!root) return { steps: null, size: 0 };
  const planning = { ...ground, made: 0, most };
  try {
    const selected = collectFields(schema, fragments, variables, root, operation.selectionSet);
    return { steps: stepsOf(planning, root, selected), size: planning.made };
  } catch (error) {
    if (error instanceof NotPlanned || error instanceof GraphQLError) return { steps: null, size: 0 };
    throw error;
  }
}

/**
 * The variables that decide which fields there are: each combination of their values needs a plan of its own. What
 * introspection is asked for is decided by its arguments, so theirs count too.
 */
export function decidingVariables(document: DocumentNode): readonly string[] {
  const names = new Set<string>();
  visit(document, {
    Directive: ({ arguments: given = [] }) => {
      for (const { value } of given) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
    Field: ({ name, arguments: given = [] }) => {
      for (const argument of given) {
        const decides = name.value === '__type' || argument.name.value === 'includeDeprecated';
        if (decides && argument.value.kind === Kind.VARIABLE) names.add(argument.value.name.value);
      }
    },
  });
  return [...names];
}

/** What a resolver is told of the field it answers for, the same for every row. */
export function infoOf({ field, nodes, parentType, key }: FieldStep, ground: Ground): GraphQLResolveInfo {
  const { schema, operation, fragments, variables } = ground;
  return {
    fieldName: field.name,
    fieldNodes: nodes,
    returnType: field.type,
    parentType,
    path: { prev: undefined, key, typename: parentType.name },
    schema,
    fragments,
    rootValue: undefined,
    operation,
    variableValues: variables,
  };
}

class NotPlanned extends Error {}

interface Planning extends Ground {
  /** How many steps there are by now, and may be. */
  made: number;
  readonly most: number;
}

function stepsOf(
  planning: Planning,
  type: GraphQLObjectType,
  selected: ReadonlyMap<string, readonly FieldNode[]>,
): readonly Step[] {
  planning.made += selected.size;
  if (planning.made > planning.most) throw new TooManySteps(planning.made);
  return [...selected].map(([key, nodes]) => {
    const name = nodes[0]?.name.value ?? '';
    if (name === '__typename') return { kind: 'typename', key, name: type.name };
    const field = fieldOf(planning, type, name);
    const shape = shapeOf(planning, field.type, nodes);
    const size = sizeOf(
      field,
      field.args.map((arg) => arg.name),
    );
    return { kind: 'field', key, field, parentType: type, nodes, shape, weight: weightOf(field), size };
  });
}

function fieldOf({ schema }: Ground, type: GraphQLObjectType, name: string): GraphQLField<unknown, unknown> {
  const isQuery = type === schema.getQueryType();
  if (isQuery && name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
  if (isQuery && name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  const field = type.getFields()[name];
  if (!field) throw new NotPlanned();
  return field;
}

function shapeOf(planning: Planning, declared: GraphQLOutputType, nodes: readonly FieldNode[]): Shape {
  const required = isNonNullType(declared);
  const type = required ? declared.ofType : declared;
  if (isListType(type)) {
    const of = shapeOf(planning, type.ofType, nodes);
    if (of.kind === 'list') throw new NotPlanned();
    return { kind: 'list', required, of };
  }
  if (isLeafType(type)) return { kind: 'leaf', required, serialize: (value) => type.serialize(value) };
  const { schema, fragments, variables } = planning;
  const types = isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
  const stepsOfType = types.map((each) => {
    const below = collectSubfields(schema, fragments, variables, each, [...nodes]);
    return [each.name, stepsOf(planning, each, below)] as const;
  });
  return { kind: 'object', required, type, stepsOf: new Map(stepsOfType) };
}
