import { buildKundpostSchema } from '@kundpost/server/app/schema.js';
import { limits } from '@kundpost/server/http/execution/limits.js';
import { operationCache } from '@kundpost/server/http/execution/operation-cache.js';
import {
  type GraphQLInputType,
  getIntrospectionQuery,
  isEnumType,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  Kind,
  type OperationDefinitionNode,
  parse,
  typeFromAST,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { measuredQueries } from '../load/queries.js';
import { filesBelow } from '../support/repository.js';

const schema = buildKundpostSchema();
const operations = operationCache(schema, 'plan');

function costOf(text: string, variables: Record<string, unknown> = {}, operationName?: string): number | null {
  const prepared = operations.prepare(text, parse(text), { variables, operationName });
  if (!prepared) throw new Error(`Not an operation with these variables: ${JSON.stringify(variables)}`);
  expect(prepared.refusal).toBeNull();
  return prepared.cost;
}

/** A value of a type that says no more than it has to. */
function sample(type: GraphQLInputType, name: string): unknown {
  if (isNonNullType(type)) return sample(type.ofType, name);
  // As many as a request may name; pages as large as the app's.
  if (isListType(type)) return Array.from({ length: name === 'ids' ? 50 : 1 }, () => sample(type.ofType, name));
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (!isInputObjectType(type))
    return type.name === 'Int' ? 25 : type.name === 'Boolean' ? true : (scalars[type.name] ?? 'SE');
  const required = Object.values(type.getFields()).filter(isRequiredInputField);
  return Object.fromEntries(required.map((field) => [field.name, sample(field.type, field.name)]));
}

const scalars: Record<string, string> = { Date: '2026-01-15', EmailAddress: 'anna@kund.example', Locale: 'sv' };

function variablesOf({ variableDefinitions = [] }: OperationDefinitionNode): Record<string, unknown> {
  return Object.fromEntries(
    variableDefinitions.map(({ variable, type }) => {
      const name = variable.name.value;
      const found = typeFromAST(schema, type);
      const isGiven = isInputType(found) && !['after', 'before', 'last'].includes(name);
      return [name, isGiven ? sample(found, name) : null];
    }),
  );
}

describe('well below the limit is', () => {
  const files = filesBelow('client/src', /\.graphql$/);
  const all = parse(files.map(({ text }) => text).join('\n'));
  const fragments = files.map(({ text }) => text).join('\n');
  const named = all.definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);

  test.each(named.map((operation) => [operation.name?.value ?? '', operation] as const))(
    '%s of the app',
    (name, operation) => {
      expect(costOf(fragments, variablesOf(operation), name)).toBeLessThan(limits.cost / 5);
    },
  );

  const subjects = {
    customerIds: ['customer_1'],
    offerIds: ['offer_1', 'offer_2'],
    resellerIds: [],
    subscriptions: [{ id: 'subscription_1', licenceCount: 1 }],
    deep: 'x',
  };
  test.each(measuredQueries(subjects).map(({ name, call }) => [name, call] as const))(
    '%s of the bench',
    (_name, call) => {
      const { query, variables } = call();
      expect(costOf(query, { ...variables })).toBeLessThan(limits.cost / 5);
    },
  );

  test('the query by which tools ask for the schema', () => {
    const everything = { inputValueDeprecation: true, specifiedByUrl: true, schemaDescription: true, oneOf: true };
    expect(costOf(getIntrospectionQuery({ ...everything, directiveIsRepeatable: true }))).toBeLessThan(limits.cost / 5);
  });
});
