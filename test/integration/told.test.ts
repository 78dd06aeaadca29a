import { buildSchema, type GraphQLSchema, valueFromASTUntyped } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addCustomer, swedishCustomer } from '../support/customers.js';
import { everyRole, type RoleName } from '../support/demo-users.js';
import { type Client, client, type Json } from '../support/graphql.js';
import { type Server, startServer } from '../support/server.js';

let server: Server;
let callers: Record<RoleName, Client>;

beforeAll(async () => {
  server = await startServer({ env: { SEED: 'demo' } });
  callers = await everyRole(server.url, 'nordlys');
});

afterAll(() => server.stop());

describe('who lacks a role is told', () => {
  test('which roles would do, and who can assign one', async () => {
    const { errors } = await callers.SALES_AGENT.query(
      'query L { auditEntries { totalCount } }',
      {},
      { language: 'en' },
    );
    expect(errors[0]?.extensions).toMatchObject({
      code: 'FORBIDDEN',
      missingRoles: ['GLOBAL_ADMIN', 'ADMIN_AGENT'],
      grantedBy: ['GLOBAL_ADMIN'],
    });
    expect(errors[0]?.message).toContain('Global admin or Admin agent');
  });

  test('in their own language', async () => {
    const { errors } = await callers.SALES_AGENT.query(
      'query L { auditEntries { totalCount } }',
      {},
      { language: 'zh' },
    );
    expect(errors[0]?.message).toContain('全局管理员或管理员代理');
  });

  test('and still gets the rest of the answer', async () => {
    const { data, errors } = await callers.SALES_AGENT.query(
      'query Both { auditEntries { totalCount } customers { totalCount } }',
    );
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
    expect(data.auditEntries).toBeNull();
    expect(Number(data.customers.totalCount)).toBeGreaterThan(0);
  });
});

const actions = `query Actions {
  customers(first: 25) { nodes { id allowedActions { action allowed until code reason missingRoles } } }
  subscriptions(first: 100) { nodes { id version status allowedActions { action allowed until code reason missingRoles } } }
}`;
const mutationOf: Record<string, string> = {
  UPDATE: 'updateCustomer',
  CONFIRM_AGREEMENT: 'confirmAgreement',
  PLACE_ORDER: 'placeOrder',
  CHANGE_LICENCE_COUNT: 'changeLicenceCount',
  SUSPEND: 'suspendSubscription',
  REACTIVATE: 'reactivateSubscription',
  CANCEL: 'cancelSubscription',
};

function rolesOf(schema: GraphQLSchema, mutation: string): string[] {
  const node = schema
    .getMutationType()
    ?.getFields()
    [mutation]?.astNode?.directives?.find((one) => one.name.value === 'hasRole');
  const [argument] = node?.arguments ?? [];
  const roles: unknown = argument ? valueFromASTUntyped(argument.value) : [];
  return Array.isArray(roles) ? roles.map(String) : [];
}

test('what an object allows is judged by the roles too, as the mutation itself would', async () => {
  const schema = buildSchema(await (await fetch(`${server.url}/schema.graphql`)).text());
  for (const [role, user] of Object.entries(callers)) {
    const { data } = await user.query(actions);
    const told = [...Object.values(data.customers.nodes), ...Object.values(data.subscriptions.nodes)].flatMap((node) =>
      Object.values(node.allowedActions),
    );
    expect(told.length).toBeGreaterThan(100);
    for (const { action, allowed, code, reason, missingRoles } of told) {
      const roles = rolesOf(schema, String(mutationOf[String(action)]));
      const may = roles.includes(role);
      expect([...Object.values(missingRoles)].sort()).toEqual(may ? [] : [...roles].sort());
      if (!may) expect({ allowed, code }).toEqual({ allowed: false, code: 'FORBIDDEN' });
      expect(code === null).toBe(allowed);
      expect(reason === null).toBe(allowed);
    }
  }
});

test('an indirect reseller is not told of roles, which would not help', async () => {
  const reseller = await client(server.url).signIn('global.admin@wisla.example');
  const { data } = await reseller.query(actions);
  const told = Object.values(data.customers.nodes).flatMap((node) => Object.values(node.allowedActions));
  expect(told.length).toBeGreaterThan(0);
  for (const each of told) expect(each).toMatchObject({ allowed: false, code: 'FORBIDDEN', missingRoles: [] });
});

test('every error code is told with its message and its mutations', async () => {
  const document = 'query Codes { errorCodes { code message mutations } }';
  const { data } = await client(server.url).query<{ errorCodes: Json[] }>(document, {}, { language: 'sv' });
  const taken = data.errorCodes.find(({ code }) => String(code) === 'customer.domainTaken');
  expect(taken).toEqual({
    code: 'customer.domainTaken',
    message: expect.stringContaining('{{domain}}'),
    mutations: ['addCustomer'],
  });
  expect(data.errorCodes.length).toBeGreaterThan(80);
  // How a placeholder is written is the server's business.
  for (const { message } of data.errorCodes) expect(message).not.toMatch(/\{\{\w+,/);
});

test('a replayed answer has the warnings of the first', async () => {
  // A second customer with the same number.
  await addCustomer(callers.ADMIN_AGENT, swedishCustomer());
  const input = { ...swedishCustomer(), idempotencyKey: 'warned' };
  const document = `mutation Add($input: AddCustomerInput!) {
    addCustomer(input: $input) { customer { id } replayed warnings { code field message } userErrors { code } }
  }`;
  const add = async () => (await callers.ADMIN_AGENT.query(document, { input })).data.addCustomer;
  const first = await add();
  expect(first).toMatchObject({
    replayed: false,
    userErrors: [],
    warnings: [{ code: 'customer.registrationIdInUse' }],
  });
  expect(await add()).toEqual({ ...first, replayed: true });
});

test('an amount of money says how many digits its currency has', async () => {
  const document = `query Price($country: CountryCode!) {
    offers(first: 1) { nodes { plans { price(country: $country) { amount currency fractionDigits } } } }
  }`;
  for (const [country, fractionDigits] of [
    ['SE', 2],
    ['JP', 0],
    ['HU', 2],
  ] as const) {
    const { data } = await callers.ADMIN_AGENT.query(document, { country });
    expect(data.offers.nodes[0]?.plans[0]?.price).toMatchObject({ fractionDigits });
  }
});
