import { randomUUID } from 'node:crypto';
import type { Answer, Client, Json } from './graphql.js';

/** A prefix nobody has. */
export function freePrefix(): string {
  return `t${randomUUID().replaceAll('-', '').slice(0, 20)}`;
}

export const attestations = { actsAsDeclared: true, notResoldToAffiliates: true };

export const signer = { firstName: 'Karin', lastName: 'Lundqvist', email: 'karin.lundqvist@fjordbygg.example' };

/** A right input of `addCustomer`: a Swedish company with agreement, without an order. */
export function swedishCustomer(change: object = {}) {
  return {
    company: {
      legalName: 'Fjordbygg Konsult AB',
      registrationId: '556012-5790',
      address: { country: 'SE', line1: 'Storgatan 12', city: 'Stockholm', postalCode: '113 30' },
      phone: '+46 8 771 90 00',
    },
    domainPrefix: freePrefix(),
    contact: { firstName: 'Karin', lastName: 'Lundqvist', email: 'karin.lundqvist@fjordbygg.example', language: 'sv' },
    agreement: { signer, acceptedOn: '2024-01-15' },
    ...change,
  };
}

const problem = 'code field message';

export const addCustomerDocument = `mutation AddCustomer($input: AddCustomerInput!) { addCustomer(input: $input) {
  replayed
  customer { id legalName domain domainPrefix registrationId agreementStatus version segment phone address { country postalCode } contact { fullName } reseller { id } }
  agreement { id acceptedOn signer { fullName } }
  order { id total { amount currency } lines { licenceCount } additionalResellers { partnerId } }
  subscriptions { id licenceCount status version autoRenew term }
  adminCredential { userName temporaryPassword }
  price { total { amount currency } lines { offerId licenceCount term billingFrequency unitPrice { amount } price { amount currency } } }
  warnings { ${problem} }
  userErrors { ${problem} }
} }`;

export async function addCustomer(user: Client, input: object, language?: string): Promise<Json> {
  return payload(await user.query(addCustomerDocument, { input }, { language }), 'addCustomer');
}

/** The payload of a mutation that is expected to get as far as one. */
export function payload(answer: Answer<Json>, mutation: string): Json {
  if (answer.errors.length > 0) throw new Error(`${mutation}: ${JSON.stringify(answer.errors)}`);
  return answer.data[mutation];
}

/** `code field` of each problem, sorted. */
export function problems(found: Json): string[] {
  return Object.values(found)
    .map(({ code, field }) => `${code} ${field ?? '-'}`)
    .sort();
}

/** A new customer with one order; its subscriptions in the order of the lines. */
export async function customerWith(user: Client, lines: object[], change: object = {}): Promise<Json> {
  const order = { lines, attestations };
  const added = await addCustomer(user, swedishCustomer({ order, ...change }));
  if (Object.keys(added.userErrors).length > 0) throw new Error(problems(added.userErrors).join(', '));
  return added;
}

interface Offer {
  id: string;
  name: string;
  sku: string;
}

/** Finds offers by their exact names. */
export async function offersByName(user: Client): Promise<(name: string) => string> {
  const document = '{ a: offers(first: 100) { nodes { id name } pageInfo { hasNextPage } } }';
  const { data } = await user.query<{ a: { nodes: Offer[]; pageInfo: { hasNextPage: boolean } } }>(document);
  if (data.a.pageInfo.hasNextPage) throw new Error('The catalogue has outgrown one page: read the rest as well.');
  return (name) => {
    const offer = data.a.nodes.find((node) => node.name === name);
    if (!offer) throw new Error(`The catalogue has no ${name}.`);
    return offer.id;
  };
}
