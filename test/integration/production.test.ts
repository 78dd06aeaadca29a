import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { client } from '../support/graphql.js';
import { freePort, type Server, startServer } from '../support/server.js';

const production = { NODE_ENV: 'production', SESSION_SECRET: '4TzqkV0bqkq5n7rUQ2cR0mJc8o1dXw3pYvB6sN9eAhg' };
const metricsToken = 'a token for the monitoring alone';
let server: Server;

beforeAll(async () => {
  // SEED is empty: what holds is what a server does that nobody has told anything about the demo.
  server = await startServer({ env: { ...production, SEED: '' } });
});

afterAll(() => server.stop());

test('a production server has no demo', async () => {
  const asked = await client(server.url).query('{ demoSignIns { email password } }');
  expect(asked.data.demoSignIns).toEqual([]);
  await expect(client(server.url).signIn('global.admin@nordlys.example')).rejects.toThrow('auth.wrongCredentials');
  expect(server.output()).not.toContain('kundpost-demo');
});

test('a production server keeps its metrics to itself', async () => {
  const answer = await fetch(`${server.url}/metrics`);
  expect(await answer.text()).not.toContain('process_cpu_seconds_total');
});

// The embedded database is enough: what is tested does not reach the data.
if (inject('database') === 'sqlite') {
  test('a production server has a demo when it is asked for by name, with a warning', async () => {
    const demo = await startServer({ env: { ...production, SEED: 'demo' } });
    expect((await client(demo.url).query('{ demoSignIns { email } }')).data.demoSignIns).toHaveLength(30);
    await expect.poll(demo.output).toMatch(/"level":"warn".*SEED=demo/);
    await demo.stop();
  });

  test('metrics are told to who sends the token', async () => {
    const guarded = await startServer({ env: { ...production, SEED: 'none', METRICS_TOKEN: metricsToken } });
    const ask = (headers: Record<string, string>) => fetch(`${guarded.url}/metrics`, { headers });
    expect((await ask({})).status).toBe(401);
    expect((await ask({ authorization: 'Bearer a token for the monitoring alonf' })).status).toBe(401);
    const told = await ask({ authorization: `Bearer ${metricsToken}` });
    expect(await told.text()).toContain('process_cpu_seconds_total');
    await guarded.stop();
  });

  test('metrics have a port of their own when they are given one', async () => {
    const port = await freePort();
    const apart = await startServer({ env: { ...production, SEED: 'none', METRICS_PORT: String(port) } });
    expect(await (await fetch(`${apart.url}/metrics`)).text()).not.toContain('process_cpu_seconds_total');
    expect(await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()).toContain('process_cpu_seconds_total');
    expect((await fetch(`http://127.0.0.1:${port}/graphql`)).status).toBe(404);
    await apart.stop();
  });
}
