import { setTimeout as wait } from 'node:timers/promises';
import { buildSchema, type GraphQLError, type GraphQLSchema, getVariableValues, Kind, parse } from 'graphql';
import { expect, test } from 'vitest';
import { executePlan, type OperationResult } from './execute-plan.js';
import { executeByGraphqlJs } from './graphql-js.js';
import { type BoundOperation, planOperation, variablesOfPlan } from './plan.js';

const schema = buildSchema(`
  enum Colour { RED GREEN }
  interface Thing { id: ID! }
  type House implements Thing { id: ID! colour: Colour rooms(atLeast: Int = 0): [Room!]! owner: Person nickname: String tags: [String] failing: Int mustFail: Int! slow: Int }
  type Room { area: Float! house: House! windows: [Window] }
  type Window { panes: Int }
  type Person implements Thing { id: ID! name: String! greeting(word: String!): String later: String }
  type Mutation { slow(ms: Int!): Int }
  type Query { must: House! things: [Thing] failing: Int many: [House] flawed: [House] slowly: [House] long: [String] house: House houses(ids: [ID!]): [House!]! thing: Thing broken: House table: [[Int]] count: Int! }
`);

const houses = [
  {
    id: 'one',
    colour: 'RED',
    rooms: [{ area: 4 }, { area: 9.5 }],
    owner: { name: 'Åsa' },
    nickname: null,
    tags: ['a', null],
  },
  { id: 'two', colour: null, rooms: [], owner: null, nickname: 'Kulla' },
];
const done: number[] = [];
const typed = (thing: object | null | undefined) =>
  thing && !(thing instanceof Error) ? { __typename: 'House', ...thing } : thing;
const resolvers: Record<string, Record<string, unknown>> = {
  Query: {
    house: () => houses[0],
    houses: async (_: unknown, { ids }: { ids?: string[] | null }) =>
      houses.filter(({ id }) => ids?.includes(id) ?? true),
    broken: () => ({ id: 'three', owner: {}, rooms: [] }),
    thing: () => ({ __typename: 'House', id: 'one' }),
    table: () => [[1]],
    count: () => 2,
    must: () => ({ id: 'four', owner: {}, rooms: [] }),
    things: () => [houses[0], new Error('None.'), null, { __typename: 'Person', id: 'p', name: 'Åsa' }].map(typed),
    failing: async () => {
      throw new Error('later');
    },
    many: () => Array.from({ length: 12_000 }, () => houses[0]),
    flawed: () => Array.from({ length: 150 }, () => houses[1]),
    slowly: () => Array.from({ length: 400 }, () => houses[0]),
    long: () => Array.from({ length: 60 }, () => 'x'.repeat(100_000)),
  },
  Mutation: {
    slow: async (_: unknown, { ms }: { ms: number }) => {
      await wait(ms);
      done.push(ms);
      return ms;
    },
  },
  House: {
    rooms: async ({ rooms }: (typeof houses)[0], { atLeast }: { atLeast: number }) =>
      rooms.filter(({ area }) => area >= atLeast),
    failing: ({ id }: { id: string }) => {
      if (id === 'two') throw new Error('now');
      return 1;
    },
    mustFail: async () => null,
    slow: () => {
      for (const until = performance.now() + 0.3; performance.now() < until; );
      return 1;
    },
  },
  Room: { house: () => houses[1], windows: ({ area }: { area: number }) => [{ panes: Math.round(area) }, null] },
  Person: {
    greeting: ({ name }: { name: string }, { word }: { word: string }) => `${word} ${name}`,
    later: async () => 'later',
  },
};
for (const [type, fields] of Object.entries(resolvers)) {
  for (const [name, resolve] of Object.entries(fields)) {
    const found = schema.getType(type);
    if (found && 'getFields' in found) Object.assign(found.getFields()[name] ?? {}, { resolve });
  }
}

function boundOperation(known: GraphQLSchema, text: string, variables: Record<string, unknown>): BoundOperation {
  const document = parse(text);
  const [operation] = document.definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
  if (!operation) throw new Error('No operation.');
  const fragments = document.definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION);
  const { coerced = {} } = getVariableValues(known, operation.variableDefinitions ?? [], variables);
  return {
    schema: known,
    operation,
    fragments: Object.fromEntries(fragments.map((each) => [each.name.value, each])),
    variables: coerced,
  };
}

const stepsOf = (bound: BoundOperation) => planOperation(bound, 1000).steps ?? [];

/** What graphql-js answers and what the plan does, as text. */
async function both(text: string, variables: Record<string, unknown> = {}): Promise<[string, string]> {
  const bound = boundOperation(schema, text, variables);
  const expected = await executeByGraphqlJs(bound, parse(text), variables, {});
  const { data, errors } = await executePlan(stepsOf(bound), bound, {});
  const told = (found: readonly GraphQLError[] = []) =>
    found.map((error) => JSON.stringify(error.toJSON())).sort((a, b) => a.localeCompare(b));
  return [JSON.stringify([expected.data, told(expected.errors)]), JSON.stringify([data, told(errors)])];
}

test.each([
  ['fields, enums, nulls and lists of scalars', '{ house { id colour nickname tags } houses { tags } count }'],
  ['the names of types', '{ __typename house { __typename owner { __typename } } }'],
  ['other names for fields', '{ a: house { first: id id } b: house { id } }'],
  [
    'arguments and their defaults',
    '{ house { rooms { area } big: rooms(atLeast: 5) { area } } houses(ids: ["two"]) { id } }',
  ],
  ['what is asked for twice', '{ house { owner { name } } house { owner { greeting(word: "Hej") } id } }'],
  [
    'fragments, named and inline',
    '{ house { ...h ... on Thing { id } ... { nickname } } } fragment h on House { owner { ...p } } fragment p on Person { name }',
  ],
  [
    'promises below lists, in the order asked for',
    '{ houses { owner { later name } rooms { house { id rooms { area } } area windows { panes } } id } count }',
  ],
  [
    'an interface',
    '{ thing { __typename id ... on House { nickname } } things { ...t } } fragment t on Thing { id ... on Person { name } }',
  ],
  [
    'introspection',
    '{ __schema { queryType { name } types { name fields(includeDeprecated: true) { name args { name } } } } __type(name: "House") { kind } }',
  ],
  ['a null that may not be one', '{ house { id } broken { id owner { name } } }'],
  ['a null that may not be one, up to the whole answer', '{ count must { owner { name } rooms { area } } }'],
  ['an argument that is missing', '{ house { id owner { greeting } } }'],
  [
    'an error in an object that a later null removes',
    '{ count must { failing: owner { greeting(word: "Hej") } rooms { area } mustFail } failing }',
  ],
  ['an error before the whole answer becomes null', '{ failing must { id mustFail } house { failing } }'],
  ['an error among the items of a list', '{ things { id } failing }'],
  ['an error in each row of a list', '{ houses { id failing } }'],
  ['an error in each row of a list that may have no null', '{ houses { id mustFail } }'],
  [
    'names that every object has',
    '{ __proto__: house { constructor: id toString: nickname __proto__: colour } hasOwnProperty: count }',
  ],
])('a plan answers as graphql-js does: %s', async (_what, text) => {
  const [expected, found] = await both(text);
  expect(found).toBe(expected);
});

test('variables reach arguments, and those of @skip, @include and introspection are named', async () => {
  const text = `query ($with: Boolean!, $without: Boolean = false, $ids: [ID!], $type: String!) {
    houses(ids: $ids) { id nickname @include(if: $with) owner @skip(if: $without) { ...n } } __type(name: $type) { name } }
    fragment n on Person { name @skip(if: true) greeting(word: "Hej") }`;
  expect(variablesOfPlan(parse(text))).toEqual(['with', 'without', 'type']);
  for (const variables of [
    { with: true, ids: ['one'], type: 'House' },
    { with: false, without: true, type: 'None' },
  ]) {
    const [expected, found] = await both(text, variables);
    expect(found).toBe(expected);
  }
});

test.each([
  ['of a field', '{ count house { id nickname @skip(if: $c) owner { name } } }'],
  ['in each object of a list', '{ count houses { id owner { name @include(if: $c) } } }'],
  [
    'where null may not be',
    '{ count must { id owner { name } rooms { area @include(if: $c) } } house { owner { name } } }',
  ],
  ['on one type of an interface', '{ things { id ... on Person { name @skip(if: $c) } } count }'],
])('a directive whose condition is null is an error of the selection that has it: %s', async (_where, selection) => {
  const [expected, found] = await both(`query ($c: Boolean = true) ${selection}`, { c: null });
  expect(found).toBe(expected);
});

test('a list of lists has no plan', () => {
  expect(planOperation(boundOperation(schema, '{ table }', {}), 1000).steps).toBeNull();
});

test('mutations are carried out one after the other', async () => {
  const [expected, found] = await both('mutation { a: slow(ms: 20) b: slow(ms: 1) }');
  expect(found).toBe(expected);
  expect(done).toEqual([20, 1, 20, 1]);
});

test('fragments within fragments are not written out for ever', () => {
  const doubling = Array.from(
    { length: 30 },
    (_, at) => `fragment f${at} on House { a: rooms { house { ...f${at + 1} } } b: rooms { house { ...f${at + 1} } } }`,
  );
  const text = `{ house { ...f0 } } ${doubling.join(' ')} fragment f30 on House { id }`;
  expect(() => planOperation(boundOperation(schema, text, {}), 1000)).toThrow('steps');
});

/** Both ways to execute an operation. */
async function resultsOf(text: string): Promise<OperationResult[]> {
  const bound = boundOperation(schema, text, {});
  return [await executePlan(stepsOf(bound), bound, {}), await executeByGraphqlJs(bound, parse(text), {}, {})];
}

test('an answer with too many fields is an error in its place', async () => {
  for (const { data, errors } of await resultsOf(
    '{ many { id nickname colour tags rooms { area } owner { name } } }',
  )) {
    expect(data).toBeNull();
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['ANSWER_TOO_LARGE']);
  }
});

test('a plan ends as soon as its answer has too many bytes', async () => {
  const bound = boundOperation(schema, '{ long }', {});
  const { data, errors } = await executePlan(stepsOf(bound), bound, {});
  expect(data).toBeNull();
  expect(errors.map(({ extensions }) => extensions.code)).toEqual(['ANSWER_TOO_LARGE']);
});

test('of many errors a hundred are told', async () => {
  for (const { data, errors } of await resultsOf('{ flawed { id failing } }')) {
    expect(data?.flawed).toHaveLength(150);
    expect(errors).toHaveLength(100);
  }
});

test('a long answer lets others have their turn', async () => {
  const bound = boundOperation(schema, '{ slowly { slow } }', {});
  let turns = 0;
  const timer = setInterval(() => {
    turns += 1;
  }, 1);
  await executePlan(stepsOf(bound), bound, {});
  clearInterval(timer);
  expect(turns).toBeGreaterThan(3);
});
