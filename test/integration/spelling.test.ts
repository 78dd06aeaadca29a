import { afterAll, beforeAll, expect, test } from 'vitest';
import { addCustomer, payload, swedishCustomer } from '../support/customers.js';
import { agent } from '../support/demo-users.js';
import { type Client, client } from '../support/graphql.js';
import { type Server, startServer } from '../support/server.js';

let server: Server;
let provider: Client;
beforeAll(async () => {
  server = await startServer({ env: { SEED: 'demo' } });
  provider = await agent(server.url, 'nordlys');
});
afterAll(() => server.stop());

const wide = (text: string) =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).replaceAll(' ', '\u3000');

const read = `query C($id: ID!) { customer(id: $id) {
  domainPrefix registrationId phone website address { country postalCode } contact { email phone }
} }`;

test('what machines read is stored in one spelling, whatever the keyboard wrote', async () => {
  const input = swedishCustomer();
  const { customer, agreement, userErrors } = await addCustomer(provider, {
    ...input,
    company: {
      ...input.company,
      registrationId: wide('556012-5790'),
      address: { country: wide('se'), line1: 'Storgatan 12', city: 'Stockholm', postalCode: wide('se-113 30') },
      phone: wide('+46 (0)8 771 90 00'),
      website: wide('https://xn--re-xia.example/om'),
    },
    domainPrefix: wide(input.domainPrefix.toUpperCase()),
    contact: { ...input.contact, email: wide('Karin@KUND.example'), phone: '٠٨-٧٧١ ٩٠ ٠٠' },
    agreement: { ...input.agreement, signer: { ...input.agreement.signer, email: 'karin＠xn--4cab6c。example' } },
  });
  expect(userErrors).toEqual([]);
  expect((await provider.query<{ customer: object }>(read, { id: customer.id })).data.customer).toEqual({
    domainPrefix: input.domainPrefix,
    registrationId: '5560125790',
    phone: '+4687719000',
    website: 'https://åre.example/om',
    address: { country: 'SE', postalCode: '113 30' },
    contact: { email: 'Karin@kund.example', phone: '+4687719000' },
  });
  const signer = 'query S($id: ID!) { node(id: $id) { ... on Agreement { signer { email } } } }';
  expect((await provider.query(signer, { id: agreement.id })).data).toEqual({
    node: { signer: { email: 'karin@åäö.example' } },
  });
});

test('a domain prefix that is taken is taken in every spelling', async () => {
  const { customer } = await addCustomer(provider, swedishCustomer());
  for (const domainPrefix of [wide(String(customer.domainPrefix)), `${customer.domainPrefix}。onmicrosoft。com`]) {
    const { userErrors } = await addCustomer(provider, swedishCustomer({ domainPrefix }));
    expect(userErrors).toMatchObject([{ code: 'customer.domainTaken' }]);
  }
});

test('who signs in may write the address in full width', async () => {
  const document =
    'mutation S($input: SignInInput!) { signIn(input: $input) { viewer { email } userErrors { code } } }';
  const email = 'sales.agent@nordlys.example';
  const answer = await client(server.url).query(document, {
    input: { email: wide(email.toUpperCase()), password: 'kundpost-demo' },
  });
  expect(payload(answer, 'signIn')).toEqual({ viewer: { email }, userErrors: [] });
});
