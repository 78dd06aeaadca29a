import {
  type ASTNode,
  type DocumentNode,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLLeafType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  Kind,
  type OperationDefinitionNode,
  TypeInfo,
  typeFromAST,
  type VariableNode,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { type Fault, faultsIn, kindOfValue } from './fault.js';

/** Everything that is wrong with the variables of an operation. graphql-js tells it too, but in texts that repeat the values. */
export function variableFaults(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): Fault[] {
  return variableDefinitions.flatMap(({ variable: { name }, type: node, defaultValue }) => {
    const type = typeFromAST(schema, node);
    if (!isInputType(type)) return [];
    const faults: Fault[] = [];
    const isGiven = Object.hasOwn(variables, name.value) && variables[name.value] !== undefined;
    if (isGiven) look(type, variables[name.value], name.value, faults);
    else if (isNonNullType(type) && !defaultValue) {
      faults.push({ reason: 'REQUIRED', field: name.value, got: 'nothing', expected: String(type) });
    }
    return faults.map((fault) => ({ ...fault, variable: name.value }));
  });
}

function look(type: GraphQLInputType, value: unknown, field: string, faults: Fault[]): void {
  if (value === null || value === undefined) {
    if (isNonNullType(type)) faults.push({ reason: 'NULL', field, got: 'null', expected: String(type) });
    return;
  }
  const inner = isNonNullType(type) ? type.ofType : type;
  if (isListType(inner)) {
    // GraphQL takes a single value for a list of one.
    if (!Array.isArray(value)) look(inner.ofType, value, field, faults);
    else for (const [at, item] of value.entries()) look(inner.ofType, item, `${field}.${at}`, faults);
  } else if (isInputObjectType(inner)) lookAtFields(inner, value, field, faults);
  else lookAtLeaf(inner, value, field, faults);
}

function lookAtFields(inner: GraphQLInputObjectType, value: unknown, field: string, faults: Fault[]): void {
  const got = kindOfValue(value);
  if (got !== 'object') {
    faults.push({ reason: 'WRONG_TYPE', field, got, expected: inner.name });
    return;
  }
  const given: Readonly<Record<string, unknown>> = Object(value);
  const fields = inner.getFields();
  for (const each of Object.values(fields)) {
    const path = `${field}.${each.name}`;
    if (given[each.name] !== undefined) look(each.type, given[each.name], path, faults);
    else if (isRequiredInputField(each)) {
      faults.push({ reason: 'REQUIRED', field: path, got: 'nothing', expected: String(each.type) });
    }
  }
  for (const name of Object.keys(given)) {
    if (Object.hasOwn(fields, name)) continue;
    const path = `${field}.${shortened(name)}`;
    faults.push({ reason: 'UNKNOWN_FIELD', field: path, expected: inner.name, allowed: Object.keys(fields) });
  }
}

/** A caller may call a field whatever it likes, at any length. */
function shortened(name: string): string {
  const shown = name.toWellFormed().replace(/[^\p{L}\p{N}_-]/gu, '?');
  return shown.length > 40 ? `${shown.slice(0, 40)}…` : shown;
}

function lookAtLeaf(type: GraphQLLeafType, value: unknown, field: string, faults: Fault[]): void {
  try {
    type.parseValue(value);
  } catch (error) {
    faults.push(...(toldByScalar(error, field) ?? [{ ...wrong(type, value), field }]));
  }
}

/** Our own scalars say what is wrong, all but where. */
function toldByScalar(error: unknown, field: string): Fault[] | undefined {
  const faults = faultsIn(error);
  return faults.length > 0 ? faults.map((fault) => ({ ...fault, field })) : undefined;
}

const smallest = -(2 ** 31);
const largest = 2 ** 31 - 1;

function wrong(type: GraphQLLeafType, value: unknown): Omit<Fault, 'field'> {
  const got = kindOfValue(value);
  const expected = type.name;
  if (isEnumType(type)) {
    return { reason: 'NOT_ALLOWED', got, expected, allowed: type.getValues().map(({ name }) => name) };
  }
  if (type.name === 'Int' && Number.isInteger(value)) {
    return { reason: 'OUT_OF_RANGE', got, expected, min: smallest, max: largest };
  }
  return { reason: 'WRONG_TYPE', got, expected };
}

/**
 * The variables that are null inside these values, where nothing may be null: a document may put a nullable variable there when
 * the variable, or the place, has a default.
 */
export function nullFaults(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
  values: readonly ASTNode[],
): Fault[] {
  const faults: Fault[] = [];
  const typeInfo = new TypeInfo(schema);
  const look = (node: VariableNode, way: readonly Way[]) => {
    const type = typeInfo.getInputType();
    const name = node.name.value;
    const isBlamed = values.some((value) => value === node || way.includes(value));
    if (!isBlamed || !isNonNullType(type) || (variables[name] ?? null) !== null) return;
    faults.push({
      reason: 'NULL',
      field: placeOf([...way, node]),
      variable: name,
      got: 'null',
      expected: String(type),
    });
  };
  const visitor = {
    Variable: (node: VariableNode, _key: unknown, parent: Way | undefined, _path: unknown, before: readonly Way[]) =>
      look(node, parent ? [...before, parent] : before),
  };
  visit(document, visitWithTypeInfo(typeInfo, visitor));
  return faults;
}

type Way = ASTNode | readonly ASTNode[];

/** The argument's name and the names and positions below it. */
function placeOf(way: readonly Way[]): string {
  const steps = way.flatMap((node, at) => {
    if ('kind' in node) return node.kind === Kind.ARGUMENT || node.kind === Kind.OBJECT_FIELD ? [node.name.value] : [];
    const [list, item] = [way[at - 1], way[at + 1]];
    const isPosition = list && 'kind' in list && list.kind === Kind.LIST && item && 'kind' in item;
    return isPosition ? [String(node.indexOf(item))] : [];
  });
  return steps.join('.');
}
