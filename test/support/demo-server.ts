import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startServer } from './server.js';
import { temporaryFolder } from './temporary.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the demo servers of the e2e project listen, one for each worker. */
    demoUrls: string[];
  }
}

/** As many files run at a time; each has a demo of its own, so that none sees what another one changes. */
export const demoWorkers = 2;

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const servers = await Promise.all(
    Array.from({ length: demoWorkers }, (_, place) =>
      startServer({ env: { DATABASE_URL: `sqlite:${join(temporaryFolder(), `demo-${place}.sqlite`)}`, SEED: 'demo' } }),
    ),
  );
  project.provide(
    'demoUrls',
    servers.map(({ url }) => url),
  );
  return async () => {
    for (const server of servers) await server.kill9();
  };
}
