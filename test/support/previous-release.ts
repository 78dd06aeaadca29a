import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { createConnection } from 'mysql2/promise';
import { inject } from 'vitest';
import { freshDatabaseUrl } from './database.js';
import { root } from './repository.js';
import { openSqlite } from './rows.js';

/** The last migration that the previous release has. */
export const lastMigration = 1764900000000;

/** A statement: its text, the values bound to it, and the number of rows that it read or changed. */
type Recorded = [text: string, values: (string | number | null)[], rows: number];

const fixture = (name: string) => gunzipSync(readFileSync(join(root, 'test/fixtures', name)));

/** A database that a server of the previous release has filled (`fixtures/README.md`). */
export async function previousDatabase(): Promise<string> {
  const url = await freshDatabaseUrl();
  if (url.startsWith('sqlite:')) {
    writeFileSync(url.slice('sqlite:'.length), fixture('previous.sqlite.gz'));
    return url;
  }
  const connection = await connect(url);
  await connection.query(fixture('previous.sql.gz').toString());
  await connection.end();
  return url;
}

/** Makes the statements of that server again, and tells those that fail or find another number of rows, and how many there were. */
export async function previousStatements(url: string): Promise<{ made: number; problems: string[] }> {
  const all: Record<string, Recorded[]> = JSON.parse(fixture('previous.json.gz').toString());
  const recorded = all[inject('database')] ?? [];
  const run = url.startsWith('sqlite:') ? onSqlite(url) : await onServer(url);
  const problems: string[] = [];
  for (const [text, values, rows] of recorded) {
    const found = await run.statement(text, values).catch((error: Error) => error.message);
    if (found !== rows) problems.push(`${text}: ${found} instead of ${rows}`);
  }
  await run.close();
  return { made: recorded.length, problems };
}

function onSqlite(url: string) {
  const db = openSqlite(url);
  return {
    statement: async (text: string, values: Recorded[1]) => {
      const statement = db.prepare(text);
      return statement.reader ? statement.all(...values).length : statement.run(...values).changes;
    },
    close: () => db.close(),
  };
}

async function onServer(url: string) {
  const connection = await connect(url);
  return {
    statement: async (text: string, values: Recorded[1]) => {
      const [answer] = await connection.execute(text, values);
      return Array.isArray(answer) ? answer.length : answer.affectedRows;
    },
    close: () => connection.end(),
  };
}

function connect(url: string) {
  const { username: user, pathname, searchParams } = new URL(url);
  const socketPath = searchParams.get('socketPath') ?? undefined;
  return createConnection({ user, database: pathname.slice(1), socketPath, multipleStatements: true });
}
