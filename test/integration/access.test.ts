import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, type GraphQLField, valueFromASTUntyped } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { swedishCustomer } from '../support/customers.js';
import { everyRole, mailboxes, type RoleName } from '../support/demo-users.js';
import { type Answer, type Client, client, type Json } from '../support/graphql.js';
import { root } from '../support/repository.js';
import { counts, growth } from '../support/rows.js';
import { type Server, startServer } from '../support/server.js';

const schema = buildSchema(readFileSync(join(root, 'schema/schema.graphql'), 'utf8'));
const nowhere = '01h00000000000000000000000';

/** How each root field is called so that a caller who gets past the gate changes nothing. */
const calls: Record<string, { document: string; input?: object }> = {
  auditEntries: { document: '{ auditEntries(first: 1) { nodes { id message } } }' },
  countries: { document: '{ countries { code } }' },
  errorCodes: { document: '{ errorCodes { code } }' },
  countryRules: { document: '{ countryRules(country: "SE") { name } }' },
  customer: { document: `{ customer(id: "customer_${nowhere}") { id } }` },
  customers: { document: '{ customers(first: 1) { nodes { id } } }' },
  customersByCountry: { document: '{ customersByCountry { country } }' },
  demoSignIns: { document: '{ demoSignIns { email } }' },
  domainAvailability: { document: '{ domainAvailability(prefix: "fjordbygg") { available } }' },
  liveCursor: { document: '{ liveCursor }' },
  node: { document: `{ node(id: "customer_${nowhere}") { id } }` },
  nodes: { document: '{ nodes(ids: []) { id } }' },
  offer: { document: `{ offer(id: "offer_${nowhere}") { id } }` },
  offers: { document: '{ offers(first: 1) { nodes { id } } }' },
  order: { document: `{ order(id: "order_${nowhere}") { id } }` },
  orders: { document: '{ orders(first: 1) { nodes { id } } }' },
  reseller: { document: `{ reseller(id: "reseller_${nowhere}") { id } }` },
  resellers: { document: '{ resellers(first: 1) { nodes { id } } }' },
  subscription: { document: `{ subscription(id: "subscription_${nowhere}") { id } }` },
  subscriptions: { document: '{ subscriptions(first: 1) { nodes { id } } }' },
  viewer: { document: '{ viewer { id } }' },
  addCustomer: { document: '', input: swedishCustomer({ dryRun: true }) },
  cancelSubscription: { document: '', input: { subscriptionId: `subscription_${nowhere}` } },
  changeLicenceCount: { document: '', input: { subscriptionId: `subscription_${nowhere}`, licenceCount: 5 } },
  confirmAgreement: {
    document: '',
    input: { customerId: `customer_${nowhere}`, agreement: swedishCustomer().agreement },
  },
  placeOrder: {
    document: '',
    input: { customerId: `customer_${nowhere}`, order: { lines: [], attestations: {} } },
  },
  reactivateSubscription: { document: '', input: { subscriptionId: `subscription_${nowhere}` } },
  signIn: { document: '', input: { email: 'nobody@nordlys.example', password: 'wrong' } },
  signOut: { document: 'mutation { signOut { signedOut } }' },
  suspendSubscription: { document: '', input: { subscriptionId: `subscription_${nowhere}` } },
  updateCustomer: { document: '', input: { customerId: `customer_${nowhere}` } },
};

type Field = GraphQLField<unknown, unknown>;

/** What the SDL says of a field: anybody, whoever is signed in, or these roles. */
function gateOf(field: Field): 'public' | 'authenticated' | RoleName[] {
  const directives = field.astNode?.directives ?? [];
  const hasRole = directives.find(({ name }) => name.value === 'hasRole');
  const roles: unknown = hasRole?.arguments?.[0] && valueFromASTUntyped(hasRole.arguments[0].value);
  if (Array.isArray(roles)) return roles;
  return directives.some(({ name }) => name.value === 'authenticated') ? 'authenticated' : 'public';
}

const rootFields = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
  Object.values(type?.getFields() ?? {}),
);

function ask(user: Client, name: string): Promise<Answer<Json>> {
  const { document = '', input } = calls[name] ?? {};
  if (!input) return user.query(document);
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
  return user.query(`mutation Call($input: ${type}) { ${name}(input: $input) { userErrors { code } } }`, { input });
}

const refusals = (answer: Answer<Json>) =>
  answer.errors.map(({ extensions }) => extensions.code).filter((code) => /^(UNAUTHENTICATED|FORBIDDEN)$/.test(code));

let server: Server;
let callers: Record<RoleName, Client>;

beforeAll(async () => {
  server = await startServer({ env: { SEED: 'demo' } });
  callers = await everyRole(server.url, 'nordlys');
});

afterAll(() => server.stop());

test('every root field of the SDL is called here', () => {
  expect(Object.keys(calls).sort()).toEqual(rootFields.map(({ name }) => name).sort());
});

describe.each(rootFields.map((field) => ({ name: field.name, gate: gateOf(field) })))('$name', ({ name, gate }) => {
  test(`lets a stranger ${gate === 'public' ? 'in' : 'stand outside'}`, async () => {
    const answer = await ask(client(server.url), name);
    expect(refusals(answer)).toEqual(gate === 'public' ? [] : ['UNAUTHENTICATED']);
    if (gate !== 'public') expect(answer.data?.[name] ?? null).toBeNull();
  });

  // Signing out is public, and would end the callers' sessions.
  const roles = Object.keys(mailboxes).filter(() => name !== 'signOut');
  test(`lets in exactly the roles the SDL names: ${Array.isArray(gate) ? gate.join(' ') : gate}`, async () => {
    const before = await counts(server.databaseUrl);
    const letIn: string[] = [];
    for (const [role, user] of Object.entries(callers)) {
      if (!roles.includes(role)) continue;
      const refused = refusals(await ask(user, name));
      if (refused.length === 0) letIn.push(role);
      else expect(refused).toEqual(['FORBIDDEN']);
    }
    expect(letIn.sort()).toEqual(Array.isArray(gate) ? [...gate].sort() : roles.sort());
    expect(growth(before, await counts(server.databaseUrl))).toEqual({});
  });
});

test('to other roles the activity log’s entries are not there, not even their type', async () => {
  const { data } = await callers.GLOBAL_ADMIN.query('{ auditEntries(first: 1) { nodes { id } } }');
  const id = data.auditEntries.nodes[0]?.id;
  const documents = [
    'query Entry($id: ID!) { node(id: $id) { __typename ... on AuditEntry { message } } }',
    'query Type($id: ID!) { node(id: $id) { __typename } }',
    'query Several($id: ID!) { nodes(ids: [$id]) { __typename id } }',
  ];
  for (const [role, user] of Object.entries(callers)) {
    const expected = role === 'GLOBAL_ADMIN' || role === 'ADMIN_AGENT' ? [] : ['NOT_FOUND'];
    for (const document of documents) {
      const answer = await user.query(document, { id });
      expect(answer.errors.map(({ extensions }) => extensions.code)).toEqual(expected);
      if (expected.length > 0) expect(JSON.stringify(answer.data)).not.toContain('AuditEntry');
    }
  }
});
