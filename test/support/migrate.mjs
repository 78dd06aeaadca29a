// Brings a database up to date as a server does when it starts, or undoes migrations, and is killed at the first statement at which
// no earlier run on this database was killed. Started by `migrations.ts`, again and again until it comes to its end.
import { appendFileSync, readFileSync } from 'node:fs';
import { openDatabase } from '@kundpost/server/core/db/data-source.js';
import { migrations } from '@kundpost/server/core/db/migrations/index.js';
import { scratchMigrations } from './scratch-migrations.mjs';

const { url, scratch, undone, killedAt, every, only } = JSON.parse(process.argv[2] ?? '');
if (scratch) migrations.push(...scratchMigrations);
for (const { prototype } of migrations) for (const way of ['up', 'down']) prototype[way] = killed(prototype[way]);

const all = [...migrations];
// What is being undone is not made again by the next run.
if (undone.length > 0) migrations.length = 0;
const { writer, close } = await openDatabase(url, [], async () => {});
if (undone.length > 0) {
  const source = await new writer.constructor({ ...writer.options, migrations: all }).initialize();
  for (const last of undone) {
    const [{ name }] = await source.query('SELECT name FROM migrations ORDER BY id DESC LIMIT 1');
    // An earlier run has undone the others.
    if (name === last) await source.undoLastMigration({ transaction: 'each' });
  }
  await source.destroy();
}
await close();

function killed(work) {
  return function run(runner) {
    if (killedAt && !Object.hasOwn(runner, 'query')) runner.query = killedIn(runner.query);
    return work.call(this, runner);
  };
}

/** The statement is on its way or done when the process dies; what it has not committed is lost. */
function killedIn(query) {
  return async function killing(text, ...values) {
    // Of other statements a run may choose the values.
    const statement = JSON.stringify(
      text.startsWith('INSERT INTO') && text.includes('migrations') ? [text, ...values] : [text],
    );
    const isRead = /^\s*(SELECT|PRAGMA|SHOW)\b/i.test(text);
    const earlier = readFileSync(killedAt, 'utf8').split('\n').slice(0, -1);
    if (isRead || earlier.includes(statement)) return query.call(this, text, ...values);
    appendFileSync(killedAt, `${statement}\n`);
    if (only ? !text.startsWith(only) : earlier.length % every > 0) return query.call(this, text, ...values);
    query.call(this, text, ...values).catch(() => undefined);
    // By then a database server has got the statement.
    setTimeout(() => process.kill(process.pid, 'SIGKILL'), 2);
    return new Promise(() => undefined);
  };
}
