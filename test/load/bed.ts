import { join } from 'node:path';
import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { expect, vi } from 'vitest';
import { freshDatabaseUrl } from '../support/database.js';
import { spawnTied } from '../support/process.js';
import { freePort, startServer } from '../support/server.js';
import type { Subjects } from './queries.js';
import { benchEmail, benchPartner, fill } from './rows.js';
import { copyToSqlite } from './sqlite.js';
import { post, residentMemory, type Target } from './traffic.js';

const secret = 'a secret for the bench, long enough to be taken';

/** Where a measurement is taken: product and raw limit on one filled database, and somebody signed in. */
export interface Bed {
  customers: number;
  product: Target;
  limit: Target;
  token: string;
  subjects: Subjects;
  /** Megabytes the product holds before the first request. */
  atRest: number;
  end: () => Promise<void>;
}

/** A migrated demo database on this MariaDB with so many customers more. */
export async function fillDatabase(socketPath: string, customers: number): Promise<string> {
  const databaseUrl = await freshDatabaseUrl('mariadb', socketPath);
  await (await startServer({ env: { DATABASE_URL: databaseUrl, SESSION_SECRET: secret, SEED: 'demo' } })).stop();
  await fill(socketPath, databaseName(databaseUrl), customers);
  return databaseUrl;
}

/** The same rows in an embedded database. */
export async function fillSqlite(socketPath: string, filledUrl: string): Promise<string> {
  const databaseUrl = await freshDatabaseUrl('sqlite');
  await (await startServer({ env: { DATABASE_URL: databaseUrl, SESSION_SECRET: secret } })).stop();
  await copyToSqlite({ socketPath, database: databaseName(filledUrl) }, databaseUrl);
  return databaseUrl;
}

/** Starts product and limit on `databaseUrl`; what they are asked for is looked up in the MariaDB that has the same rows. */
export async function layBed(
  socketPath: string,
  filledUrl: string,
  databaseUrl: string,
  customers: number,
): Promise<Bed> {
  const server = await startServer({ env: { DATABASE_URL: databaseUrl, SESSION_SECRET: secret } });
  const product = { port: Number(new URL(server.url).port), pid: server.pid };
  const place = databaseUrl.startsWith('sqlite:') ? [databaseUrl, '-'] : [socketPath, databaseName(databaseUrl)];
  const port = await freePort();
  const child = spawnTied(process.execPath, [join(import.meta.dirname, 'limit.mjs'), ...place, String(port)], {
    env: { PATH: process.env.PATH, SESSION_SECRET: secret },
  });
  await vi.waitFor(() => expect(child.output()).toContain('ready'), { timeout: 10_000 });
  const atRest = residentMemory(product.pid);
  const signIn = `mutation { signIn(input: { email: "${benchEmail}", password: "kundpost-demo" }) { token } }`;
  const { token } = JSON.parse(await post(product.port, { query: signIn })).data.signIn;
  return {
    customers,
    product,
    limit: { port, pid: child.process.pid ?? 0 },
    token,
    subjects: await subjects(socketPath, databaseName(filledUrl), customers),
    atRest,
    end: async () => {
      await server.stop();
      await child.end('SIGTERM');
    },
  };
}

function databaseName(databaseUrl: string): string {
  return new URL(databaseUrl).pathname.slice(1);
}

async function subjects(socketPath: string, database: string, customers: number): Promise<Subjects> {
  const db = await createConnection({ socketPath, user: 'root', database, timezone: 'Z' });
  const rowsOf = async (text: string, values: unknown[]) => (await db.query<RowDataPacket[]>(text, values))[0];
  const some = await rowsOf('SELECT id FROM customers WHERE partnerId = ? LIMIT 500', [benchPartner]);
  const offers = await rowsOf('SELECT DISTINCT offerId FROM subscriptions WHERE partnerId = ? LIMIT 2', [benchPartner]);
  const held = await rowsOf(
    `SELECT s.id, s.licenceCount FROM subscriptions s JOIN customers c ON c.id = s.customerId
      WHERE s.partnerId = ? AND s.status = 'ACTIVE' AND c.agreementConfirmedAt IS NOT NULL LIMIT 2000`,
    [benchPartner],
  );
  const resellers = await rowsOf('SELECT id FROM resellers WHERE partnerId = ? LIMIT 3', [benchPartner]);
  const [middle] = await rowsOf(
    'SELECT id, createdAt FROM customers WHERE partnerId = ? ORDER BY createdAt DESC, id DESC LIMIT 1 OFFSET ?',
    [benchPartner, customers / 2],
  );
  await db.end();
  const place = ['customers.createdAt DESC', middle?.createdAt.getTime(), middle?.id];
  return {
    customerIds: some.map((row) => String(row.id)),
    offerIds: offers.map((row) => String(row.offerId)),
    resellerIds: resellers.map((row) => String(row.id)),
    subscriptions: held.map(({ id, licenceCount }) => ({ id: String(id), licenceCount: Number(licenceCount) })),
    deep: Buffer.from(JSON.stringify(place)).toString('base64url'),
  };
}
