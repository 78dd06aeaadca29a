import {
  buildSchema,
  executeSync,
  type GraphQLError,
  getOperationAST,
  getVariableValues,
  isObjectType,
  parse,
} from 'graphql';
import { expect, test } from 'vitest';
import { costOf } from './cost.js';
import { documentLimitError, fragmentsOf, textLimitError } from './document-limits.js';
import { planOperation } from './plan.js';

const schema = buildSchema(`
  interface Thing { id: ID! }
  type Room implements Thing { id: ID! area: Float doors: [Door!]! }
  type Door { colour: String }
  type House implements Thing { id: ID! name: String rooms(first: Int, last: Int): RoomConnection! tags: [String!]! owner: Person }
  type RoomConnection { nodes: [Room!]! edges: [RoomEdge!]! totalCount: Int! }
  type RoomEdge { cursor: String! node: Room! }
  type Person { name: String houses(first: Int, last: Int): RoomConnection! }
  type Mutation { build(name: String!): House }
  type Query { house: House thing: Thing things(ids: [ID!]!): [Thing]! }
`);
const extensions: Record<string, Record<string, unknown>> = {
  'Room.doors': { atMost: 4 },
  'Query.things': { asManyAs: 'ids' },
  'RoomConnection.totalCount': { weight: 100 },
  'Mutation.build': { weight: 100 },
};
for (const [path, told] of Object.entries(extensions)) {
  const [typeName = '', fieldName = ''] = path.split('.');
  const type = schema.getType(typeName);
  if (isObjectType(type)) Object.assign(type.getFields()[fieldName] ?? {}, { extensions: told });
}

/** How many fields an answer holds. */
function fieldsIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const inside = Object.values(value).reduce((sum: number, each) => sum + fieldsIn(each), 0);
  return Array.isArray(value) ? inside : inside + Object.keys(value).length;
}

function cost(text: string, given: Record<string, unknown> = {}): number {
  const document = parse(text);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('No operation.');
  const { coerced = {} } = getVariableValues(schema, operation.variableDefinitions ?? [], given);
  const bound = { schema, operation, fragments: fragmentsOf(document), variables: coerced };
  return costOf(planOperation(bound, 1000).steps ?? [], bound);
}

test.each([
  ['a field costs 1, each time it is asked for by another name', '{ house { id a: id b: id } }', 4],
  ['what is asked for twice counts once', '{ house { id id } house { id } }', 2],
  ['a list of values is one field', '{ house { tags } }', 2],
  ['a page counts as often as it may have rows', '{ house { rooms(first: 10) { nodes { id area } } } }', 3 + 10 * 2],
  ['edges count like nodes', '{ house { rooms(last: 10) { edges { cursor node { id } } } } }', 3 + 10 * 3],
  ['a page of which nobody says how long it is has 25 rows', '{ house { rooms { nodes { id } } } }', 3 + 25],
  ['a page longer than any is as long as the longest', '{ house { rooms(first: 5000) { nodes { id } } } }', 3 + 100],
  [
    'a list without pages counts at its stated maximum',
    '{ house { rooms(first: 3) { nodes { doors { colour } } } } }',
    3 + 3 * (1 + 4),
  ],
  ['counting costs 100', '{ house { rooms { totalCount } } }', 2 + 100],
  ['a mutation costs 100', 'mutation { build(name: "x") { id } }', 101],
  [
    'fragments count where they are spread',
    '{ house { ...h } } fragment h on House { id ... { name } ... on Thing { id } }',
    3,
  ],
  ['of several types the dearest counts', '{ thing { id ... on House { name tags } ... on Room { area } } }', 4],
  ['as many objects as ids', '{ things(ids: ["a", "b", "c"]) { id } }', 1 + 3],
  ['what is skipped is free', '{ house { id @skip(if: true) name @include(if: false) tags } }', 2],
])('%s', (_what, text, expected) => expect(cost(text)).toBe(expected));

test('a literal, a variable, a default and nothing at all come to the same', () => {
  const rows = (page: string, head = '') => `query Q${head} { house { rooms${page} { nodes { id area } } } }`;
  const expected = 3 + 25 * 2;
  expect(cost(rows('(first: 25)'))).toBe(expected);
  expect(cost(rows('(first: $n)', '($n: Int)'), { n: 25 })).toBe(expected);
  expect(cost(rows('(first: $n)', '($n: Int = 25)'))).toBe(expected);
  expect(cost(rows('(first: $n)', '($n: Int)'))).toBe(expected);
  expect(cost(rows('(first: $n)', '($n: Int)'), { n: null })).toBe(expected);
  expect(cost(rows(''))).toBe(expected);
  expect(cost(rows('(last: $n)', '($n: Int)'), { n: 100 })).toBe(3 + 100 * 2);
  const ids = 'query Q($ids: [ID!]!) { things(ids: $ids) { id } }';
  expect(cost(ids, { ids: ['a', 'b'] })).toBe(3);
});

test('a directive whose condition is null makes nothing free but its own selection', () => {
  const text =
    'query Q($c: Boolean = true) { house { rooms(first: 10) { nodes { id area } } owner { name @skip(if: $c) } } }';
  expect(cost(text, { c: null })).toBe(3 + 10 * 2 + 1);
});

test('introspection costs as many fields as it answers', () => {
  expect(cost('{ __type(name: "Door") { name fields { name } } }')).toBe(1 + 2 + 1);
  expect(cost('query Q($n: String!) { __type(name: $n) { fields { name args { name } } } }', { n: 'Person' })).toBe(
    1 + 1 + 2 * 2 + 2,
  );
  const types = Object.keys(schema.getTypeMap()).length;
  expect(cost('{ __schema { types { name kind } } }')).toBe(2 + types * 2);
  const deep =
    '{ __schema { types { fields { args { name type { name } } type { ofType { fields { type { name kind } } } } } } } }';
  expect(cost(deep)).toBe(fieldsIn(executeSync({ schema, document: parse(deep) }).data));
});

test('pages within pages multiply', () => {
  const text = '{ house { owner { houses(first: 100) { nodes { doors { colour } } } } } }';
  expect(cost(text)).toBe(4 + 100 * (1 + 4));
});

const refusal = (error: GraphQLError | null) => [error?.extensions.code, error?.extensions.vars];
const tooMuch = (text: string) => {
  const document = parse(text);
  return refusal(documentLimitError(document, fragmentsOf(document)));
};
const nothing = [undefined, undefined];
const levels = (count: number) => `${'{ a '.repeat(count)}${'}'.repeat(count)}`;

test('twelve levels, through fragments and in every operation; sixteen for introspection', () => {
  expect(tooMuch(levels(12))).toEqual(nothing);
  expect(tooMuch(levels(13))).toEqual(['QUERY_TOO_DEEP', { limit: 12, value: 13 }]);
  expect(tooMuch(`{ ...f } fragment f on Query ${levels(13)}`)).toEqual(['QUERY_TOO_DEEP', { limit: 12, value: 13 }]);
  expect(tooMuch(`query A { a } query B ${levels(14)}`)).toEqual(['QUERY_TOO_DEEP', { limit: 12, value: 14 }]);
  expect(tooMuch(`{ __schema ${levels(15)} }`)).toEqual(nothing);
  expect(tooMuch(`{ __schema ${levels(16)} }`)).toEqual(['QUERY_TOO_DEEP', { limit: 16, value: 17 }]);
});

test('thirty aliases and thirty directives', () => {
  const fields = (count: number, field: (at: number) => string) =>
    `{ ${Array.from({ length: count }, (_, at) => field(at)).join(' ')} }`;
  expect(tooMuch(fields(30, (at) => `a${at}: a`))).toEqual(nothing);
  expect(tooMuch(fields(31, (at) => `a${at}: a`))).toEqual(['TOO_MANY_ALIASES', { limit: 30, value: 31 }]);
  expect(tooMuch(fields(30, () => 'a @skip(if: true)'))).toEqual(nothing);
  expect(tooMuch(fields(31, () => 'a @skip(if: true)'))).toEqual(['TOO_MANY_DIRECTIVES', { limit: 30, value: 31 }]);
});

test('two thousand tokens, and sixty brackets within each other, before anything is parsed', () => {
  expect(refusal(textLimitError(`{ ${'a '.repeat(1998)} }`))).toEqual(nothing);
  expect(refusal(textLimitError(`{ ${'a '.repeat(1999)} }`))).toEqual([
    'TOO_MANY_TOKENS',
    { limit: 2000, value: 2001 },
  ]);
  expect(refusal(textLimitError(`{ a(b: ${'['.repeat(1000)}`))).toEqual(['QUERY_TOO_DEEP', { limit: 60, value: 1002 }]);
  expect(refusal(textLimitError('{ a(b: "[[[[[[") # }}}'))).toEqual(nothing);
  expect(refusal(textLimitError('{ ~'))).toEqual(nothing);
});
