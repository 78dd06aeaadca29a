import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addCustomerDocument, swedishCustomer } from '../support/customers.js';
import { type Faulty, faultyMariadb, faultySqlite } from '../support/faulty.js';
import { type Answer, client, type Json } from '../support/graphql.js';
import { type Ledger, ledger, written } from '../support/ledger.js';
import { isDone, type Repeatable, repeatables } from '../support/mutations.js';

/** Of the kinds of failure all when they are asked for, and otherwise those that leave different states behind. */
const everyKind = process.env.FAULTS === 'all';
const few = ['full', 'stuck', 'unconfirmed', 'before', 'after', 'disk full', 'no commit'];

const mutations = [
  'signIn',
  'addCustomer',
  'placeOrder',
  'confirmAgreement',
  'updateCustomer',
  'changeLicenceCount',
  'suspend and reactivate',
  'cancelSubscription',
  'signOut',
];

describe.each([
  ['SQLite', faultySqlite],
  ['MariaDB', faultyMariadb],
] as const)('%s', (_name, faulty) => {
  let database: Faulty;
  let all: Repeatable[];

  beforeAll(async () => {
    database = await faulty();
    all = await repeatables(database.server.url);
  }, 120_000);

  afterAll(() => database?.stop());

  const now = () => ledger(database.databaseUrl);

  test.each(mutations)(
    'whichever statement of %s fails, and however, what is told is what is stored',
    async (name) => {
      const mutation = all.find((each) => each.name === name);
      if (!mutation) throw new Error(`There is no ${name}.`);
      const blank = await now();
      const undisturbed = await mutation.ready();
      const before = await now();
      expect(isDone(await undisturbed())).toBe(true);
      const whole = written(before, await now());
      expect(whole).not.toEqual({});
      expect(blank).not.toEqual(await now());
      for (const kind of database.kinds.filter((each) => everyKind || few.includes(each))) {
        const statements: (string | null)[] = [];
        while (statements.at(-1) !== null) statements.push(await struck(mutation, kind, statements.length + 1, whole));
        expect(statements).toContain('COMMIT');
        expect(statements.length).toBeGreaterThan(4);
      }
    },
    300_000,
  );

  /** The statement that failed; null when the transaction had ended before its n-th one. */
  async function struck(mutation: Repeatable, kind: string, at: number, whole: Ledger): Promise<string | null> {
    const attempt = await mutation.ready();
    const before = await now();
    database.strike(kind, at);
    const answer = await attempt();
    const statement = database.calm();
    const after = await now();
    const seen = { kind, at, statement, answer: answer.errors.map(({ extensions }) => extensions.code) };
    if (isDone(answer)) {
      expect({ ...seen, stored: written(before, after) }).toEqual({ ...seen, stored: whole });
    } else {
      expect({ ...seen, struck: statement !== null }).toEqual({ ...seen, struck: true, answer: ['UNAVAILABLE'] });
      // A commit that nobody has heard of is stored as a whole or not at all; of anything else nothing is.
      const lost = statement === 'COMMIT' && !isSame(before, after) ? whole : {};
      expect({ ...seen, stored: written(before, after) }).toEqual({ ...seen, stored: lost });
      expect(lost === whole || isSame(before, after)).toBe(true);
    }
    await again(mutation, attempt, before, whole);
    return statement;
  }

  /** Who tries again is heard, and has it once: at once, without a restart. */
  async function again(mutation: Repeatable, attempt: () => Promise<Answer<Json>>, earlier: Ledger, whole: Ledger) {
    if (mutation.keyed) {
      expect(isDone(await attempt())).toBe(true);
      expect(written(earlier, await now())).toEqual(whole);
      return;
    }
    const next = await mutation.ready();
    const before = await now();
    const answer = await next();
    expect(isDone(answer)).toBe(true);
    expect(written(before, await now())).toEqual(whole);
    const token = answer.data.signIn?.token;
    if (!token) return;
    const { data } = await client(database.server.url, String(token)).query('{ viewer { id } }');
    expect(data.viewer).not.toBeNull();
  }

  test('while one transaction fails those beside it are stored, and are the only ones that are told so', async () => {
    const agent = await client(database.server.url).signIn('admin.agent@nordlys.example');
    for (const kind of database.kinds) {
      for (const at of [1, 3, 5]) {
        const inputs = Array.from({ length: 8 }, () => swedishCustomer());
        const before = await now();
        database.strike(kind, at);
        const answers = await Promise.all(inputs.map((input) => agent.query(addCustomerDocument, { input })));
        database.calm();
        const told = answers.filter(isDone).length;
        expect(told).toBeGreaterThanOrEqual(7);
        expect(written(before, await now())).toMatchObject({ customers: told, countedCustomers: told });
      }
    }
  }, 120_000);

  test('what was told during all of this is there after a power cut', async () => {
    const before = await now();
    await database.server.kill9();
    expect(await now()).toEqual(before);
  });
});

function isSame(before: Ledger, after: Ledger): boolean {
  return JSON.stringify(before) === JSON.stringify(after);
}
