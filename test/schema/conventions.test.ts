import { buildSchema } from 'graphql';
import { expect, test } from 'vitest';
import {
  accessProblems,
  listProblems,
  mutationProblems,
  nodeProblems,
  nullProblems,
  sizeProblems,
  undescribed,
} from './rules/conventions.js';

const parse = (sdl: string) =>
  buildSchema(`
    directive @public on FIELD_DEFINITION
    directive @authenticated on FIELD_DEFINITION
    interface Node { id: ID! }
    type UserError { code: String! }
    ${sdl}
  `);

test('a type, a field, an argument, an enum value and an input field without a description are found', () => {
  const found = undescribed(
    parse(`
      "Told." type Query { offer("Told." id: ID!, sku: String): Kind }
      enum Kind { "Told." BASE ADDON }
      "Told." input Filter { term: String }
    `),
  );
  expect(found).toEqual(
    expect.arrayContaining(['Query.offer', 'Query.offer.sku', 'Kind', 'Kind.ADDON', 'Filter.term']),
  );
  expect(found).not.toContain('Query');
  expect(found).not.toContain('Query.offer.id');
});

test('a mutation with loose arguments, a foreign payload or no userErrors is found', () => {
  const mutations = (fields: string) =>
    mutationProblems(
      parse(`
        type Query { a: String }
        input PlaceOrderInput { a: String }
        type PlaceOrderPayload { userErrors: [UserError!]! }
        type Order { id: ID! }
        type Mutation { ${fields} }
      `),
    );
  expect(mutations('placeOrder(input: PlaceOrderInput!): PlaceOrderPayload')).toEqual([]);
  expect(mutations('placeOrder(input: PlaceOrderInput): PlaceOrderPayload')).toHaveLength(1);
  expect(mutations('placeOrder(input: PlaceOrderInput!, dryRun: Boolean): PlaceOrderPayload')).toHaveLength(1);
  expect(mutations('placeOrder(input: PlaceOrderInput!): Order')).toEqual([
    'placeOrder answers Order, not PlaceOrderPayload',
    'Order has no userErrors: [UserError!]!',
  ]);
});

test('a plain list of nodes and a connection that lacks a part are found', () => {
  const types = `
    type Order implements Node { id: ID! }
    type OrderConnection { edges: [Order!]! nodes: [Order!]! pageInfo: String }
  `;
  expect(listProblems(parse(`${types} type Query { orders: [Order!]! }`))).toEqual([
    'Query.orders is a list of nodes, not a connection',
  ]);
  expect(
    listProblems(parse(`${types} type Query { orders(first: Int, after: String, last: Int): OrderConnection }`)),
  ).toEqual(['OrderConnection has no totalCount', 'Query.orders takes no before']);
});

test('a root field with no access directive, or with two, is found', () => {
  const found = accessProblems(parse('type Query { a: String b: String @public c: String @public @authenticated }'));
  expect(found).toEqual(['Query.a has 0 access directives', 'Query.c has 2 access directives']);
});

test('a guarded root field that is never null, and one that does not say who may use it, are found', () => {
  const found = nullProblems(
    parse(`
      type Query {
        "A. Roles: any signed-in user." a: String! @authenticated
        "B." b: String @authenticated
        "C. Roles: none needed." c: String! @public
      }
    `),
  );
  expect(found).toEqual(['Query.a is never null', 'Query.b does not end with who may use it']);
});

test('an object with an id that node(id) does not know is found', () => {
  expect(nodeProblems(parse('type Query { a: Order } type Order { id: ID! }'))).toEqual([
    'Order has an id and is no Node',
  ]);
});

test('a list of objects that does not say its size is found', () => {
  const found = sizeProblems(
    parse(`
      directive @listSize(assumedSize: Int) on FIELD_DEFINITION
      type Query { a: [Kind!]! b: [Kind!]! @listSize(assumedSize: 5) c(first: Int): Kind d: [String!] kind: Kind }
      type Kind { id: ID! }
      type KindConnection { nodes: [Kind!]! }
    `),
  );
  expect(found.map((problem) => problem.split(' ')[0])).toEqual(['Query.a', 'Query.c']);
});
