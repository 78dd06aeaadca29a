import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, getNamedType, isInputObjectType } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addCustomer, freePrefix, payload, problems } from '../support/customers.js';
import { agent } from '../support/demo-users.js';
import type { Client, Json } from '../support/graphql.js';
import { root } from '../support/repository.js';
import { askDatabase } from '../support/rows.js';
import { type Server, startServer } from '../support/server.js';

// An input that takes a value stores it. A new field of these inputs is put in here, with the column that is to hold it.

const schema = buildSchema(readFileSync(join(root, 'schema/schema.graphql'), 'utf8'));

let server: Server;
let provider: Client;
let resellers: string[];
beforeAll(async () => {
  server = await startServer({ env: { SEED: 'demo' } });
  provider = await agent(server.url, 'nordlys');
  const signed = `SELECT id FROM resellers WHERE partnerId = (SELECT partnerId FROM resellers WHERE mpnId = '4567890')
    AND mpaSignedOn IS NOT NULL ORDER BY id`;
  resellers = (await askDatabase(server.databaseUrl, signed)).map(({ id }) => String(id));
});
afterAll(() => server.stop());

/** What is given at a path, first and in the update; the column that holds it, and what it then holds. */
type Given = [given: unknown, changed: unknown, column: string, stored?: unknown, changedStored?: unknown];
const prefix = freePrefix();
const values = (): Record<string, Given> => ({
  externalId: ['Given-1', 'Changed-1', 'externalId'],
  resellerId: [resellers[0], resellers[1], 'resellerId'],
  'company.legalName': ['Fjordbygg School Inc.', 'Granitvik School Inc.', 'legalName'],
  'company.registrationId': ['12-3456789', '12345 6782', 'registrationId', '123456789', '123456782'],
  'company.phone': ['+1 206 555 0100', '+1 503 555 0111', 'phone', '+12065550100', '+15035550111'],
  'company.educationSegment': ['K12', 'HIGHER_EDUCATION', 'educationSegment'],
  'company.website': ['https://given.example', 'https://changed.example', 'website'],
  'company.tags': [['given'], ['changed'], 'tags', '["given"]', '["changed"]'],
  'company.address.country': ['US', 'CA', 'country'],
  'company.address.line1': ['1 Given Street', '2 Changed Street', 'line1'],
  'company.address.line2': ['Floor 1', 'Floor 2', 'line2'],
  'company.address.city': ['Seattle', 'Vancouver', 'city'],
  'company.address.state': ['WA', 'BC', 'state'],
  'company.address.postalCode': ['98101', 'V6B 1A1', 'postalCode'],
  'contact.firstName': ['Karin', 'Vilhelmina', 'contactFirstName'],
  'contact.lastName': ['Lundqvist', 'Quist', 'contactLastName'],
  'contact.email': ['karin@given.example', 'quist@changed.example', 'contactEmail'],
  'contact.phone': ['+1 206 555 0122', '+1 503 555 0133', 'contactPhone', '+12065550122', '+15035550133'],
  'contact.language': ['sv', 'en', 'contactLanguage'],
  'contact.nameOrder': ['FAMILY_FIRST', 'GIVEN_FIRST', 'contactNameOrder'],
});
const onlyNew: Record<string, Given> = {
  domainPrefix: [prefix, null, 'domainPrefix'],
  'company.segment': ['EDUCATION', null, 'segment'],
};
/** What says how the input is to be handled, and what tests of their own are about: agreements and orders. */
const besides = ['idempotencyKey', 'dryRun', 'customerId', 'expectedVersion', 'company.segment'];
const ofOthers = /^(agreement|order)\./;

/** The paths of everything that an input takes. */
function pathsOf(input: string, before = ''): string[] {
  const type = schema.getType(input);
  if (!isInputObjectType(type)) throw new Error(`${input} is no input.`);
  return Object.values(type.getFields()).flatMap(({ name, type: declared }) => {
    const named = getNamedType(declared);
    return isInputObjectType(named) ? pathsOf(named.name, `${before}${name}.`) : [before + name];
  });
}

/** An object with these values at their paths. */
function inputOf(entries: [path: string, value: unknown][]): Record<string, unknown> {
  const whole: Record<string, unknown> = {};
  const parts = new Map([['', whole]]);
  for (const [path, value] of entries) {
    const names = path.split('.');
    let part = whole;
    for (let depth = 1; depth < names.length; depth++) {
      const key = names.slice(0, depth).join('.');
      const below = parts.get(key) ?? {};
      parts.set(key, below);
      part[names[depth - 1] ?? ''] = below;
      part = below;
    }
    part[names.at(-1) ?? ''] = value;
  }
  return whole;
}

async function rowOf(id: Json | undefined) {
  const [row] = await askDatabase(server.databaseUrl, `SELECT * FROM customers WHERE id = '${id}'`);
  return row;
}

test('everything that an input of a customer takes is stored, and an update logs all of it', async () => {
  const given = Object.entries({ ...values(), ...onlyNew });
  expect(given.map(([path]) => path).sort()).toEqual(
    pathsOf('AddCustomerInput')
      .filter((path) => !ofOthers.test(path) && (path in onlyNew || !besides.includes(path)))
      .sort(),
  );
  const changed = Object.entries(values());
  const paths = changed.map(([path]) => path).sort();
  expect(paths).toEqual(
    pathsOf('UpdateCustomerInput')
      .filter((path) => !besides.includes(path))
      .sort(),
  );
  const added = await addCustomer(provider, inputOf(given.map(([path, [first]]) => [path, first])));
  expect(problems(added.userErrors)).toEqual([]);
  const { id } = added.customer;
  expect(await rowOf(id)).toMatchObject(
    Object.fromEntries(given.map(([, [first, , column, stored = first]]) => [column, stored])),
  );

  const update = `mutation U($input: UpdateCustomerInput!) { updateCustomer(input: $input) { userErrors { code field } } }`;
  const input = { customerId: id, ...inputOf(changed.map(([path, [, next]]) => [path, next])) };
  const { userErrors } = payload(await provider.query(update, { input }), 'updateCustomer');
  expect(userErrors).toEqual([]);
  expect(await rowOf(id)).toMatchObject(
    Object.fromEntries(changed.map(([, [, next, column, , stored = next]]) => [column, stored])),
  );
  const log = `query A($id: ID!) { auditEntries(filter: { customerId: $id, action: CUSTOMER_UPDATED }) { nodes { changes { field } } } }`;
  const { data } = await provider.query(log, { id });
  const logged = Object.values(data.auditEntries.nodes[0]?.changes ?? {}).map(({ field }) => String(field));
  expect(logged.map((field) => (field === 'reseller' ? 'resellerId' : field)).sort()).toEqual(paths);
});
