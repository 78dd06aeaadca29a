import { buildSchema, execute, type GraphQLSchema, getVariableValues, Kind, parse } from 'graphql';
import { expect, test } from 'vitest';
import { decidingVariables, type Ground, planOf } from './plan.js';
import { run } from './run.js';

const schema = buildSchema(`
  enum Colour { RED GREEN }
  interface Thing { id: ID! }
  type House implements Thing { id: ID! colour: Colour rooms(atLeast: Int = 0): [Room!]! owner: Person nickname: String tags: [String] }
  type Room { area: Float! house: House! windows: [Window] }
  type Window { panes: Int }
  type Person { name: String! greeting(word: String!): String later: String }
  type Query { house: House houses(ids: [ID!]): [House!]! thing: Thing broken: House table: [[Int]] count: Int! }
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
const resolvers: Record<string, Record<string, unknown>> = {
  Query: {
    house: () => houses[0],
    houses: async (_: unknown, { ids }: { ids?: string[] | null }) =>
      houses.filter(({ id }) => ids?.includes(id) ?? true),
    broken: () => ({ id: 'three', owner: {}, rooms: [] }),
    thing: () => ({ __typename: 'House', id: 'one' }),
    table: () => [[1]],
    count: () => 2,
  },
  House: {
    rooms: async ({ rooms }: (typeof houses)[0], { atLeast }: { atLeast: number }) =>
      rooms.filter(({ area }) => area >= atLeast),
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

function groundOf(known: GraphQLSchema, text: string, variables: Record<string, unknown>): Ground {
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
])('a plan answers as graphql-js does: %s', async (_what, text) => {
  const ground = groundOf(schema, text, {});
  const plan = planOf(ground);
  const expected = await execute({ schema, document: parse(text) });
  expect(expected.errors).toBeUndefined();
  expect(JSON.stringify(await run(plan ?? [], ground, {}))).toBe(JSON.stringify(expected.data));
});

test('variables reach arguments, and those of @skip and @include are named', async () => {
  const text = `query ($with: Boolean!, $without: Boolean = false, $ids: [ID!]) {
    houses(ids: $ids) { id nickname @include(if: $with) owner @skip(if: $without) { ...n } } }
    fragment n on Person { name @skip(if: true) greeting(word: "Hej") }`;
  expect(decidingVariables(parse(text))).toEqual(['with', 'without']);
  for (const variables of [
    { with: true, ids: ['one'] },
    { with: false, without: true },
  ]) {
    const ground = groundOf(schema, text, variables);
    const expected = await execute({ schema, document: parse(text), variableValues: variables });
    expect(JSON.stringify(await run(planOf(ground) ?? [], ground, {}))).toBe(JSON.stringify(expected.data));
  }
});

test.each([
  ['introspection', '{ __schema { queryType { name } } }'],
  ['an interface', '{ thing { id } }'],
  ['a list of lists', '{ table }'],
  ['a mutation', 'mutation { x }'],
])('%s has no plan', (_what, text) => {
  expect(planOf(groundOf(schema, text, {}))).toBeNull();
});

test.each([
  ['a null that may not be one', '{ broken { owner { name } } }'],
  ['an argument that is missing', '{ house { owner { greeting } } }'],
])('%s is left to graphql-js', async (_what, text) => {
  const ground = groundOf(schema, text, {});
  await expect(run(planOf(ground) ?? [], ground, {})).rejects.toThrow();
});

test('what a resolver throws, at once or later, is left to graphql-js', async () => {
  const ground = groundOf(schema, '{ houses { rooms { area } } }', {});
  const plan = planOf(ground) ?? [];
  const [step] = plan;
  if (step?.kind !== 'field') throw new Error('No field.');
  const failing = (resolve: () => unknown) => [{ ...step, field: { ...step.field, resolve } }];
  const now = failing(() => {
    throw new Error('now');
  });
  await expect(run(now, ground, {})).rejects.toThrow('now');
  await expect(
    run(
      failing(async () => Promise.reject(new Error('later'))),
      ground,
      {},
    ),
  ).rejects.toThrow('later');
  await expect(
    run(
      failing(() => [new Error('as a value')]),
      ground,
      {},
    ),
  ).rejects.toThrow();
});
