import {
  type DocumentNode,
  type FieldNode,
  type GraphQLAbstractType,
  GraphQLError,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
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
import { type Size, sizeOf, weightOf } from '../../core/list-size.js';
import { type CollectedFields, collectFields, type SelectionScope } from './collect-fields.js';

/** How the value of a field is completed: the type of the field without its wrappers. */
export type Shape =
  | { kind: 'leaf'; nonNull: boolean; serialize: (value: unknown) => unknown }
  | ObjectShape
  | { kind: 'list'; nonNull: boolean; of: Exclude<Shape, { kind: 'list' }> };

export interface ObjectShape {
  kind: 'object';
  nonNull: boolean;
  type: GraphQLObjectType | GraphQLAbstractType;
  /** By the name of the object type. An error in place of the steps means that a directive in the selection is wrong. */
  stepsOf: ReadonlyMap<string, readonly Step[] | GraphQLError>;
}

/** One field of a selection. It holds what graphql-js works out again for every object. */
export type Step =
  | { kind: 'typename'; key: string; name: string }
  | {
      kind: 'field';
      /** The name of the field in the answer: its alias, if it has one. */
      key: string;
      field: GraphQLField<unknown, unknown>;
      parentType: GraphQLObjectType;
      nodes: readonly FieldNode[];
      shape: Shape;
      weight: number;
      size: Size | null;
    };
export type FieldStep = Extract<Step, { kind: 'field' }>;

/** An operation with its schema, its fragments and the coerced values of its variables. */
export interface BoundOperation extends SelectionScope {
  operation: OperationDefinitionNode;
}

/** Thrown when a plan would have too many steps. Fragments within fragments make a short document stand for any number of fields. */
export class TooManySteps extends Error {
  constructor(readonly steps: number) {
    super(`${steps} steps`);
  }
}

/**
 * Plans an operation: `size` is the number of its steps. `steps` is null when graphql-js has to execute the operation, because it
 * has a list of lists in it or a wrong directive among its root fields. Throws TooManySteps beyond `maxSteps`.
 */
export function planOperation(
  bound: BoundOperation,
  maxSteps: number,
): { steps: readonly Step[] | null; size: number } {
  const { schema, operation } = bound;
  const root = schema.getRootType(operation.operation);
  if (!root) return { steps: null, size: 0 };
  const planning = { ...bound, stepCount: 0, maxSteps };
  try {
    const steps = stepsOrError(planning, root, [operation]);
    return { steps: steps instanceof GraphQLError ? null : steps, size: planning.stepCount };
  } catch (error) {
    if (error instanceof NotPlannable) return { steps: null, size: 0 };
    throw error;
  }
}

/**
 * The names of the variables on which a plan and its cost depend: those in directives, and those in the arguments of introspection,
 * whose cost is counted when it is planned. For each combination of their values the operation has a plan of its own.
 */
export function variablesOfPlan(document: DocumentNode): readonly string[] {
  const names = new Set<string>();
  visit(document, {
    Directive: ({ arguments: given = [] }) => {
      for (const { value } of given) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
    Field: ({ name, arguments: given = [] }) => {
      for (const argument of given) {
        const isIntrospection = name.value === '__type' || argument.name.value === 'includeDeprecated';
        if (isIntrospection && argument.value.kind === Kind.VARIABLE) names.add(argument.value.name.value);
      }
    },
  });
  return [...names];
}

/**
 * The `info` argument of a resolver. It is the same for all objects of a step, so its path ends at the field and does not say in which
 * object of a list the field is.
 */
export function resolveInfoOf({ field, nodes, parentType, key }: FieldStep, bound: BoundOperation): GraphQLResolveInfo {
  const { schema, operation, fragments, variables } = bound;
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

class NotPlannable extends Error {}

interface Planning extends BoundOperation {
  /** The steps planned so far. */
  stepCount: number;
  readonly maxSteps: number;
}

/** The steps of what these nodes select of an object, or the error of a directive in them. */
function stepsOrError(
  planning: Planning,
  type: GraphQLObjectType,
  nodes: readonly (FieldNode | OperationDefinitionNode)[],
): readonly Step[] | GraphQLError {
  const selectionSets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  let fields: CollectedFields;
  try {
    fields = collectFields(planning, type, selectionSets);
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
  return stepsOf(planning, type, fields);
}

function stepsOf(planning: Planning, type: GraphQLObjectType, fields: CollectedFields): readonly Step[] {
  planning.stepCount += fields.size;
  if (planning.stepCount > planning.maxSteps) throw new TooManySteps(planning.stepCount);
  return [...fields].map(([key, nodes]) => {
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

function fieldOf({ schema }: BoundOperation, type: GraphQLObjectType, name: string): GraphQLField<unknown, unknown> {
  const isQuery = type === schema.getQueryType();
  if (isQuery && name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
  if (isQuery && name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  const field = type.getFields()[name];
  if (!field) throw new NotPlannable();
  return field;
}

function shapeOf(planning: Planning, declared: GraphQLOutputType, nodes: readonly FieldNode[]): Shape {
  const nonNull = isNonNullType(declared);
  const type = nonNull ? declared.ofType : declared;
  if (isListType(type)) {
    const of = shapeOf(planning, type.ofType, nodes);
    if (of.kind === 'list') throw new NotPlannable();
    return { kind: 'list', nonNull, of };
  }
  if (isLeafType(type)) return { kind: 'leaf', nonNull, serialize: (value) => type.serialize(value) };
  const types = isAbstractType(type) ? planning.schema.getPossibleTypes(type) : [type];
  const stepsOfTypes = types.map((each) => [each.name, stepsOrError(planning, each, nodes)] as const);
  return { kind: 'object', nonNull, type, stepsOf: new Map(stepsOfTypes) };
}
