import { afterAll, expect, inject, test } from 'vitest';
import { startMariadb } from '../support/mariadb.js';
import { type Bed, fillDatabase, fillSqlite, layBed } from './bed.js';
import { lists } from './lists.js';
import { listen, plansOf } from './plans.js';
import { type Measured, measuredQueries, type Subjects } from './queries.js';
import { growthTable, type Row, table } from './report.js';
import { load, median, post, residentMemory, type Sample } from './traffic.js';

/** `npm run bench` runs the whole of it; in CI the small database and short rounds show that no ratio has collapsed. */
const whole = process.env.KUNDPOST_BENCH === 'whole';
const sizes = whole ? [10_000, 1_000_000] : [10_000];
const rounds = whole ? 5 : 1;
const seconds = whole ? 2 : 1;
/** Until the processes have compiled what they run often; a server that has been up for a minute has. */
const warmUp = whole ? 4 : 0.5;
/** Far below what is measured: it is there for a query in a loop or a lost index, not for a slow day. */
const collapsed = 0.08;
/** Pages that one statement of a list may look at: a hundred rows by their keys, in indexes four levels high. */
const mostPages = 3000;
const hour = 3_600_000;

/** In the whole run a MariaDB as one would run it: a buffer that holds what is asked for, and every commit on the disk. */
const asInProduction = ['--innodb-buffer-pool-size=8G', '--innodb-log-file-size=1G'];
const mariadb = whole ? await startMariadb(asInProduction) : { socket: inject('mariadbSocket'), stop: async () => {} };
afterAll(mariadb.stop);

/** Filled once for each size: a million customers take minutes. */
const databases = new Map<number, Promise<string>>();
function databaseOf(customers: number): Promise<string> {
  const filled = databases.get(customers) ?? fillDatabase(mariadb.socket, customers);
  databases.set(customers, filled);
  return filled;
}

test('on MariaDB no query is far from the raw limit', { timeout: hour }, async () => {
  const beds: Bed[] = [];
  for (const customers of sizes) {
    const filled = await databaseOf(customers);
    beds.push(await layBed(mariadb.socket, filled, filled, customers));
  }
  const rows = await measure('MariaDB', beds, measuredQueries);
  for (const bed of beds) await bed.end();
  expect(collapsedOf(rows)).toEqual([]);
});

test('no list reads a table whole, sorts it, or reads it from its beginning', { timeout: hour }, async () => {
  const customers = Math.max(...sizes);
  const filled = await databaseOf(customers);
  await listen(mariadb.socket);
  const bed = await layBed(mariadb.socket, filled, filled, customers);
  const asked = await lists(bed);
  const plans = await plansOf(mariadb.socket, new URL(filled).pathname.slice(1), async () => {
    for (const body of asked) {
      const answer = await post(bed.product.port, body, bed.token);
      expect(answer).toMatch(/^\{"data"/);
    }
  });
  await bed.end();
  expect(plans.length).toBeGreaterThan(20);
  expect(plans.filter(({ faults, pages }) => faults.length > 0 || pages > mostPages)).toEqual([]);
});

test('on SQLite no query is far from the raw limit', { timeout: hour }, async () => {
  const beds: Bed[] = [];
  for (const customers of sizes) {
    const filled = await databaseOf(customers);
    beds.push(await layBed(mariadb.socket, filled, await fillSqlite(mariadb.socket, filled), customers));
  }
  // The writes have no counterpart there: SQLite has one writer at a time, whoever writes.
  const queriesOf = (subjects: Subjects) =>
    measuredQueries(subjects).map((query) => ({ ...query, hasLimit: query.hasLimit && !query.name.startsWith('M') }));
  const rows = await measure('SQLite', beds, queriesOf);
  for (const bed of beds) await bed.end();
  expect(collapsedOf(rows)).toEqual([]);
});

interface Side {
  bed: Bed;
  queries: readonly Measured[];
  rows: Row[];
}

interface Turns {
  bed: Bed;
  query: Measured;
  ofProduct: Sample[];
  ofLimit: Sample[];
}

/** Asks every query of every bed and prints what came of it; gives the rows of all beds. */
async function measure(
  database: string,
  beds: readonly Bed[],
  queriesOf: (subjects: Subjects) => Measured[],
): Promise<Row[]> {
  const sides = beds.map((bed): Side => ({ bed, queries: queriesOf(bed.subjects), rows: [] }));
  for (const { name } of sides[0]?.queries ?? []) {
    const asked = sides.flatMap(({ bed, queries }) =>
      queries.filter((query) => query.name === name).map((query) => ({ bed, query })),
    );
    for (const [place, row] of (await compare(asked)).entries()) sides[place]?.rows.push(row);
  }
  for (const { bed, rows } of sides) {
    const underLoad = residentMemory(bed.product.pid);
    console.log(
      `\n${database}, ${bed.customers} customers, 16 connections, median of ${rounds} rounds of ${seconds} s\n${table(rows)}
Resident memory: ${bed.atRest.toFixed(0)} MB at rest, ${underLoad.toFixed(0)} MB under load.`,
    );
  }
  const [smaller, larger] = sides;
  if (smaller && larger) console.log(growthTable(smaller.rows, larger.rows));
  return sides.flatMap(({ rows }) => rows);
}

/** Products and limits of all sizes take turns, so that a slow moment of the machine meets them all. */
async function compare(asked: readonly Pick<Turns, 'bed' | 'query'>[]): Promise<Row[]> {
  const sides = asked.map((each): Turns => ({ ...each, ofProduct: [], ofLimit: [] }));
  const takesTurns = ({ hasLimit, slowLimit }: Measured) => hasLimit && !slowLimit;
  for (const { bed, query } of sides) {
    await load(bed.product, query.call, bed.token, warmUp);
    if (takesTurns(query)) await load(bed.limit, query.call, bed.token, warmUp / 2);
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const { bed, query, ofProduct, ofLimit } of sides) {
      ofProduct.push(await load(bed.product, query.call, bed.token, seconds));
      if (takesTurns(query)) ofLimit.push(await load(bed.limit, query.call, bed.token, seconds));
    }
  }
  for (const { bed, query, ofLimit } of sides) {
    if (query.hasLimit && query.slowLimit) ofLimit.push(await load(bed.limit, query.call, bed.token, seconds, 1));
  }
  return sides.map(({ query: { name, hasLimit }, ofProduct, ofLimit }) => ({
    name,
    product: median(ofProduct),
    limit: hasLimit ? median(ofLimit) : null,
  }));
}

function collapsedOf(rows: readonly Row[]): string[] {
  return rows.filter(({ product, limit }) => limit && product.rate / limit.rate < collapsed).map(({ name }) => name);
}
