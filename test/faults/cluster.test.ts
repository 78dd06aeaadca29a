import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addCustomerDocument, freePrefix, swedishCustomer } from '../support/customers.js';
import { type Cluster, type Node, startGalera } from '../support/galera.js';
import { type Client, client } from '../support/graphql.js';
import { type Server, startServer } from '../support/server.js';

/** How often the node in use is killed or frozen in a row; a long run tells its figures. */
const turns = process.env.FAULTS === 'all' ? 12 : 2;

let cluster: Cluster;
let server: Server;
let agent: Client;

beforeAll(async () => {
  cluster = await startGalera();
  server = await startServer({ env: { DATABASE_URL: cluster.url(), SEED: 'demo' } });
  agent = await client(server.url).signIn('sales.agent@tulpen.example');
}, 120_000);

afterAll(async () => {
  await server?.stop();
  await cluster?.stop();
});

/** The node that has the server's connections. One that was frozen notices only afterwards that it has them no longer. */
async function nodeInUse(): Promise<Node> {
  await expect.poll(async () => (await nodesInUse()).length, { timeout: 10_000 }).toBe(1);
  const [node] = await nodesInUse();
  if (!node) throw new Error('No node is in use.');
  return node;
}

async function nodesInUse(): Promise<Node[]> {
  const connections = "SELECT id FROM information_schema.processlist WHERE user = 'kundpost' AND db = 'kundpost'";
  const found = await Promise.all(cluster.nodes.map((node) => node.ask(connections)));
  return cluster.nodes.filter((_, place) => (found[place]?.length ?? 0) > 0);
}

const othersThan = (node: Node) => cluster.nodes.filter((other) => other !== node);

interface Traffic {
  acknowledged: string[];
  /** The longest time, in ms, in which no write was acknowledged. */
  longestGap: number;
  longestWait: number;
  codes: string[];
}

/** Writes without a pause while `work` goes on, and for a while afterwards. */
async function trafficDuring(work: () => Promise<void>): Promise<Traffic> {
  const traffic: Traffic = { acknowledged: [], longestGap: 0, longestWait: 0, codes: [] };
  let last = performance.now();
  let going = true;
  const writers = Array.from({ length: 8 }, async () => {
    while (going) {
      const domainPrefix = freePrefix();
      const input = swedishCustomer({ domainPrefix, idempotencyKey: domainPrefix });
      const began = performance.now();
      const { data, errors } = await agent.query(addCustomerDocument, { input });
      const now = performance.now();
      traffic.longestWait = Math.max(traffic.longestWait, now - began);
      traffic.codes.push(...errors.map(({ extensions }) => extensions.code));
      if (!data?.addCustomer?.customer) {
        await wait(50);
        continue;
      }
      traffic.longestGap = Math.max(traffic.longestGap, now - last);
      last = now;
      traffic.acknowledged.push(domainPrefix);
    }
  });
  await work();
  await wait(1500);
  going = false;
  await Promise.all(writers);
  return traffic;
}

/** Of these customers on a node: how many there are, and how many more than once. */
async function storedOn(node: Node, prefixes: string[]) {
  const list = prefixes.map((prefix) => `'${prefix}'`).join(', ');
  const rows = await node.ask(
    `SELECT domainPrefix, COUNT(*) AS n FROM kundpost.customers WHERE domainPrefix IN (${list}) GROUP BY domainPrefix`,
  );
  return { stored: rows.length, doubled: rows.filter(({ n }) => Number(n) > 1).length };
}

const lines = (text: string) =>
  server
    .output()
    .split('\n')
    .filter((line) => line.includes(text));

test('when the node in use is killed or frozen, another is used within seconds, and nothing acknowledged is lost', async () => {
  for (let turn = 0; turn < turns; turn++) {
    const used = await nodeInUse();
    const killed = turn % 2 === 0;
    const told = lines('database answers').length;
    const failures = lines('"failure"').length;
    const traffic = await trafficDuring(async () => {
      await wait(500);
      if (killed) await used.kill9();
      else used.freeze();
      await wait(3500);
    });
    if (killed) await used.startAgain();
    else used.thaw();
    await used.untilSynced();
    const { acknowledged, longestGap, longestWait, codes } = traffic;
    const news = lines('database answers').slice(told);
    const figures = {
      turn,
      used: used.name,
      how: killed ? 'killed' : 'frozen',
      longestGap: Math.round(longestGap),
      longestWait: Math.round(longestWait),
      secondsToAnother: news.map((line): number => JSON.parse(line).seconds),
      acknowledged: acknowledged.length,
      refused: codes.length,
    };
    console.log(JSON.stringify(figures));
    expect(news.length).toBeGreaterThan(0);
    expect(lines('"failure"').length).toBe(failures);
    expect(Math.max(...figures.secondsToAnother)).toBeLessThan(2.5);
    expect(longestGap).toBeLessThan(5000);
    expect(longestWait).toBeLessThan(5000);
    expect(codes.filter((code) => code !== 'UNAVAILABLE')).toEqual([]);
    for (const node of cluster.nodes) {
      // A node that was frozen calls itself synced until it hears what it has missed.
      const stored = () => storedOn(node, acknowledged);
      await expect.poll(stored, { timeout: 20_000 }).toEqual({ stored: acknowledged.length, doubled: 0 });
    }
    // Nobody is forced back to a node that has returned.
    expect((await nodeInUse()).name).not.toBe(used.name);
  }
}, 300_000);

test('a node that is up but not synced is left, and not chosen', async () => {
  const used = await nodeInUse();
  const [other, third] = othersThan(used);
  if (!other || !third) throw new Error('There are three nodes.');
  await other.ask('SET GLOBAL wsrep_desync = ON');
  const { codes } = await trafficDuring(async () => {
    await used.ask('SET GLOBAL wsrep_desync = ON');
    await wait(1000);
  });
  expect(codes).toEqual([]);
  expect((await nodeInUse()).name).toBe(third.name);

  const chooser = await startServer({ env: { DATABASE_URL: cluster.url(used, other, third) } });
  expect((await nodesInUse()).map(({ name }) => name)).toEqual([third.name]);
  await chooser.stop();
  for (const node of [used, other]) {
    await node.ask('SET GLOBAL wsrep_desync = OFF');
    await node.untilSynced();
  }
});

test('servers on different nodes that change the same rows lose nothing to each other', async () => {
  const used = await nodeInUse();
  const elsewhere = await startServer({ env: { DATABASE_URL: cluster.url(...othersThan(used)) } });
  const agents = [agent, await client(elsewhere.url).signIn('sales.agent@tulpen.example')];
  const answers = await Promise.all(
    Array.from({ length: 120 }, (_, place) =>
      agents[place % 2]?.query(addCustomerDocument, { input: swedishCustomer() }),
    ),
  );
  expect(answers.flatMap((answer) => answer?.errors ?? [])).toEqual([]);
  await elsewhere.stop();
  await wait(500);
  for (const node of cluster.nodes) {
    const [row] = await node.ask(
      `SELECT (SELECT SUM(customerCount) FROM kundpost.country_totals) AS counted,
        (SELECT COUNT(*) + COUNT(resellerId) FROM kundpost.customers) AS there`,
    );
    expect(Number(row?.counted)).toBe(Number(row?.there));
  }
});
