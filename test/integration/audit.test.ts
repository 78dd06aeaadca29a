import '@kundpost/server/app/schema.js';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { auditActions } from '@kundpost/server/features/audit/audit-action.types.js';
import { buildSchema } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  addCustomer,
  attestations,
  customerWith,
  offersByName,
  signer,
  swedishCustomer,
} from '../support/customers.js';
import { agent, languages } from '../support/demo-users.js';
import { type Client, client, type Json } from '../support/graphql.js';
import { root } from '../support/repository.js';
import { askDatabase, counts } from '../support/rows.js';
import { type Server, startServer } from '../support/server.js';

const schema = buildSchema(readFileSync(join(root, 'schema/schema.graphql'), 'utf8'));

let server: Server;
let provider: Client;
let offer: (name: string) => string;

beforeAll(async () => {
  server = await startServer({ env: { SEED: 'demo' } });
  provider = await agent(server.url, 'nordlys');
  offer = await offersByName(provider);
});

afterAll(() => server.stop());

// Names that a careless translator function would take for orders to itself.
const legalName = 'Nycklar {{actor}} $t(failures:internal) & Söner AB';
const company = { ...swedishCustomer().company, legalName, registrationId: null };
const line = (licenceCount: number) => ({ offerId: offer('Power BI Pro'), licenceCount });

const newCustomer = async (change: object = {}) =>
  (await addCustomer(provider, swedishCustomer({ company, ...change }))).customer.id;
const newSubscription = async () => (await customerWith(provider, [line(5)], { company })).subscriptions[0]?.id;

async function suspended(): Promise<Json | undefined> {
  const subscriptionId = await newSubscription();
  await provider.query(documentOf('suspendSubscription'), { input: { subscriptionId } });
  return subscriptionId;
}

/** What leaves which entries. Signing out comes last: it ends the session. A new mutation has to be put in here. */
const deeds: Record<string, { input?: () => Promise<object>; actions: string[]; mentions: string[] }> = {
  addCustomer: {
    input: async () => swedishCustomer({ company, order: { lines: [line(5)], attestations } }),
    actions: ['customer.added', 'agreement.confirmed', 'order.placed'],
    mentions: [legalName],
  },
  cancelSubscription: {
    input: async () => ({ subscriptionId: await newSubscription() }),
    actions: ['subscription.canceled'],
    mentions: ['Power BI Pro'],
  },
  changeLicenceCount: {
    input: async () => ({ subscriptionId: await newSubscription(), licenceCount: 7 }),
    actions: ['subscription.licenceCountChanged'],
    mentions: ['Power BI Pro', '5', '7'],
  },
  confirmAgreement: {
    input: async () => ({
      customerId: await newCustomer({ agreement: null }),
      agreement: { signer, acceptedOn: '2024-01-15' },
    }),
    actions: ['agreement.confirmed'],
    mentions: [legalName, 'Karin Lundqvist'],
  },
  placeOrder: {
    input: async () => ({ customerId: await newCustomer(), order: { lines: [line(1), line(2)], attestations } }),
    actions: ['order.placed'],
    mentions: [legalName, '2'],
  },
  reactivateSubscription: {
    input: async () => ({ subscriptionId: await suspended() }),
    actions: ['subscription.reactivated'],
    mentions: ['Power BI Pro'],
  },
  suspendSubscription: {
    input: async () => ({ subscriptionId: await newSubscription() }),
    actions: ['subscription.suspended'],
    mentions: ['Power BI Pro'],
  },
  updateCustomer: {
    input: async () => ({ customerId: await newCustomer(), company: { ...company, tags: ['new'] } }),
    actions: ['customer.updated'],
    mentions: [legalName],
  },
  signIn: {
    input: async () => ({ email: 'admin.agent@nordlys.example', password: 'kundpost-demo' }),
    actions: ['session.signedIn'],
    mentions: [],
  },
  signOut: { actions: ['session.signedOut'], mentions: [] },
};

function documentOf(name: string): string {
  if (!deeds[name]?.input) return `mutation { ${name} { userErrors { code } } }`;
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
  return `mutation Do($input: ${type}) { ${name}(input: $input) { userErrors { code message } } }`;
}

test('every mutation of the SDL and every action of the log is tried here', () => {
  expect(Object.keys(deeds).sort()).toEqual(Object.keys(schema.getMutationType()?.getFields() ?? {}).sort());
  expect([...new Set(Object.values(deeds).flatMap(({ actions }) => actions))].sort()).toEqual(
    Object.values(auditActions.byName).sort(),
  );
});

/** What the API calls an action that the database has under another name. */
function nameOf(stored: unknown): string | undefined {
  return Object.entries(auditActions.byName).find(([, value]) => value === stored)?.[0];
}

const entryDocument = `query Entry($id: ID!) { node(id: $id) { ... on AuditEntry {
  action actor message subjectId customer { legalName } } } }`;

test.each(Object.keys(deeds))(
  '%s leaves its own entries in the log, in whole sentences of six languages',
  async (name) => {
    const { input, actions = [], mentions = [] } = deeds[name] ?? {};
    const variables = input ? { input: await input() } : {};
    const user = await agent(server.url, 'nordlys');
    const before = await counts(server.databaseUrl);
    const answer = await user.query(documentOf(name), variables);
    expect([answer.errors, answer.data[name].userErrors]).toEqual([[], []]);
    const after = await counts(server.databaseUrl);
    expect(Number(after.audit_entries) - Number(before.audit_entries)).toBe(actions.length);
    const requestId = answer.headers.get('x-request-id');
    const written = await askDatabase(
      server.databaseUrl,
      `SELECT id, action FROM audit_entries WHERE requestId = '${requestId}'`,
    );
    expect(written.map(({ action }) => action).sort()).toEqual([...actions].sort());
    for (const { id, action } of written) {
      for (const language of languages) {
        const { node } = (await provider.query(entryDocument, { id }, { language })).data;
        expect(node).toMatchObject({
          action: nameOf(action),
          actor: 'Astrid Rosén',
          customer: String(action).startsWith('session') ? null : { legalName },
        });
        expect(node.subjectId).not.toBeNull();
        for (const mention of ['Astrid Rosén', ...(actions.length === 1 ? mentions : [])])
          expect(node.message).toContain(mention);
        expect(String(node.message).replace(legalName, '')).not.toMatch(
          /\{\{|\}\}|\$t|audit:|undefined|null|^[a-z]+\.\w/,
        );
      }
    }
  },
);

test('what was refused, tried or repeated leaves no entry', async () => {
  const user = await agent(server.url, 'nordlys');
  const input = { ...swedishCustomer({ company }), idempotencyKey: 'audit' };
  await addCustomer(user, input);
  const before = await counts(server.databaseUrl);
  await addCustomer(user, input);
  await addCustomer(user, { ...swedishCustomer(), dryRun: true });
  await addCustomer(user, swedishCustomer({ domainPrefix: '-' }));
  await client(server.url).query(documentOf('signIn'), {
    input: { email: 'admin.agent@nordlys.example', password: 'x' },
  });
  expect(await counts(server.databaseUrl)).toEqual(before);
});

test('the log is filtered by customer, action and time, newest first', async () => {
  const user = await agent(server.url, 'nordlys');
  const document = `query L($filter: AuditEntryFilter) { auditEntries(first: 100, filter: $filter) { totalCount nodes { at action } } }`;
  const list = async (filter: object) =>
    (
      await user.query<{ auditEntries: { totalCount: number; nodes: { at: string; action: string }[] } }>(document, {
        filter,
      })
    ).data.auditEntries;
  const all = await list({ action: 'ORDER_PLACED' });
  expect(all.nodes.map(({ at }) => at)).toEqual(
    all.nodes
      .map(({ at }) => at)
      .sort()
      .reverse(),
  );
  const middle = all.nodes[50]?.at;
  const since = await list({ action: 'ORDER_PLACED', since: middle });
  const until = await list({ action: 'ORDER_PLACED', until: middle });
  expect(since.totalCount + until.totalCount).toBe(all.totalCount);
  expect(since.totalCount).toBeGreaterThanOrEqual(51);
  const id = (await addCustomer(user, swedishCustomer({ company }))).customer.id;
  expect((await list({ customerId: id })).nodes.map(({ action }) => action).sort()).toEqual([
    'AGREEMENT_CONFIRMED',
    'CUSTOMER_ADDED',
  ]);
});

test('a change of a list is written with the list marks of its reader', async () => {
  const id = await newCustomer();
  const input = { customerId: id, company: { ...company, tags: ['A', 'B', 'C'] } };
  await provider.query(documentOf('updateCustomer'), { input });
  const document = `query L($filter: AuditEntryFilter) { auditEntries(filter: $filter) { nodes { changes { field from to } } } }`;
  const told = async (language: string) => {
    const { data } = await provider.query(
      document,
      { filter: { customerId: id, action: 'CUSTOMER_UPDATED' } },
      { language },
    );
    return data.auditEntries.nodes[0].changes;
  };
  const tags = { field: 'company.tags', from: null };
  expect(await told('zh')).toEqual([{ ...tags, to: 'A、B和C' }]);
  expect(await told('sv')).toEqual([{ ...tags, to: 'A, B och C' }]);
});

test('a number past a thousand is written as its reader writes it', async () => {
  const { id } = (await customerWith(provider, [line(1200)], { company })).subscriptions[0] ?? {};
  await provider.query(documentOf('changeLicenceCount'), { input: { subscriptionId: id, licenceCount: 2500 } });
  const document = `{ auditEntries(first: 1, filter: { action: LICENCE_COUNT_CHANGED }) { nodes { message } } }`;
  const { data } = await provider.query(document, {}, { language: 'sv' });
  expect(String(data.auditEntries.nodes[0].message).replace(/\s/g, ' ')).toContain('från 1 200 till 2 500');
});
