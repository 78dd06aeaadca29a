import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { attestations, signer, swedishCustomer } from '../support/customers.js';
import { agent } from '../support/demo-users.js';
import type { Client, Json } from '../support/graphql.js';
import type { Known } from '../support/inputs.js';
import { Operations } from '../support/operations.js';
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
  const { data } = await user.query<Record<string, { nodes: Json[] }>>(
    `{ subscriptions(first: 1, filter: { statuses: [ACTIVE] }) { nodes { id customer { id } offer { id } order { id } } }
      resellers(first: 1) { nodes { id } } }`,
  );
  const [row] = data.subscriptions?.nodes ?? [];
  const customerId = String(row?.customer.id);
  const offerId = String(row?.offer.id);
  known = {
    customerId,
    subscriptionId: String(row?.id),
    offerId,
    orderId: String(row?.order.id),
    resellerId: String(data.resellers?.nodes[0]?.id),
    id: customerId,
    country: 'SE',
    countrie: 'SE',
    search: 'berg',
    signer,
    attestations,
    acceptedOn: '2024-01-15',
    dryRun: true,
    AddCustomerInput: { ...swedishCustomer(), dryRun: true },
    PlaceOrderInput: { customerId, dryRun: true, order: { lines: [{ offerId, licenceCount: 2 }], attestations } },
    ConfirmAgreementInput: { customerId, dryRun: true, agreement: { signer, acceptedOn: '2024-01-15' } },
  };
});

afterAll(() => server.stop());

test.each(['one', 'two', 'three'])(
  'no operation made at random (%s) ends in an error of the server’s own',
  async (seed) => {
    // Without a session the others would all be refused.
    const operations = new Operations(seed, schema, known, ['signIn', 'signOut']);
    const wrong: string[] = [];
    let whole = 0;
    const caller = async (of: number) => {
      for (let done = 0; done < of; done++) {
        const { document, variables } = operations.next();
        const { status, errors } = await user.query(document, variables);
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
