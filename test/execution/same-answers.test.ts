import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tokenOf } from '../support/demo-users.js';
import { type Client, client } from '../support/graphql.js';
import type { Known } from '../support/inputs.js';
import { knownTo } from '../support/known.js';
import { type Operation, Operations } from '../support/operations.js';
import { root } from '../support/repository.js';
import { type Server, startServer } from '../support/server.js';

/** `OPERATIONS=100000 npm test -- execution/same` asks so many. */
const total = Number(process.env.OPERATIONS ?? 2000);

const schema = buildSchema(readFileSync(join(root, 'schema/schema.graphql'), 'utf8'));

// Small operations with short pages: what matters is how many different ones there are. Two lists without pages are left out,
// because their long answers would take longer than everything else together.
const settings = {
  without: ['errorCodes', 'countries'],
  mutations: 0,
  oddValues: 0.01,
  mostFields: 14,
  mostRows: 3,
  oftenGiven: { first: 0.9, last: 0.05 },
};

let planned: Server;
let reference: Server;
let known: Known;

// Both servers read one database, and know the same sessions.
beforeAll(async () => {
  planned = await startServer({ env: { SEED: 'demo', EXECUTION: 'plan' } });
  const { databaseUrl } = planned;
  reference = await startServer({ env: { SEED: 'demo', DATABASE_URL: databaseUrl, EXECUTION: 'graphql-js' } });
  known = await knownTo(await client(planned.url).signIn('admin.agent@nordlys.example'));
});

afterAll(() => Promise.all([planned.stop(), reference.stop()]));

/** What a server answers, without the id of the request and with the errors in one order. A server that is busy is asked again. */
async function answerOf(user: Client, { document, variables }: Operation) {
  for (;;) {
    const { status, data, errors } = await user.query(document, variables, { language: 'en' });
    if (status === 503) continue;
    const told = errors.map(({ extensions: { requestId, ...extensions }, ...error }) => ({ ...error, extensions }));
    const texts = told.map((error) => JSON.stringify(error)).sort((one, other) => (one < other ? -1 : 1));
    return { status, data, errors: texts };
  }
}

test.each([
  ['an agent', 'admin.agent@nordlys.example', 0.5],
  ['somebody with few roles', 'helpdesk.agent@nordlys.example', 0.2],
  ['an agent of another partner', 'admin.agent@tulpen.example', 0.2],
  ['a stranger', null, 0.1],
])(
  'plans answer %s as graphql-js does, with the same data and the same errors',
  async (_who, email, share) => {
    const token = email ? await tokenOf(planned.url, email) : undefined;
    const [byPlan, byGraphqlJs] = [client(planned.url, token), client(reference.url, token)];
    // A stranger is given little else than the error codes.
    const without = email ? settings.without : ['countries'];
    const choice = { ...settings, without };
    const operations = new Operations(`same answers ${email}`, schema, { ...known, search: 'berg' }, choice);
    const count = total * share;
    const different: object[] = [];
    const seen = { data: 0, errors: 0, both: 0 };
    const compare = async (operation: Operation) => {
      const [found, expected] = await Promise.all([answerOf(byPlan, operation), answerOf(byGraphqlJs, operation)]);
      if (JSON.stringify(found) !== JSON.stringify(expected)) different.push({ ...operation, found, expected });
      const hasData = Object.values(found.data ?? {}).some((value) => value !== null);
      if (hasData) seen.data += 1;
      if (found.errors.length > 0) seen.errors += 1;
      if (hasData && found.errors.length > 0) seen.both += 1;
    };
    const caller = async () => {
      for (let done = 0; done < count / 4; done++) {
        const operation = operations.next();
        await compare(operation);
        // Now its document is known, and comes by another way.
        if (done % 10 === 0) await compare(operation);
      }
    };
    await Promise.all(Array.from({ length: 4 }, caller));
    expect(different.slice(0, 3)).toEqual([]);
    expect(seen.data).toBeGreaterThan(count * (email ? 0.6 : 0.2));
    expect(seen.errors).toBeGreaterThan(count * 0.3);
    expect(seen.both).toBeGreaterThan(count * 0.1);
  },
  10_000 + total * 30,
);
