import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startServer } from './server.js';
import { temporaryFolder } from './temporary.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the demo server of the e2e project listens. */
    demoUrl: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const env = { DATABASE_URL: `sqlite:${join(temporaryFolder(), 'demo.sqlite')}`, SEED: 'demo' };
  const server = await startServer({ env });
  project.provide('demoUrl', server.url);
  return server.kill9;
}
