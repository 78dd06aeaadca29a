// Loaded into a server before its own code (`node --import`): makes SQLite fail at the n-th statement of a transaction. What
// can be had from SQLite itself is its own failure: `full` and `fullForOne` let it run out of pages for real, with what it
// then does to the transaction. Only failures of the disk's are made up, after the transaction has been brought to the
// state that they leave behind.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';

const plan = process.env.SQLITE_FAULTS;
const server = createRequire(new URL('../../server/package.json', import.meta.url));
const asTheDriver = createRequire(server.resolve('@photostructure/sqlite'));
// The package's own classes cannot be changed. What it loads is replaced before it loads it.
const { resolve } = asTheDriver('node-gyp-build');
const native = resolve(dirname(server.resolve('@photostructure/sqlite/package.json')));
const { DatabaseSync, ...others } = asTheDriver(native);
const { prepare } = DatabaseSync.prototype;

class FaultyDatabase extends DatabaseSync {
  prepare(text) {
    const statement = super.prepare(text);
    for (const way of ['run', 'all']) {
      const original = statement[way];
      Object.defineProperty(statement, way, {
        value: (...values) => before(this, text, () => original.apply(statement, values)),
      });
    }
    return statement;
  }
}
if (plan) asTheDriver.cache[native].exports = { ...others, DatabaseSync: FaultyDatabase };

/** The connection that is in a transaction while something is planned; others only read. */
let writer = null;
/** The statement's place in its transaction, BEGIN being the first. */
let place = 0;
let planned = null;
/** The next ROLLBACK fails as well, and leaves the transaction open. */
let stuck = false;

const big = 'hex(zeroblob(900000))';

const failures = {
  /** SQLite rolls the transaction back by itself. */
  full: (db) => outOfPages(db, `INSERT INTO filler VALUES (${big})`),
  /** A statement that may write several rows: SQLite takes back the statement alone, and the transaction stays open. */
  fullForOne: (db) => outOfPages(db, `INSERT INTO filler SELECT ${big}`),
  /** The disk cannot be read: rolled back by itself. */
  unreadable: (db) => {
    if (db.isTransaction) db.exec('ROLLBACK');
    throw ioError(266);
  },
  /** The transaction stays open, and cannot be rolled back either. */
  stuck: () => {
    stuck = true;
    throw ioError(778);
  },
  /** Done, also a commit, but nobody is told. */
  unconfirmed: (_db, run) => {
    run();
    throw ioError(1034);
  },
};

/** An error as the package makes it, with one of SQLite's extended result codes. */
function ioError(sqliteExtendedCode) {
  const properties = { code: 'ERR_SQLITE_ERROR', sqliteCodeName: 'SQLITE_IOERR', sqliteExtendedCode };
  return Object.assign(new Error('disk I/O error'), properties);
}

/** The table has to be one that the server does not know: `CREATE TABLE filler (text TEXT)`. */
function outOfPages(db, statement) {
  const pragma = (text) => Object.values(prepare.call(db, `PRAGMA ${text}`).get())[0];
  const most = pragma('max_page_count');
  pragma(`max_page_count = ${pragma('page_count')}`);
  try {
    prepare.call(db, statement).run();
    throw new Error('SQLite had pages left.');
  } finally {
    pragma(`max_page_count = ${most}`);
  }
}

function before(db, text, run) {
  if (text.startsWith('BEGIN')) {
    const { at, kind } = JSON.parse(readFileSync(plan, 'utf8'));
    planned = kind ? { at, kind } : null;
    writer = planned ? db : null;
    place = 0;
  }
  if (db === writer) place += 1;
  if (text === 'ROLLBACK' && stuck) {
    stuck = false;
    throw ioError(778);
  }
  if (!planned || db !== writer || place !== planned.at || text === 'ROLLBACK') return run();
  const { kind } = planned;
  planned = null;
  writer = null;
  writeFileSync(plan, JSON.stringify({ struck: text }));
  return failures[kind](db, run);
}
