// Loaded into a server before its own code (`node --import`): makes SQLite fail at the n-th statement of a transaction. What
// can be had from SQLite itself is its own failure: `full` and `fullForOne` let it run out of pages for real, with what it
// then does to the transaction. Only failures of the disk's are made up, after the transaction has been brought to the
// state that they leave behind.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const plan = process.env.SQLITE_FAULTS;
const require = createRequire(new URL('../../server/package.json', import.meta.url));
const Sqlite = require(Number(process.versions.node.split('.')[0]) >= 22 ? 'better-sqlite3-13' : 'better-sqlite3');
const { prepare, exec } = Sqlite.prototype;
const { SqliteError } = Sqlite;

/** The statement's place in its transaction, BEGIN being the first; 0 outside of one and while nothing is planned. */
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
    if (db.inTransaction) exec.call(db, 'ROLLBACK');
    throw new SqliteError('disk I/O error', 'SQLITE_IOERR_READ');
  },
  /** The transaction stays open, and cannot be rolled back either. */
  stuck: () => {
    stuck = true;
    throw new SqliteError('disk I/O error', 'SQLITE_IOERR_WRITE');
  },
  /** Done, also a commit, but nobody is told. */
  unconfirmed: (_db, run) => {
    run();
    throw new SqliteError('disk I/O error', 'SQLITE_IOERR_FSYNC');
  },
};

/** The table has to be one that the server does not know: `CREATE TABLE filler (text TEXT)`. */
function outOfPages(db, statement) {
  const pragma = (text) => prepare.call(db, `PRAGMA ${text}`).pluck().get();
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
    place = planned ? 1 : 0;
  } else if (place > 0) place += 1;
  if (text === 'ROLLBACK' && stuck) {
    stuck = false;
    throw new SqliteError('disk I/O error', 'SQLITE_IOERR_WRITE');
  }
  if (!planned || place !== planned.at || text === 'ROLLBACK') return run();
  const { kind } = planned;
  planned = null;
  place = 0;
  writeFileSync(plan, JSON.stringify({ struck: text }));
  return failures[kind](db, run);
}

Sqlite.prototype.prepare = function prepared(text) {
  const statement = prepare.call(this, text);
  if (this.readonly || !plan) return statement;
  for (const way of ['run', 'all']) {
    const original = statement[way];
    Object.defineProperty(statement, way, {
      value: (...values) => before(this, text, () => original.apply(statement, values)),
    });
  }
  return statement;
};
