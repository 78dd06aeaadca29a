import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, type GraphQLField, getNamedType, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { agent } from '../support/demo-users.js';
import type { Client, Json } from '../support/graphql.js';
import { root } from '../support/repository.js';
import { type Server, startServer } from '../support/server.js';

// The server reads only the columns that a selection needs. A field asked for alone must be what it is among all the others.

const schema = buildSchema(readFileSync(join(root, 'schema/schema.graphql'), 'utf8'));

let server: Server;
let user: Client;

beforeAll(async () => {
  server = await startServer({ env: { SEED: 'demo' } });
  user = await agent(server.url, 'nordlys');
});

afterAll(() => server.stop());

function fieldsOf(typeName: string): GraphQLField<unknown, unknown>[] {
  const type = schema.getType(typeName);
  return isObjectType(type) ? Object.values(type.getFields()).filter(({ args }) => args.length === 0) : [];
}

/** The field with everything in it that is a value. */
function written({ name, type }: GraphQLField<unknown, unknown>): string {
  const inside = fieldsOf(getNamedType(type).name).filter((field) => !isObjectType(getNamedType(field.type)));
  return inside.length === 0 ? name : `${name} { ${inside.map((field) => field.name).join(' ')} }`;
}

describe.each([
  ['customers', 'Customer', 'nodes'],
  ['resellers', 'Reseller', 'edges { node'],
  ['offers', 'Offer', 'nodes'],
  ['subscriptions', 'Subscription', 'nodes'],
  ['orders', 'Order', 'nodes'],
  ['auditEntries', 'AuditEntry', 'nodes'],
])('%s', (list, typeName, rows) => {
  test(`each field of ${typeName} is the same alone and among the others`, async () => {
    const fields = fieldsOf(typeName).map((field) => ({ name: field.name, text: written(field) }));
    const ask = async (selection: string) => {
      const closing = rows.includes('{') ? ' }' : '';
      const answer = await user.query(`{ list: ${list}(first: 20) { ${rows} { ${selection} }${closing} } }`);
      expect(answer.errors).toEqual([]);
      const found: Json = answer.data.list;
      return rows === 'nodes' ? Object.values(found.nodes) : Object.values(found.edges).map(({ node }) => node);
    };
    const whole = await ask(fields.map(({ text }) => text).join(' '));
    expect(whole.length).toBeGreaterThan(10);
    for (const { name, text } of fields) {
      expect((await ask(text)).map((row) => row[name])).toEqual(whole.map((row) => row[name]));
    }
  });
});

test('what hangs below a row is the same in a list and alone', async () => {
  const nested = ['subscriptions', 'orders', 'agreements'].map((name) => {
    const type = getNamedType(fieldOf('Customer', name).type).name.replace('Connection', '');
    return { name, fields: fieldsOf(type).map(written) };
  });
  for (const { name, fields } of nested) {
    const ask = async (selection: string) => {
      const { data, errors } = await user.query(
        `query N($first: Int) { customers(first: 20) { nodes { ${name}(first: $first) { nodes { ${selection} } } } } }`,
        { first: 5 },
      );
      expect(errors).toEqual([]);
      return Object.values(data.customers.nodes).flatMap((row) => Object.values(row[name]?.nodes ?? {}));
    };
    const whole = await ask(fields.join(' '));
    for (const text of fields) {
      const field = text.split(' ')[0] ?? '';
      expect((await ask(text)).map((row) => row[field])).toEqual(whole.map((row) => row[field]));
    }
  }
});

function fieldOf(typeName: string, name: string): GraphQLField<unknown, unknown> {
  const type = schema.getType(typeName);
  return (isObjectType(type) && type.getFields()[name]) || expect.unreachable();
}
