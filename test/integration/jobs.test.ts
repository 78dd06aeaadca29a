import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { addCustomer, swedishCustomer } from '../support/customers.js';
import { agent } from '../support/demo-users.js';
import { askDatabase, counts } from '../support/rows.js';
import { type Server, startServer } from '../support/server.js';

async function started(env: Record<string, string>): Promise<Server> {
  const server = await startServer({ env });
  onTestFinished(async () => void (await server.stop()));
  return server;
}

test('what has run out is cleared by the processes that work, and by none that only serves', async () => {
  const first = await startServer({ env: { SEED: 'demo', ROLE: 'web' } });
  const { databaseUrl } = first;
  await addCustomer(await agent(first.url, 'nordlys'), { ...swedishCustomer(), idempotencyKey: 'once' });
  await first.stop();
  const left = async () => {
    const { sessions, idempotency_keys, outbox_events } = await counts(databaseUrl);
    return { sessions, idempotency_keys, outbox_events };
  };
  const before = await left();
  expect(before).toEqual({ sessions: 1, idempotency_keys: 1, outbox_events: 3 });
  const later = { DATABASE_URL: databaseUrl, CLOCK_OFFSET: 'P31D' };
  await started({ ...later, ROLE: 'web' });
  await wait(1500);
  expect(await left()).toEqual(before);
  await Promise.all([started(later), started(later)]);
  const nothing = { sessions: 0, idempotency_keys: 0, outbox_events: 0 };
  await expect.poll(left, { timeout: 10_000 }).toEqual(nothing);
  const jobs = () => askDatabase(databaseUrl, 'SELECT name, takenBy, error FROM jobs ORDER BY name');
  const names = ['idempotencyKeys.clear', 'outboxEvents.clear', 'sessions.clear'];
  await expect.poll(jobs, { timeout: 10_000 }).toEqual(names.map((name) => ({ name, takenBy: null, error: null })));
});

test('a job that another process has is left alone, and taken over when that process must be gone', async () => {
  const first = await startServer({ env: { SEED: 'demo', ROLE: 'web' } });
  const { databaseUrl } = first;
  await agent(first.url, 'nordlys');
  await first.stop();
  const dueIn = (ms: number) =>
    new Date(Date.now() + 24 * 3_600_000 + ms).toISOString().replace('T', ' ').replace('Z', '');
  // The server that made the demo has run its jobs.
  await askDatabase(databaseUrl, "DELETE FROM jobs WHERE name = 'sessions.clear'");
  await askDatabase(
    databaseUrl,
    `INSERT INTO jobs (name, dueAt, takenBy) VALUES ('sessions.clear', '${dueIn(60_000)}', 'another process')`,
  );
  await started({ DATABASE_URL: databaseUrl, CLOCK_OFFSET: 'P1D' });
  await wait(2000);
  const sessions = async () => (await counts(databaseUrl)).sessions;
  expect(await sessions()).toBe(1);
  await askDatabase(databaseUrl, `UPDATE jobs SET dueAt = '${dueIn(-1000)}' WHERE name = 'sessions.clear'`);
  await expect.poll(sessions, { timeout: 10_000 }).toBe(0);
});
