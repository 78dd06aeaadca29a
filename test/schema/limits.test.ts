import { buildSchema } from 'graphql';
import { expect, test } from 'vitest';
import { limitProblems } from './rules/limits.js';

const problemsOf = (sdl: string) =>
  limitProblems(
    buildSchema(`
      directive @constraint(maxLength: Int, maxItems: Int, min: Int, max: Int, idOf: String) on ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION
      ${sdl}
    `),
  );

test('a string, a list, a number and an id of a filter without a stated limit are found', () => {
  const sdl = `
    input OfferFilter { search: String shopId: ID shelves: [Shelf!] }
    enum Shelf { UPPER LOWER }
    type Query { offers(filter: OfferFilter, first: Int @constraint(min: 1)): [Offer!]! }
    type Offer { name(language: String): String }
  `;
  expect(problemsOf(sdl)).toEqual([
    'OfferFilter.search is a String without maxLength',
    'OfferFilter.shopId is an ID without idOf',
    'OfferFilter.shelves is a list without maxItems',
    'Query.offers.first is an Int without min and max',
    'Offer.name.language is a String without maxLength',
  ]);
});

test('what states its limits, and what has them in its type, is not found', () => {
  const sdl = `
    scalar Date
    input OfferFilter { search: String @constraint(maxLength: 9) ids: [ID!] @constraint(maxItems: 9, idOf: "offer") from: Date }
    type Query { offers(filter: OfferFilter, first: Int @constraint(min: 1, max: 9), all: Boolean): Int offer(id: ID!): Int }
  `;
  expect(problemsOf(sdl)).toEqual([]);
});
