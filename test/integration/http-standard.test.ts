import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Server, startServer } from '../support/server.js';

let server: Server;

beforeAll(async () => {
  server = await startServer();
});

afterAll(() => server.stop());

/** Every check of the GraphQL over HTTP specification, also those that it only recommends. */
const audits = serverAudits({ url: () => `${server.url}/graphql`, fetchFn: fetch });

test('the specification has as many checks as we know of', () => {
  expect(audits).toHaveLength(61);
});

test.each(audits.map(({ id, name, fn }) => [id, name, fn] as const))('%s: %s', async (_id, _name, audit) => {
  const result = await audit();
  expect(result.status, 'reason' in result ? result.reason : '').toBe('ok');
});
