// npm run bench: the benchmark of test/load, with its ratios against the raw limit.
import './node-version.mjs';
import { join } from 'node:path';
import { root, run } from './pnpm.mjs';
import { bin, build, install, StepFailed } from './steps.mjs';
import { ensureTools } from './tools.mjs';

try {
  await ensureTools(new Set(['mariadb', 'chromium']));
  await install({ tests: true });
  await build();
} catch (error) {
  if (!(error instanceof StepFailed)) throw error;
  process.exit(1);
}

const vitest = [
  'run',
  '--root',
  '..',
  '--config',
  'test/vitest.config.ts',
  '--project',
  'load',
  ...process.argv.slice(2),
];
const { code } = await run(bin('test', 'vitest'), vitest, {
  cwd: join(root, 'test'),
  env: { ...process.env, KUNDPOST_BENCH: 'whole' },
});
process.exit(code);
