import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { SqliteDatabase } from './sqlite-driver.js';

const folder = mkdtempSync(join(tmpdir(), 'kundpost-sqlite-driver-'));
let file: string;
let db: SqliteDatabase;
let files = 0;

beforeEach(() => {
  files += 1;
  file = join(folder, `${files}.sqlite`);
  db = new SqliteDatabase(file);
  db.pragma('journal_mode = WAL');
  db.exec('CREATE TABLE things (id INTEGER PRIMARY KEY, name TEXT UNIQUE)');
});

afterAll(() => rmSync(folder, { recursive: true }));

const add = (name: string, to = db) => to.prepare('INSERT INTO things (name) VALUES (?)').run(name);
const names = (of = db) => of.prepare('SELECT name FROM things ORDER BY id').all();

function codeOf(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error;
  }
  return 'no error';
}

test('rows are plain objects, and a statement says how many rows it has changed', () => {
  expect(add('one').changes).toBe(1);
  expect(db.prepare('UPDATE things SET name = NULL WHERE name = ?').run('two').changes).toBe(0);
  expect(names()).toStrictEqual([{ name: 'one' }]);
});

test('only a statement that answers with rows is a reader', () => {
  expect(db.prepare('SELECT 1').reader).toBe(true);
  expect(db.prepare('DELETE FROM things').reader).toBe(false);
  expect(db.prepare("INSERT INTO things (name) VALUES ('a') RETURNING id").reader).toBe(true);
});

test('a star has the columns of the table as it is now', () => {
  add('one');
  const everything = db.prepare('SELECT * FROM things');
  expect(everything.all()).toEqual([{ id: 1, name: 'one' }]);
  db.exec('ALTER TABLE things RENAME COLUMN name TO title');
  expect(everything.all()).toEqual([{ id: 1, title: 'one' }]);
});

test('errors have the names of SQLite', () => {
  add('one');
  expect(codeOf(() => add('one'))).toBe('SQLITE_CONSTRAINT_UNIQUE');
  expect(codeOf(() => db.prepare('INSERT INTO things (id) VALUES (1)').run())).toBe('SQLITE_CONSTRAINT_PRIMARYKEY');
  expect(codeOf(() => db.prepare('SELECT nothing FROM nowhere'))).toBe('SQLITE_ERROR');
  expect(codeOf(() => add('two', new SqliteDatabase(file, { readonly: true })))).toBe('SQLITE_READONLY');
  expect(codeOf(() => new SqliteDatabase(join(folder, 'no/such/folder')))).toBe('SQLITE_CANTOPEN');
});

test('a file that another connection writes is busy', () => {
  const other = new SqliteDatabase(file);
  other.exec('BEGIN');
  names(other);
  add('one');
  expect(codeOf(() => add('two', other))).toBe('SQLITE_BUSY_SNAPSHOT');
  other.exec('ROLLBACK');
  db.exec('BEGIN IMMEDIATE');
  expect(codeOf(() => add('two', other))).toBe('SQLITE_BUSY');
});

test('when there is no room SQLite itself says whether the transaction is still open', () => {
  db.exec('BEGIN');
  expect(db.inTransaction).toBe(true);
  const [size] = db.pragma('page_count');
  db.pragma(`max_page_count = ${size?.page_count}`);
  expect(codeOf(() => add('x'.repeat(1_000_000)))).toBe('SQLITE_FULL');
  expect(db.inTransaction).toBe(false);
});

test('a closed connection has no transaction any more and holds up nobody, although statements of it are kept', () => {
  const kept = db.prepare("INSERT INTO things (name) VALUES ('kept')");
  db.exec('BEGIN IMMEDIATE');
  kept.run();
  db.close();
  expect(db).toMatchObject({ open: false, inTransaction: false });
  const other = new SqliteDatabase(file);
  add('after', other);
  expect(names(other)).toEqual([{ name: 'after' }]);
  expect(() => kept.run()).toThrow();
});

test('when the last connection is closed the file by itself has everything', () => {
  add('to be found in the file');
  db.close();
  expect(readFileSync(file).includes('to be found in the file')).toBe(true);
});

test('a text with a NUL is refused instead of being cut there', () => {
  expect(() => add('one\u0000two')).toThrow(TypeError);
  expect(names()).toEqual([]);
});
