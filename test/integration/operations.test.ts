import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { buildSchema } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { agent } from '../support/demo-users.js';
import type { Answer, Client, Json } from '../support/graphql.js';
import type { Known } from '../support/inputs.js';
import { knownTo } from '../support/known.js';
import { type Operation, Operations } from '../support/operations.js';
import { root } from '../support/repository.js';
import { type Server, startServer } from '../support/server.js';

/** `OPERATIONS=100000 npm test -- integration/operations` tries so many for each seed. */
const count = Number(process.env.OPERATIONS ?? 120);

const schema = buildSchema(readFileSync(join(root, 'schema/schema.graphql'), 'utf8'));

let server: Server;
let user: Client;
let known: Known;

beforeAll(async () => {
  server = await startServer({ env: { SEED: 'demo' } });
  user = await agent(server.url, 'nordlys');
  known = { ...(await knownTo(user)), countrie: 'SE', search: 'berg', dryRun: true };
});

afterAll(() => server.stop());

/** Large operations may find the server busy, and are asked again when it says so. */
async function answerOf({ document, variables }: Operation): Promise<Answer<Json>> {
  for (let left = 5; left > 0; left--) {
    const answer = await user.query(document, variables);
    const seconds = Number(answer.headers.get('retry-after'));
    if (answer.status !== 503 || seconds !== 1) return answer;
    await wait(seconds * 1000);
  }
  return user.query(document, variables);
}

test.each(['one', 'two', 'three'])(
  'no operation made at random (%s) ends in an error of the server’s own',
  async (seed) => {
    // Without a session the others would all be refused.
    const operations = new Operations(seed, schema, known, { without: ['signIn', 'signOut'] });
    const wrong: string[] = [];
    let whole = 0;
    const caller = async (of: number) => {
      for (let done = 0; done < of; done++) {
        const { document, variables } = operations.next();
        const { status, errors } = await answerOf({ document, variables });
        const codes = errors.map(({ extensions }) => extensions.code);
        if (codes.length === 0) whole += 1;
        if (status < 500 && !codes.includes('INTERNAL_SERVER_ERROR') && !codes.includes('UNAVAILABLE')) continue;
        wrong.push(`${status} ${codes.join(' ')} ${document} ${JSON.stringify(variables)}`);
      }
    };
    await Promise.all(Array.from({ length: 8 }, () => caller(count / 8)));
    expect(wrong).toEqual([]);
    expect(whole).toBeGreaterThan(count / 4);
    expect(server.output()).not.toContain('"failure"');
  },
  10_000 + count * 30,
);
