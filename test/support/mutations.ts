import { randomUUID } from 'node:crypto';
import { attestations, customerWith, offersByName, signer, swedishCustomer } from './customers.js';
import { type Answer, type Client, client, type Json } from './graphql.js';

/** One mutation that can be made again and again, and writes as much each time. */
export interface Repeatable {
  name: string;
  /** Makes ready what the next call is about, and gives that call. What it is about is the same however often it is called. */
  ready: () => Promise<() => Promise<Answer<Json>>>;
  /** Called twice it is done once. */
  keyed: boolean;
}

/** The mutations of the API with inputs for the demo's Nordlys. */
export async function repeatables(url: string): Promise<Repeatable[]> {
  const agent = await client(url).signIn('admin.agent@nordlys.example');
  const offer = (await offersByName(agent))('Microsoft 365 Business Premium');
  const order = { lines: [{ offerId: offer, licenceCount: 3 }], attestations };
  const added = await customerWith(agent, order.lines);
  const customerId = String(added.customer?.id);
  const subscriptionId = String(added.subscriptions?.[0]?.id);
  const called = (name: string, input: object, answered = '') => call(agent, name, input, answered);
  let times = 0;
  const next = () => {
    times += 1;
    return String(times).replace(/\d/g, (digit) => 'ABCDEFGHIJ'.charAt(Number(digit)));
  };
  const statusNow = async (id: string) => {
    const { data } = await agent.query(
      'query S($id: ID!) { node(id: $id) { ... on Subscription { status licenceCount } } }',
      { id },
    );
    return data.node;
  };
  return [
    {
      name: 'signIn',
      keyed: false,
      ready: async () => () =>
        call(client(url), 'signIn', { email: 'sales.agent@nordlys.example', password: 'kundpost-demo' }, 'token'),
    },
    {
      name: 'addCustomer',
      keyed: true,
      ready: async () => {
        const input = swedishCustomer({ order, idempotencyKey: randomUUID() });
        return () => called('addCustomer', input, 'replayed customer { id }');
      },
    },
    {
      name: 'placeOrder',
      keyed: true,
      ready: async () => {
        const input = { customerId, order, idempotencyKey: randomUUID() };
        return () => called('placeOrder', input, 'replayed');
      },
    },
    {
      name: 'confirmAgreement',
      keyed: true,
      ready: async () => {
        const agreement = { signer: { ...signer, lastName: `Lund ${next()}` }, acceptedOn: '2024-01-15' };
        const input = { customerId, agreement, idempotencyKey: randomUUID() };
        return () => called('confirmAgreement', input, 'replayed');
      },
    },
    {
      name: 'updateCustomer',
      keyed: false,
      ready: async () => {
        const { company } = swedishCustomer();
        const input = { customerId, company: { ...company, legalName: `Fjordbygg ${next()} AB` } };
        return () => called('updateCustomer', input);
      },
    },
    {
      name: 'changeLicenceCount',
      keyed: false,
      ready: async () => {
        const { licenceCount } = await statusNow(subscriptionId);
        return () => called('changeLicenceCount', { subscriptionId, licenceCount: Number(licenceCount) + 1 });
      },
    },
    {
      name: 'suspend and reactivate',
      keyed: false,
      ready: async () => {
        const { status } = await statusNow(subscriptionId);
        const name = String(status) === 'ACTIVE' ? 'suspendSubscription' : 'reactivateSubscription';
        return () => called(name, { subscriptionId });
      },
    },
    {
      name: 'cancelSubscription',
      keyed: false,
      ready: async () => {
        const { subscriptions } = await customerWith(agent, order.lines);
        return () => called('cancelSubscription', { subscriptionId: String(subscriptions?.[0]?.id) });
      },
    },
    {
      name: 'signOut',
      keyed: false,
      ready: async () => {
        const user = await client(url).signIn('billing.admin@nordlys.example');
        return () => user.query('mutation { signOut { signedOut } }');
      },
    },
  ];
}

async function call(user: Client, name: string, input: object, answered: string): Promise<Answer<Json>> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
  return user.query(
    `mutation M($input: ${type}) { ${name}(input: $input) { ${answered} userErrors { code field } } }`,
    { input },
  );
}

/** Whether the server has said that it is done. What it refuses, or cannot do, is not. */
export function isDone({ data, errors }: Answer<Json>): boolean {
  if (errors.length > 0) return false;
  const [payload] = Object.values(data);
  const refusals = Object.values(payload?.userErrors ?? {});
  if (refusals.length > 0) throw new Error(`Refused: ${JSON.stringify(refusals)}`);
  return true;
}
