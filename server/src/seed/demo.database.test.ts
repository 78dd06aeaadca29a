import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { entities } from '../app/features.js';
import { type Database, openDatabase } from '../core/db/data-source.js';
import { inTransaction } from '../core/db/transaction.js';
import { passwordMatches } from '../features/auth/password.service.js';
import { User } from '../features/auth/user.entity.js';
import { syncCatalogue } from '../features/catalog/offer.service.js';
import { Customer } from '../features/customers/customer.entity.js';
import { demoRows, seedDemo } from './demo.js';

const now = new Date('2026-11-20T09:30:00Z');
const folder = mkdtempSync(join(tmpdir(), 'kundpost-seed-'));
let database: Database;

beforeAll(async () => {
  database = await openDatabase(`sqlite:${join(folder, 'demo.sqlite')}`, entities, async () => {});
});

afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true });
});

test('an empty database is filled with less than two seconds of work, and never a second time', async () => {
  const before = process.cpuUsage();
  const seeded = await inTransaction(database, async (tx) => {
    await syncCatalogue(tx);
    return seedDemo(tx, now);
  });
  expect(seeded).toBe(true);
  // Time of the processor, not of the clock: other tests run beside this one.
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(2000);
  expect(await inTransaction(database, (tx) => seedDemo(tx, now))).toBe(false);
});

test('the database holds what was made, and the demo password opens it', async () => {
  for (const [table, rows] of demoRows(now, '').tables()) {
    expect(await database.reader.manager.count(table)).toBe(rows.length);
  }
  const user = await database.reader.manager.findOneByOrFail(User, { emailKey: 'global.admin@huaxia.example' });
  expect(await passwordMatches('kundpost-demo', user.passwordHash)).toBe(true);
  const customer = await database.reader.manager.findOneByOrFail(Customer, { domainPrefix: 'chenghujingmi' });
  expect(customer).toMatchObject({
    legalName: '苏州澄湖精密机械有限公司',
    city: '苏州市',
    contactNameOrder: 'FAMILY_FIRST',
  });
  expect(customer.createdAt).toBeInstanceOf(Date);
});
