import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { entities } from '../../app/features.js';
import { type Database, openDatabase } from './data-source.js';
import { isUnavailable } from './errors.js';
import { IdempotencyKey } from './idempotency.entity.js';
import { count } from './read.js';
import { all, sql } from './sql.js';
import { inTransaction, type Transaction } from './transaction.js';
import { CommitUncertain } from './transaction-errors.js';
import { insert } from './write.js';

const folder = mkdtempSync(join(tmpdir(), 'kundpost-transaction-'));
let db: Database;

beforeAll(async () => {
  db = await openDatabase(`sqlite:${join(folder, 'transaction.sqlite')}`, entities, async () => {});
});

afterAll(async () => {
  await db.close();
  rmSync(folder, { recursive: true });
});

let keys = 0;

/** A row that has no other purpose here, as long as wanted. */
function row(length = 1) {
  keys += 1;
  const answer = { text: 'x'.repeat(length) };
  return { partnerId: 'p', operation: 'o', keyHash: String(keys), inputHash: 'i', answer, createdAt: new Date() };
}

const write = (tx: Transaction, length?: number) => insert(tx, IdempotencyKey, row(length));
const rows = () => count({ db, connection: db.connectionUntil(Number.POSITIVE_INFINITY) }, IdempotencyKey, all());

/** SQLite's own error for a full disk, with its own rollback. */
async function withoutRoom<T>(work: () => Promise<T>): Promise<T> {
  const [{ page_count: pages }] = await db.writer.query('PRAGMA page_count');
  await db.writer.query(`PRAGMA max_page_count = ${pages}`);
  try {
    return await work();
  } finally {
    await db.writer.query('PRAGMA max_page_count = 1000000');
  }
}

async function failureOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => 'done',
    (error) => error,
  );
}

test('a transaction whose work passes over an error is not committed', async () => {
  const before = await rows();
  const failure = await withoutRoom(() =>
    failureOf(
      inTransaction(db, async (tx) => {
        await write(tx);
        await write(tx, 5_000_000).catch(() => undefined);
      }),
    ),
  );
  expect(failure).toMatchObject({ code: 'SQLITE_FULL' });
  expect(await rows()).toBe(before);
});

test('of statements on their way together none is stored by itself when one of them has ended the transaction', async () => {
  const before = await rows();
  const failure = await withoutRoom(() =>
    failureOf(inTransaction(db, (tx) => Promise.allSettled([write(tx), write(tx, 5_000_000), write(tx), write(tx)]))),
  );
  expect(isUnavailable(failure)).toBe(true);
  expect(await rows()).toBe(before);
});

test('a statement that comes too late reaches neither the database nor the next transaction', async () => {
  const before = await rows();
  const kept: Transaction[] = [];
  await inTransaction(db, async (tx) => void kept.push(tx));
  const late = kept.map((tx) => failureOf(write(tx)));
  await inTransaction(db, async (tx) => {
    for (const earlier of kept) expect(await failureOf(write(earlier))).toBeInstanceOf(Error);
    await write(tx);
  });
  expect(await Promise.all(late)).toEqual([expect.any(Error)]);
  expect(await rows()).toBe(before + 1);
});

test('a value that is there already leaves the transaction as it was', async () => {
  const before = await rows();
  const twice = row();
  await inTransaction(db, async (tx) => {
    await insert(tx, IdempotencyKey, twice);
    await expect(insert(tx, IdempotencyKey, twice)).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT_PRIMARYKEY' });
    await write(tx);
  });
  expect(await rows()).toBe(before + 2);
});

test('what nobody may know the end of is not begun again', async () => {
  let times = 0;
  const failure = await failureOf(
    inTransaction(db, async (tx) => {
      times += 1;
      await write(tx);
      // Checked when the transaction is committed, and not before.
      await db.writer.query('PRAGMA defer_foreign_keys = ON');
      await tx.connection.write(
        "INSERT INTO sessions (id, userId, createdAt, expiresAt) VALUES ('s', 'nobody', '2026-01-01', '2026-01-01')",
        [],
      );
    }),
  );
  expect(failure).toBeInstanceOf(CommitUncertain);
  expect(isUnavailable(failure)).toBe(true);
  expect(times).toBe(1);
  expect(
    await count(
      { db, connection: db.connectionUntil(Number.POSITIVE_INFINITY) },
      IdempotencyKey,
      sql`keyHash = ${String(keys)}`,
    ),
  ).toBe(0);
});
