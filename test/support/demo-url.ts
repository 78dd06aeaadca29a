import { startServer } from './server.js';

// Each file of pages has a worker of its own, and so a demo of its own: no file sees what another one changes. It ends with its worker.
const server = await startServer({ env: { SEED: 'demo' } });

/** Where the demo of this file is. */
export function demoUrl(): string {
  return server.url;
}
