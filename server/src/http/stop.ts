import type { Server, ServerResponse } from 'node:http';
import { Server as Listener } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds for which open connections may still bring a request, so that those already on their way are answered. */
const farewell = 300;

/** Milliseconds that a client has to send the rest of its request; an answer may take longer. */
const patience = 2000;

/**
 * Makes a server ready to be stopped without cutting an answer, and returns how to stop it. From then on every answer closes
 * its connection, so that clients open their next one elsewhere; a request that does not arrive whole is cut, because an
 * upload that stalls would keep the process.
 */
export function stoppable(server: Server): () => Promise<void> {
  const open = new Set<ServerResponse>();
  let stopping = false;
  server.prependListener('request', (_req, res) => {
    if (stopping) res.setHeader('connection', 'close');
    open.add(res);
    res.on('close', () => open.delete(res));
  });
  return async () => {
    stopping = true;
    for (const res of open) if (!res.headersSent) res.setHeader('connection', 'close');
    // Only stops listening; http's own `close` would also cut connections on which a request may just be arriving.
    const closed = new Promise((done) => Listener.prototype.close.call(server, done));
    await sleep(farewell);
    server.closeIdleConnections();
    const cut = setTimeout(() => {
      for (const { req } of open) if (!req.complete) req.destroy();
    }, patience);
    await closed;
    clearTimeout(cut);
  };
}
