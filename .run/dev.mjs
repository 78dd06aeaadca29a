// npm run dev: the server and the client with reload. One Ctrl-C ends all of it.
import './node-version.mjs';
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { root } from './pnpm.mjs';
import { bin, buildClient, buildServer, ensureSqlite, generateTypes, install, StepFailed } from './steps.mjs';

try {
  await install();
  await ensureSqlite();
  await Promise.all([buildServer(), buildClient()]);
} catch (error) {
  if (!(error instanceof StepFailed)) throw error;
  process.exit(1);
}

const children = [
  start('server', bin('server', 'tsc'), ['-p', 'tsconfig.build.json', '--watch', '--preserveWatchOutput']),
  start('.', process.execPath, ['--watch', '--watch-preserve-output', '--enable-source-maps', 'server/build/main.js']),
  start('client', bin('client', 'vite'), []),
];

function start(folder, command, args) {
  // A group of its own: a launcher such as tsc's does not pass a signal on to the program behind it.
  const stdio = ['ignore', 'inherit', 'inherit'];
  const child = spawn(command, args, { cwd: join(root, folder), stdio, detached: true });
  child.on('exit', (code) => stop(code ?? 0));
  return child;
}

function stop(code) {
  process.exitCode ||= code;
  for (const { pid } of children) {
    try {
      process.kill(-pid, 'SIGTERM');
    } catch {
      // It has ended already.
    }
  }
  for (const watcher of watchers) watcher.close();
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(0));

// A changed query or SDL gives new types; vite then reloads what imports them. Editors write in bursts, hence the delay.
let timer;
function regenerate(_event, name) {
  if (!name?.endsWith('.graphql')) return;
  clearTimeout(timer);
  timer = setTimeout(() => generateTypes().catch(() => {}), 200);
}
const watchers = [
  watch(join(root, 'schema'), regenerate),
  watch(join(root, 'client/src'), { recursive: true }, regenerate),
];
