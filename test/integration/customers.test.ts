import { afterAll, beforeAll, expect, test } from 'vitest';
import { addCustomer, payload, problems, swedishCustomer } from '../support/customers.js';
import { agent } from '../support/demo-users.js';
import type { Client, Json } from '../support/graphql.js';
import { askDatabase, dump } from '../support/rows.js';
import { type Server, startServer } from '../support/server.js';

let server: Server;
let provider: Client;
let direct: Client;

beforeAll(async () => {
  server = await startServer({ env: { SEED: 'demo' } });
  provider = await agent(server.url, 'nordlys');
  direct = await agent(server.url, 'tulpen');
});

afterAll(() => server.stop());

const document = `mutation Update($input: UpdateCustomerInput!) { updateCustomer(input: $input) {
  customer { id version legalName registrationId phone segment tags website address { country line1 line2 city postalCode }
    contact { firstName lastName email language nameOrder fullName } reseller { id } }
  warnings { code field message } userErrors { code field message } } }`;

const update = async (user: Client, customerId: Json | undefined, change: object) =>
  payload(await user.query(document, { input: { customerId, ...change } }), 'updateCustomer');

async function newCustomer(change: object = {}, user = provider): Promise<Json> {
  const added = await addCustomer(user, swedishCustomer(change));
  expect(problems(added.userErrors)).toEqual([]);
  return added.customer.id;
}

const contact = {
  firstName: '美玲',
  lastName: '陈',
  email: 'chen@example.cn',
  language: 'zh',
  nameOrder: 'FAMILY_FIRST',
};
const company = swedishCustomer().company;

async function changesOf(id: Json): Promise<string[]> {
  const entries = `query A($id: ID!) { auditEntries(filter: { customerId: $id, action: CUSTOMER_UPDATED }) {
    nodes { changes { field from to } } } }`;
  const { data } = await provider.query(entries, { id });
  const changes = Object.values(data.auditEntries.nodes).flatMap((entry) => Object.values(entry.changes));
  return changes.map(({ field, from, to }) => `${field}: ${from} → ${to}`).sort();
}

test('a part that is absent stays as it is, and the log tells each field that changed', async () => {
  const id = await newCustomer();
  const changed = await update(provider, id, { contact, expectedVersion: 1 });
  expect(changed.userErrors).toEqual([]);
  expect(changed.customer).toMatchObject({
    version: 2,
    legalName: company.legalName,
    registrationId: '5560125790',
    contact: { ...contact, fullName: '陈美玲' },
  });
  expect(await changesOf(id)).toEqual([
    'contact.email: karin.lundqvist@fjordbygg.example → chen@example.cn',
    'contact.firstName: Karin → 美玲',
    'contact.language: sv → zh',
    'contact.lastName: Lundqvist → 陈',
    'contact.nameOrder: GIVEN_FIRST → FAMILY_FIRST',
  ]);
});

async function withTag(tag: string): Promise<Json> {
  const { data } = await provider.query<Json>(`{ customers(filter: { tag: "${tag}" }) { nodes { id } } }`);
  return data.customers.nodes;
}

test('what is absent stays and what is null is cleared, and an update without a change changes nothing', async () => {
  const address = { ...company.address, line2: 'Plan 3' };
  const full = { ...company, address, website: 'https://fjordbygg.example', tags: ['gold', 'north'] };
  const id = await newCustomer({ company: full, contact: { ...contact, phone: '+46 8 771 90 01' } });
  const before = await dump(server.databaseUrl);
  for (const same of [
    { company: full },
    { company },
    { company: {} },
    { contact: {} },
    { company: { tags: ['gold', 'north'] } },
  ]) {
    expect(await update(provider, id, same)).toMatchObject({ customer: { version: 1 }, userErrors: [] });
  }
  expect(await update(provider, id, { company: { website: null }, dryRun: true })).toMatchObject({ userErrors: [] });
  expect(await dump(server.databaseUrl)).toEqual(before);
  expect(await withTag('north')).toEqual([{ id }]);
  const phones = 'query P($id: ID!) { customer(id: $id) { phoneFormatted contact { phoneFormatted } } }';
  const shown = { phoneFormatted: '+46 8 771 90 00', contact: { phoneFormatted: '+46 8 771 90 01' } };
  expect((await provider.query(phones, { id })).data.customer).toEqual(shown);
  const cleared = await update(provider, id, {
    company: { website: null, tags: null, phone: null, address: { line2: null } },
    contact: { phone: null },
  });
  expect(cleared.customer).toMatchObject({ version: 2, website: null, tags: [] });
  expect(await withTag('north')).toEqual([]);
  expect(await changesOf(id)).toEqual([
    'company.address.line2: Plan 3 → null',
    'company.phone: +46 8 771 90 00 → null',
    'company.tags: gold och north → null',
    'company.website: https://fjordbygg.example → null',
    'contact.phone: +46 8 771 90 01 → null',
  ]);
  const school = { ...company, segment: 'EDUCATION', educationSegment: 'K12' };
  const educated = await newCustomer({ company: school });
  expect((await update(provider, educated, { company: { tags: ['north'] } })).userErrors).toEqual([]);
});

test('what cannot be cleared is refused by its field, and nothing else is changed', async () => {
  const school = { ...company, segment: 'EDUCATION', educationSegment: 'K12' };
  const id = await newCustomer({ company: school });
  const before = await dump(server.databaseUrl);
  const wrong = await update(provider, id, {
    company: {
      legalName: null,
      segment: null,
      educationSegment: null,
      website: 'https://new.example',
      address: { country: null, line1: null, city: null, postalCode: null },
    },
    contact: { firstName: null, lastName: null, email: null, language: null },
  });
  expect(problems(wrong.userErrors)).toEqual([
    'address.city.required company.address.city',
    'address.line1.required company.address.line1',
    'address.postalCode.required company.address.postalCode',
    'companyName.required company.legalName',
    'customer.educationSegmentRequired company.educationSegment',
    'email.required contact.email',
    'personName.required contact.firstName',
    'personName.required contact.lastName',
    'update.notClearable company.address.country',
    'update.notClearable company.segment',
    'update.notClearable contact.language',
  ]);
  for (const [change, field] of [
    [{ company: null, contact: null }, ['company', 'contact']],
    [{ company: { address: null } }, ['company.address']],
  ] as const) {
    const refused = await update(provider, id, change);
    expect(problems(refused.userErrors)).toEqual(field.map((path) => `update.notClearable ${path}`));
    expect(refused.customer.version).toBe(1);
  }
  expect(await dump(server.databaseUrl)).toEqual(before);
});

test('a rule that is newer than a customer stops no change of something else', async () => {
  const id = await newCustomer();
  await askDatabase(server.databaseUrl, `UPDATE customers SET legalName = 'AB', phone = '12' WHERE id = '${id}'`);
  const tagged = await update(provider, id, { company: { tags: ['north'] } });
  expect([tagged.userErrors, tagged.customer.tags, tagged.customer.legalName]).toEqual([[], ['north'], 'AB']);
  expect(await changesOf(id)).toEqual(['company.tags: null → north']);
  expect(problems((await update(provider, id, { company: { legalName: 'AB' } })).userErrors)).toEqual([
    'companyName.onlyLegalForm company.legalName',
  ]);
});

test('with a new country the address is judged by its rules, and what else stays has to fit where it is required', async () => {
  const id = await newCustomer();
  const address = { country: 'NO', line1: 'Storgata 12', city: 'Oslo' };
  const abroad = await update(provider, id, { company: { address }, dryRun: true });
  expect(problems(abroad.userErrors)).toEqual(['address.postalCode.format company.address.postalCode']);
  const norwegian = await update(provider, id, {
    company: { address: { ...address, postalCode: '0150' } },
    dryRun: true,
  });
  expect([norwegian.userErrors, problems(norwegian.warnings)]).toEqual([
    [],
    ['registrationId.format company.registrationId'],
  ]);
  const moved = await update(provider, id, { company: { address: { country: 'PL' } } });
  expect(problems(moved.userErrors)).toEqual(['registrationId.checkDigit company.registrationId']);
});

test('the rules of adding hold for updating too, all problems at once', async () => {
  const id = await newCustomer();
  const wrong = await update(provider, id, {
    company: {
      ...company,
      legalName: 'AB',
      registrationId: '556012-5791',
      address: { ...company.address, postalCode: 'x' },
    },
    contact: { ...contact, email: 'eva@nordlys.example' },
    resellerId: 'reseller_x',
  });
  expect(problems(wrong.userErrors)).toEqual([
    'address.postalCode.format company.address.postalCode',
    'companyName.onlyLegalForm company.legalName',
    'email.partner contact.email',
    'registrationId.checkDigit company.registrationId',
    'reseller.unknown resellerId',
  ]);
  expect((await update(provider, id, {})).customer.version).toBe(1);
});

test('the segment never changes', async () => {
  const id = await newCustomer();
  const change = { company: { ...company, segment: 'EDUCATION', educationSegment: 'K12' } };
  expect(problems((await update(provider, id, change)).userErrors)).toContain('customer.segmentFixed company.segment');
});

test('the loser of two edits is told, with the customer as the winner left it', async () => {
  const id = await newCustomer();
  const names = Array.from({ length: 8 }, (_, index) => `Fjordbygg Nummer ${index} AB`);
  const answers = await Promise.all(
    names.map((legalName) => update(provider, id, { company: { ...company, legalName }, expectedVersion: 1 })),
  );
  const winners = answers.filter(({ userErrors }) => problems(userErrors).length === 0);
  expect(winners).toHaveLength(1);
  for (const loser of answers.filter((answer) => !winners.includes(answer))) {
    expect(problems(loser.userErrors)).toEqual(['customer.conflict expectedVersion']);
    expect(loser.customer).toEqual(winners[0]?.customer);
  }
});

test('a provider ties a customer to one of its resellers and sets it free again', async () => {
  const id = await newCustomer();
  const { data } = await provider.query('{ resellers(filter: { search: "4567890" }) { nodes { id } } }');
  const resellerId = data.resellers.nodes[0]?.id;
  const reseller = await agent(server.url, 'wisla');
  const sees = async () =>
    (await reseller.query('query C($id: ID!) { customer(id: $id) { id } }', { id })).data.customer !== null;
  expect(await sees()).toBe(false);
  expect((await update(provider, id, { resellerId })).customer.reseller).toEqual({ id: resellerId });
  expect(await sees()).toBe(true);
  expect((await update(provider, id, { contact })).customer.reseller).toEqual({ id: resellerId });
  expect((await update(provider, id, { resellerId: null })).customer.reseller).toBeNull();
  expect(await sees()).toBe(false);
  const unsigned = await provider.query('{ resellers(filter: { mpaSigned: false }) { nodes { id } } }');
  const refused = await update(provider, id, { resellerId: unsigned.data.resellers.nodes[0]?.id });
  expect(problems(refused.userErrors)).toEqual(['reseller.mpaNotSigned resellerId']);
});

test('a customer is found by its changed name and no longer by the old one', async () => {
  const id = await newCustomer();
  await update(provider, id, { company: { ...company, legalName: 'Hjortronmyren Förvaltning AB' } });
  const found = async (search: string) => {
    const answer = await provider.query(
      'query S($search: String!) { customers(filter: { search: $search }, first: 100) { nodes { id } } }',
      { search },
    );
    return Object.values(answer.data.customers.nodes).some((node) => node.id === id);
  };
  expect([await found('hjortronmyren forvaltning'), await found('fjordbygg konsult')]).toEqual([true, false]);
});

const domainDocument = `query D($prefix: String!) { domainAvailability(prefix: $prefix) {
  prefix domain available problem { code field message } suggestions } }`;
const domain = async (prefix: string, language = 'en') =>
  (await direct.query(domainDocument, { prefix }, { language })).data.domainAvailability;

test('a free domain is told from a taken one and a wrong one, with free ones like it', async () => {
  const added = await addCustomer(provider, swedishCustomer());
  const taken = String(added.customer.domainPrefix);
  expect(await domain('Hjortron2030')).toEqual({
    prefix: 'hjortron2030',
    domain: 'hjortron2030.onmicrosoft.com',
    available: true,
    problem: null,
    suggestions: [],
  });
  const answer = await domain(taken.toUpperCase());
  expect(answer).toMatchObject({ available: false, problem: { code: 'customer.domainTaken', field: 'domainPrefix' } });
  expect(answer.suggestions).toHaveLength(3);
  for (const suggestion of Object.values(answer.suggestions)) {
    expect(await domain(String(suggestion))).toMatchObject({ available: true });
  }
  for (const [prefix, code] of [
    ['', 'required'],
    ['a-b', 'characters'],
    ['åå', 'characters'],
    ['a'.repeat(28), 'tooLong'],
    ['microsoft', 'reserved'],
  ]) {
    const wrong = await domain(String(prefix));
    expect(wrong).toMatchObject({ available: false, problem: { code: `domainPrefix.${code}` }, suggestions: [] });
  }
  expect((await domain('a'.repeat(27))).available).toBe(true);
});
