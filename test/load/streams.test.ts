import { Agent, type ClientRequest, request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { addCustomer, swedishCustomer } from '../support/customers.js';
import { tokenOf } from '../support/demo-users.js';
import { client } from '../support/graphql.js';
import { startServer } from '../support/server.js';
import { load, residentMemory } from './traffic.js';

const streams = 1000;
/** A session may have thirty. */
const ofSession = 25;
/** Megabytes that all streams may cost together. */
const most = 100;

const query = 'subscription { customersChanged { cursor customerIds } }';
const list = `query List {
  customers(first: 50) { nodes { id legalName domain reseller { name } subscriptions { nodes { id status licenceCount } } } }
}`;

test('a thousand open streams cost little memory, and a list nothing of its speed', { timeout: 120_000 }, async () => {
  const server = await startServer({ env: { SEED: 'demo' } });
  const port = Number(new URL(server.url).port);
  const email = 'sales.agent@nordlys.example';
  const token = await tokenOf(server.url, email);
  const target = { port, pid: server.pid };
  const call = () => ({ operationName: 'List', query: list, variables: {} });
  const seconds = 1.5;
  await load(target, call, token, seconds);
  const alone = await load(target, call, token, seconds);
  const before = residentMemory(server.pid);

  const heard = new Array<string>(streams).fill('');
  const open: ClientRequest[] = [];
  const agent = new Agent({ maxSockets: Number.POSITIVE_INFINITY });
  for (let first = 0; first < streams; first += ofSession) {
    const session = await tokenOf(server.url, email);
    for (let each = first; each < first + ofSession; each += 1) {
      open.push(
        follow({ port, agent, token: session }, (text) => {
          heard[each] = `${heard[each]}${text}`;
        }),
      );
    }
  }
  const having = (text: string) => heard.filter((each) => each.includes(text)).length;
  await expect.poll(() => having('"cursor"'), { timeout: 30_000 }).toBe(streams);
  const beside = await load(target, call, token, seconds);
  const cost = residentMemory(server.pid) - before;

  const colleague = await client(server.url).signIn('admin.agent@nordlys.example');
  const began = performance.now();
  const { customer } = await addCustomer(colleague, swedishCustomer());
  await expect.poll(() => having(String(customer?.id)), { timeout: 30_000, interval: 20 }).toBe(streams);
  const took = performance.now() - began;
  console.log(
    `${streams} streams: ${cost.toFixed(0)} MB; a list ${alone.rate.toFixed(0)} a second alone, ${beside.rate.toFixed(0)} beside them; all told of a change after ${took.toFixed(0)} ms.`,
  );
  for (const each of open) each.destroy();
  await wait(200);
  await server.stop();
  expect(cost).toBeLessThan(most);
  expect(beside.rate / alone.rate).toBeGreaterThan(0.7);
});

function follow(
  { port, agent, token }: { port: number; agent: Agent; token: string },
  hear: (text: string) => void,
): ClientRequest {
  const headers = {
    'content-type': 'application/json',
    accept: 'text/event-stream',
    authorization: `Bearer ${token}`,
  };
  const sent = request(
    { agent, host: '127.0.0.1', port, path: '/graphql/stream', method: 'POST', headers },
    (answer) => {
      answer.setEncoding('utf8');
      answer.on('data', hear);
      answer.on('error', () => undefined);
    },
  );
  sent.on('error', () => undefined);
  sent.end(JSON.stringify({ query }));
  return sent;
}
