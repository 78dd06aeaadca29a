import { afterAll, beforeAll, expect, test } from 'vitest';
import { attestations, offersByName, payload, signer, swedishCustomer } from '../support/customers.js';
import { agent } from '../support/demo-users.js';
import type { Client, Json } from '../support/graphql.js';
import { type Server, startServer } from '../support/server.js';

let server: Server;
let provider: Client;

beforeAll(async () => {
  server = await startServer({ env: { SEED: 'demo' } });
  provider = await agent(server.url, 'nordlys');
});
afterAll(() => server.stop());

const parts = `legalName registrationId address { country city postalCode formatted } phone phoneFormatted domain website tags
  contact { fullName email phone phoneFormatted }`;
const document = `mutation Check($input: AddCustomerInput!) { addCustomer(input: $input) {
  customer { ${parts} }
  preview { ${parts} signer { fullName email } acceptedOn additionalResellers { name partnerId } }
  userErrors { code field } } }`;

async function check(input: object, language = 'en'): Promise<Json> {
  return payload(await provider.query(document, { input }, { language }), 'addCustomer');
}

const company = (change: object) => ({ ...swedishCustomer().company, ...change });
const dutch = {
  legalName: 'Amstel  Advies B.V.',
  registrationId: null,
  phone: '020 551 7511',
  website: 'amsteladvies.example',
  tags: ['vip', 'vip '],
  address: { country: 'nl', line1: 'Herengracht  500', city: 'Amsterdam', postalCode: '1012js' },
};

test('a dry run shows the customer as it is stored then, and stores nothing', async () => {
  const input = swedishCustomer({
    company: dutch,
    contact: { ...swedishCustomer().contact, email: ' karin@fjord.example ', phone: '+46(0)701112233' },
  });
  const { preview, customer } = await check({ ...input, dryRun: true });
  expect(customer).toBeNull();
  expect(preview.address.formatted).toEqual(['Herengracht 500', '1012 JS Amsterdam', 'Netherlands']);
  expect([preview.phone, preview.phoneFormatted]).toEqual(['+31205517511', '+31 20 551 7511']);
  expect(preview.contact).toMatchObject({ phone: '+46701112233', phoneFormatted: '+46 70 111 22 33' });
  const { signer: someone, acceptedOn, additionalResellers, ...stored } = preview;
  expect([someone.fullName, acceptedOn, additionalResellers]).toEqual(['Karin Lundqvist', '2024-01-15', []]);
  const added = await check(input);
  expect(added.userErrors).toEqual([]);
  expect(added.preview).toBeNull();
  expect(added.customer).toEqual(stored);
});

test.each([
  ['CN', 'zh', { line1: '长安街1号', city: '北京市', state: 'BJ', postalCode: '100032' }, '100032'],
  ['JP', 'en', { line1: '千代田1-1', city: '千代田区', state: '13', postalCode: '１０００００１' }, '〒100-0001'],
  ['HU', 'hu', { line1: 'Dombóvári út 28.', city: 'Budapest', postalCode: '1117' }, 'Budapest'],
])('an address in %s is shown in its own order', async (country, language, address, first) => {
  const input = swedishCustomer({
    company: company({ address: { country, ...address }, registrationId: null }),
    dryRun: true,
  });
  const { preview } = await check(input, language);
  expect(preview.address.formatted[0]).toBe(first);
});

test('additional resellers are shown with their names', async () => {
  const { data } = await provider.query<{ resellers: { nodes: Json[] } }>(
    '{ resellers(first: 5) { nodes { id name partnerId mpaSigned } } }',
  );
  const [first, second] = data.resellers.nodes.filter(({ mpaSigned }) => mpaSigned);
  const offerId = (await offersByName(provider))('Microsoft 365 Business Basic');
  const order = { lines: [{ offerId, licenceCount: 2 }], attestations, additionalResellers: [second.partnerId, '1'] };
  const { preview, userErrors } = await check(swedishCustomer({ resellerId: first.id, order, dryRun: true }));
  expect(preview.additionalResellers).toEqual([{ name: second.name, partnerId: second.partnerId }]);
  expect(userErrors).toMatchObject([{ code: 'order.additionalResellerUnknown' }]);
});

test('what is refused is shown as far as it could be read', async () => {
  const input = swedishCustomer({
    company: company({ address: { country: 'Sweden', line1: '', city: null } }),
    contact: { firstName: '', lastName: '', email: 'karin at', language: 'xx' },
    agreement: { signer: { ...signer, email: '' }, acceptedOn: '2024-13-45' },
    dryRun: true,
  });
  const { preview, userErrors } = await check(input);
  expect(userErrors.length).toBeGreaterThan(4);
  expect(preview).toMatchObject({ legalName: 'Fjordbygg Konsult AB', acceptedOn: null });
});
