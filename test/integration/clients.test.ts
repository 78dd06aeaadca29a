import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ApolloClient, ApolloLink, gql, HttpLink, InMemoryCache, Observable } from '@apollo/client';
import { fetchExchange, subscriptionExchange, Client as UrqlClient } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import { buildSchema, introspectionFromSchema, OperationTypeNode, print, printSchema } from 'graphql';
import { createClient } from 'graphql-sse';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { customerWith, offersByName, payload } from '../support/customers.js';
import { tokenOf } from '../support/demo-users.js';
import { type Client, client } from '../support/graphql.js';
import { root } from '../support/repository.js';
import { type Server, startServer } from '../support/server.js';

// The licences a customer holds are the type Subscription, which many tools take for the root of subscriptions.
const sdl = readFileSync(join(root, 'schema/schema.graphql'), 'utf8');
const schema = buildSchema(sdl);

const subscriptions = 'subscriptions(first: 5) { nodes { id licenceCount } }';
const query = gql`query Licences($id: ID!) { customer(id: $id) { id ${subscriptions} } }`;
const live = gql`subscription Live($id: ID!) { subscriptionsChanged(customerId: $id) { cursor customer { id ${subscriptions} } } }`;

interface Licences {
  customer: { subscriptions: { nodes: { id: string; licenceCount: number }[] } } | null;
}

let server: Server;
let token: string;
let colleague: Client;
let customerId: string;
let subscriptionId: string;

beforeAll(async () => {
  server = await startServer({ env: { SEED: 'demo' } });
  token = await tokenOf(server.url, 'sales.agent@tulpen.example');
  colleague = await client(server.url).signIn('admin.agent@tulpen.example');
  const offerId = (await offersByName(colleague))('Microsoft 365 Business Basic');
  const { customer, subscriptions: started } = await customerWith(colleague, [{ offerId, licenceCount: 4 }]);
  customerId = String(customer?.id);
  subscriptionId = String(started?.[0]?.id);
});
afterAll(() => server.stop());

const sse = () =>
  createClient({
    url: `${server.url}/graphql/stream`,
    headers: { authorization: `Bearer ${token}` },
    retryAttempts: 0,
  });

async function change(licenceCount: number): Promise<void> {
  const document = `mutation Change($input: ChangeLicenceCountInput!) {
    changeLicenceCount(input: $input) { userErrors { code } } }`;
  const changed = await colleague.query(document, { input: { subscriptionId, licenceCount } });
  expect(payload(changed, 'changeLicenceCount').userErrors).toEqual([]);
}

const countIn = (data: Licences | undefined) => data?.customer?.subscriptions.nodes[0]?.licenceCount;

test('a schema that is printed and parsed again has the same root, and keeps the type of licences', () => {
  const again = buildSchema(printSchema(schema));
  expect(again.getSubscriptionType()?.name).toBe('LiveUpdate');
  expect(Object.keys(again.getSubscriptionType()?.getFields() ?? {})).toContain('subscriptionsChanged');
  expect(again.getType('Subscription')?.toString()).toBe('Subscription');
  expect(sdl).toMatch(/^type Subscription implements Node \{/m);
});

test('urql with Graphcache keeps licences apart from the root, and takes over what a live update tells of them', async () => {
  const urql = new UrqlClient({
    url: `${server.url}/graphql`,
    preferGetMethod: false,
    fetchOptions: { headers: { authorization: `Bearer ${token}` } },
    exchanges: [
      cacheExchange({ schema: introspectionFromSchema(schema) }),
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: ({ query: text = '', variables }) => ({
          subscribe: (sink) => ({ unsubscribe: sse().subscribe({ query: text, variables: Object(variables) }, sink) }),
        }),
      }),
    ],
  });
  const seen: (number | undefined)[] = [];
  const asked = urql.query<Licences>(query, { id: customerId }).subscribe(({ data }) => void seen.push(countIn(data)));
  onTestFinished(() => asked.unsubscribe());
  await expect.poll(() => seen.at(-1)).toBe(4);
  const followed = urql.subscription(live, { id: customerId }).subscribe(() => undefined);
  onTestFinished(() => followed.unsubscribe());
  await expect
    .poll(async () => {
      await change(6);
      return seen.at(-1);
    })
    .toBe(6);
});

test('Apollo Client, told the name of the root, keeps licences as objects and takes over what a live update tells of them', async () => {
  const streamed = new ApolloLink(
    ({ query: document, variables }) =>
      new Observable<ApolloLink.Result>((observer) =>
        sse().subscribe({ query: print(document), variables }, sink(observer)),
      ),
  );
  const cache = new InMemoryCache({ typePolicies: { LiveUpdate: { subscriptionType: true } } });
  const apollo = new ApolloClient({
    cache,
    link: ApolloLink.split(
      ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
      streamed,
      new HttpLink({ uri: `${server.url}/graphql`, headers: { authorization: `Bearer ${token}` } }),
    ),
  });
  onTestFinished(() => apollo.stop());
  const variables = { id: customerId };
  const before = await apollo.query<Licences>({ query, variables });
  const count = Number(countIn(before.data));
  expect(Object.keys(cache.extract())).toContain(`Subscription:${subscriptionId}`);
  const followed = apollo.subscribe({ query: live, variables }).subscribe(() => undefined);
  onTestFinished(() => followed.unsubscribe());
  await expect
    .poll(async () => {
      await change(count + 3);
      return countIn(cache.readQuery<Licences>({ query, variables }) ?? undefined);
    })
    .toBe(count + 3);
});

type Observer = Parameters<ConstructorParameters<typeof Observable<ApolloLink.Result>>[0] & object>[0];

function sink(observer: Observer) {
  return {
    next: (result: ApolloLink.Result) => observer.next(result),
    error: (error: unknown) => observer.error(error),
    complete: () => observer.complete(),
  };
}
