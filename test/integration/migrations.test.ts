import { expect, inject, test } from 'vitest';
import { databaseWithDemo } from '../support/demo-template.js';
import { everythingIn, migrate, migrateKilled } from '../support/migrations.js';
import { askDatabase } from '../support/rows.js';

const scratch = true;
const undone = [
  'ScratchDropped9000000000004',
  'ScratchColumn9000000000003',
  'ScratchTable9000000000002',
  'ScratchAdded9000000000001',
];

/** `FAULTS=all` kills at each statement. Otherwise MariaDB is tried more often, because it keeps what a killed migration has done. */
const all = process.env.FAULTS === 'all';
const everyUp = all ? 1 : inject('database') === 'mariadb' ? 2 : 8;
const everyDown = all ? 1 : 7;

test('a migration that is killed at any of its statements is made whole by the next start, and undone in the same way', async () => {
  const [undisturbed, killed] = [await databaseWithDemo(), await databaseWithDemo()];
  const before = await everythingIn(killed);
  await migrate(undisturbed, { scratch });
  const after = await everythingIn(undisturbed);
  expect(after.rows.scratch_stays?.length).toBeGreaterThan(250);
  expect(after.rows.customers?.[0]).toMatch(/"scratchPartner":"[^"]/);

  const statements = await migrateKilled(killed, { scratch, every: everyUp });
  expect(statements.filter((text) => /^(CREATE|INSERT|ALTER|UPDATE|DROP)/.test(text)).length).toBeGreaterThan(15);
  expect(await everythingIn(killed)).toEqual(after);

  await migrate(undisturbed, { scratch, undone });
  expect(await everythingIn(undisturbed)).toEqual(before);
  expect((await migrateKilled(killed, { scratch, undone, every: everyDown })).length).toBeGreaterThan(10);
  expect(await everythingIn(killed)).toEqual(before);
}, 600_000);

// SQLite runs in the process that is killed.
if (inject('database') === 'mariadb') {
  test('a start waits for the statement that a killed server has left to the database', async () => {
    const url = await databaseWithDemo();
    const running = `FROM information_schema.processlist WHERE db = '${new URL(url).pathname.slice(1)}' AND info LIKE`;
    const waits = `(SELECT COUNT(*) ${running} 'SELECT GET_LOCK%')`;
    // It takes a minute, or a second from when somebody waits.
    const slow = `DO SLEEP(IF(${waits} > 0, 0.004, 0.2))`;
    await askDatabase(url, `CREATE TRIGGER slow BEFORE UPDATE ON customers FOR EACH ROW ${slow}`);
    const migrated = migrateKilled(url, { scratch, only: 'UPDATE `customers` SET `scratchPartner`' });
    const updates = `(SELECT COUNT(*) ${running} 'UPDATE _customers_%' OR info LIKE 'DO SLEEP%')`;
    const now = async () => (await askDatabase(url, `SELECT ${waits} AS waits, ${updates} AS updates`))[0];
    await expect.poll(now, { timeout: 30_000 }).toEqual({ waits: 1, updates: 1 });
    await askDatabase(url, 'DROP TRIGGER slow');
    await migrated;
    expect((await everythingIn(url)).migrations).toContain('ScratchDropped9000000000004');
  }, 120_000);
}
