// npm run schema: prints the SDL from the compiled server and generates the client's types from it.
import './node-version.mjs';
import { join } from 'node:path';
import { root, run } from './pnpm.mjs';
import { buildServer, generateTypes, install, StepFailed, step } from './steps.mjs';

try {
  await install();
  await buildServer();
  await step('print schema', () => run(process.execPath, ['print.mjs'], { cwd: join(root, 'schema'), quietly: true }));
  await generateTypes();
} catch (error) {
  if (!(error instanceof StepFailed)) throw error;
  process.exit(1);
}
