import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { entities } from '../app/features.js';
import { Offer } from '../features/catalog/offer.entity.js';
import { syncCatalogue } from '../features/catalog/offer.service.js';
import { type Database, openDatabase } from './db/data-source.js';
import { all, type Condition, sql } from './db/sql.js';
import { inTransaction } from './db/transaction.js';
import { type PageArguments, page } from './page.js';

const folder = mkdtempSync(join(tmpdir(), 'kundpost-page-'));
let database: Database;
let whole: string[];

beforeAll(async () => {
  database = await openDatabase(`sqlite:${join(folder, 'page.sqlite')}`, entities, (db) =>
    inTransaction(db, syncCatalogue),
  );
  // Publisher is the same for all: the id alone decides, which is the hard case.
  whole = (await database.reader.manager.find(Offer, { order: { publisher: 'ASC', id: 'ASC' } })).map(({ id }) => id);
});

afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true });
});

function offers(where: Condition, args: PageArguments) {
  const scope = { connection: database.connectionUntil(Number.POSITIVE_INFINITY), db: database };
  return page(scope, Offer, where, args, { column: 'publisher', direction: 'ASC' });
}

function ask(args: PageArguments) {
  return offers(all(), args);
}

test('pages of any size, forward or backward, put together are the list', async () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(sizes, fc.boolean(), async (each, forward) => {
      const ids: string[] = [];
      let cursor: string | null = null;
      for (let round = 0; ; round++) {
        const size = each[round % each.length];
        const found = await ask(forward ? { first: size, after: cursor } : { last: size, before: cursor });
        const page = found.nodes.map(({ id }) => id);
        ids.splice(forward ? ids.length : 0, 0, ...page);
        const { hasNextPage, hasPreviousPage, startCursor, endCursor } = found.pageInfo;
        expect(forward ? hasPreviousPage : hasNextPage).toBe(round > 0);
        cursor = forward ? endCursor : startCursor;
        if (!(forward ? hasNextPage : hasPreviousPage)) break;
      }
      expect(ids).toEqual(whole);
    }),
    { numRuns: 20 },
  );
});

test('any text for a cursor is either a place in the list or a mistake of the caller', async () => {
  const json = fc.tuple(fc.constantFrom('offers.publisher ASC', 'x'), fc.anything(), fc.string()).map((place) => {
    return Buffer.from(JSON.stringify(place) ?? '').toString('base64url');
  });
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.string(), json), async (after) => {
      const answer = await ask({ first: 1, after }).catch((error) => error.extensions?.code);
      expect(answer).toSatisfy((found) => found === 'BAD_USER_INPUT' || Array.isArray(found.nodes));
    }),
  );
});

test('an empty list has no cursors', async () => {
  const empty = await offers(sql`publisher = ${'nobody'}`, {});
  expect(empty.pageInfo).toEqual({ hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null });
  expect(await empty.totalCount()).toBe(0);
});
