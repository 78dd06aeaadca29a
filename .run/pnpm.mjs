// Runs the pnpm that package.json names, without asking that anybody installed it.
// Used as a command (`node .run/pnpm.mjs install`) and as a module by the other files here.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** Runs a program and resolves with its exit code and, when it was asked to be quiet, with what it wrote, which can be listened to. */
export function run(command, args, { quietly = false, listen = () => {}, ...options } = {}) {
  return new Promise((resolve) => {
    const stdio = quietly ? ['ignore', 'pipe', 'pipe'] : 'inherit';
    // Kept output is read in a log as often as in a terminal.
    const env = quietly ? { ...(options.env ?? process.env), NO_COLOR: '1' } : options.env;
    const child = spawn(command, args, { cwd: root, stdio, ...options, env });
    let output = '';
    const keep = (chunk) => {
      output += chunk;
      listen(output);
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.on('error', (error) => resolve({ code: 1, output: `${output}${error.message}\n` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Runs pnpm with these arguments. */
export function pnpm(args, options = {}) {
  const env = { ...process.env, npm_config_update_notifier: 'false', ...options.env };
  const npx = process.platform === 'win32' ? 'npx.cmd' : 'npx';
  return run(npx, ['--yes', packageManager, ...args], { ...options, env });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exitCode = (await pnpm(process.argv.slice(2))).code;
}
