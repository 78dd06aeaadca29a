import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, isScalarType, isSpecifiedScalarType } from 'graphql';
import { expect, test } from 'vitest';
import { undocumentedChanges } from '../../schema/compare.mjs';
import { emittedErrors, emittedSdl } from '../../schema/print.mjs';
import { root } from '../support/repository.js';
import {
  accessProblems,
  listProblems,
  mutationProblems,
  nodeProblems,
  nullProblems,
  sizeProblems,
  undescribed,
} from './rules/conventions.js';
import { limitProblems } from './rules/limits.js';

const sdl = readFileSync(join(root, 'schema/schema.graphql'), 'utf8');
const schema = buildSchema(sdl);

test('the committed SDL is the one the server serves; `npm run schema` writes it anew', async () => {
  expect(sdl).toBe(emittedSdl());
});

test('the committed page of error codes is the one the server would tell', () => {
  expect(readFileSync(join(root, 'schema/errors.md'), 'utf8')).toBe(emittedErrors());
});

test('every error code belongs to a mutation', () => {
  expect(emittedErrors().match(/^\| `[^`]+` .*\| {2}\|$/gm)).toBeNull();
});

test('a breaking change since the last release is named in schema/CHANGELOG.md', async () => {
  expect(await undocumentedChanges()).toEqual([]);
});

test('the licences a customer holds are never taken for the subscription root', () => {
  expect(sdl).toMatch(/^schema \{/m);
  expect(schema.getSubscriptionType()?.name).not.toBe('Subscription');
});

test('everything is described', () => expect(undescribed(schema)).toEqual([]));

test('every scalar of our own names the standard that its values follow', () => {
  const own = Object.values(schema.getTypeMap()).filter((type) => isScalarType(type) && !isSpecifiedScalarType(type));
  expect(own.length).toBeGreaterThan(7);
  expect(own.filter((type) => isScalarType(type) && !type.specifiedByURL)).toEqual([]);
});

test('no description names a document that its readers do not have', () => {
  expect(sdl).not.toMatch(/domain rule|domain\.md|locales\/|server\/src/i);
});

test('mutations take one input and answer with a payload', () => expect(mutationProblems(schema)).toEqual([]));

test('lists are connections', () => expect(listProblems(schema)).toEqual([]));

test('every list says how many objects it holds at most', () => expect(sizeProblems(schema)).toEqual([]));

test('every root field says who may call it', () => expect(accessProblems(schema)).toEqual([]));

test('whatever can be sent has a stated limit', () => expect(limitProblems(schema)).toEqual([]));

test('a root field that may be refused may be null, so that the others are answered', () => {
  expect(nullProblems(schema)).toEqual([]);
});

test('what has an id is a node', () => expect(nodeProblems(schema)).toEqual([]));
