import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { startServer } from '../support/server.js';

/** Calls over one connection after the other until the server is gone; how each call ended. */
async function keepCalling(url: string, agent: Agent): Promise<string[]> {
  const ends: string[] = [];
  for (;;) {
    const end = await call(url, agent);
    if (end === 'ECONNREFUSED') return ends;
    ends.push(end);
  }
}

function call(url: string, agent: Agent): Promise<string> {
  return new Promise((resolve) => {
    const req = request(`${url}/graphql`, { method: 'POST', agent, headers: { 'content-type': 'application/json' } });
    req.on('response', (res) => res.resume().on('end', () => resolve(String(res.statusCode))));
    req.on('error', (error) => {
      const code = 'code' in error ? String(error.code) : error.message;
      resolve(req.reusedSocket || code === 'ECONNREFUSED' ? code : 'not let in');
    });
    req.end('{"query":"{ viewer { id } }"}');
  });
}

test('a stopping server answers every client that keeps its connection', async () => {
  const server = await startServer();
  const agents = Array.from({ length: 8 }, () => new Agent({ keepAlive: true, maxSockets: 1 }));
  const calling = agents.map((agent) => keepCalling(server.url, agent));
  await wait(500);
  expect(await server.stop()).toBe(0);
  const ends = (await Promise.all(calling)).flat();
  expect(ends.length).toBeGreaterThan(100);
  // A connection that was just being made when the server stopped listening was never let in.
  expect(ends.filter((end) => end !== '200' && end !== 'not let in')).toEqual([]);
});

test('an upload that stalls does not hold a stopping server', async () => {
  const server = await startServer();
  const { port, hostname } = new URL(server.url);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  socket.write('POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n{');
  await wait(200);
  const began = Date.now();
  expect(await server.stop()).toBe(0);
  expect(Date.now() - began).toBeLessThan(5000);
});
