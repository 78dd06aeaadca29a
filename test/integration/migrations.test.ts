import { expect, inject, test } from 'vitest';
import { databaseWithDemo } from '../support/demo-template.js';
import { everythingIn, migrate, migrateKilled } from '../support/migrations.js';

const scratch = true;
const undone = [
  'ScratchDropped9000000000004',
  'ScratchColumn9000000000003',
  'ScratchTable9000000000002',
  'ScratchAdded9000000000001',
];

/** `FAULTS=all` kills at each statement. MariaDB, which keeps what a killed migration has done, is always killed at each of its ups. */
const all = process.env.FAULTS === 'all';
const everyUp = all || inject('database') === 'mariadb' ? 1 : 5;
const everyDown = all ? 1 : 4;

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
}, 120_000);
