// npm test: everything a change must pass, from a bare clone. Ends with `N passed, N failed`, alone on the last line.
// `npm test -- customers` runs only the tests whose file matches, without the static checks, and makes ready only what these need;
// all of vitest's options work.
import './node-version.mjs';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { needsOf } from './needs.mjs';
import { root, run } from './pnpm.mjs';
import { bin, build, install, StepFailed, step } from './steps.mjs';
import { ensureTools } from './tools.mjs';

const filters = process.argv.slice(2);
const needs = needsOf(filters);
const tally = { passed: 0, failed: 0 };

async function check(name, command, args, folder = '.') {
  try {
    await step(name, () => run(command, args, { cwd: join(root, folder), quietly: true }));
    tally.passed += 1;
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error;
    tally.failed += 1;
  }
}

function finish() {
  console.log(`\n${tally.passed} passed, ${tally.failed} failed`);
  process.exit(tally.failed === 0 && tally.passed > 0 ? 0 : 1);
}

try {
  await ensureTools(needs);
  await install({ tests: true });
  await build(needs);
} catch (error) {
  if (!(error instanceof StepFailed)) throw error;
  tally.failed += 1;
  finish();
}

if (filters.length === 0) {
  const noEmit = ['--noEmit'];
  await Promise.all([
    check('format and lint', bin('.', 'biome'), ['check', '--error-on-warnings', '--colors=off', '.']),
    ...['server', 'client', 'test'].map((workspace) =>
      check(`types of ${workspace}`, bin(workspace, 'tsc'), noEmit, workspace),
    ),
    check('unused code', bin('.', 'knip'), ['--no-progress', '--config', '.knip.json']),
  ]);
  // What does not even compile is not worth minutes of tests.
  if (tally.failed > 0) finish();
}

const countFile = join(root, 'node_modules/.kundpost-counts.json');
rmSync(countFile, { force: true });
const vitest = ['run', '--root', '..', '--config', 'test/vitest.config.ts', ...filters];
const { code } = await run(bin('test', 'vitest'), vitest, {
  cwd: join(root, 'test'),
  env: { ...process.env, KUNDPOST_COUNTS: countFile },
});
const counts = readCounts();
tally.passed += counts.passed;
tally.failed += counts.failed;
// Whatever made vitest fail without a failed test (a crashed worker, no test found) is a failure too.
if (code !== 0 && counts.failed === 0) tally.failed += 1;
finish();

function readCounts() {
  try {
    return JSON.parse(readFileSync(countFile, 'utf8'));
  } catch {
    return { passed: 0, failed: 0 };
  } finally {
    rmSync(countFile, { force: true });
  }
}
