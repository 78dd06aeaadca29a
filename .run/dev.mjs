// npm run dev: the server and the app with reload. One Ctrl-C ends all of it.
// PORT is the server's port (4000), CLIENT_PORT the app's (5173).
import './node-version.mjs';
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { root } from './pnpm.mjs';
import { bin, clearServer, generateTypes, install, printSchema, StepFailed, step } from './steps.mjs';

const children = [];
const watchers = [];
const compilers = ['-p', 'tsconfig.build.json', '--watch', '--preserveWatchOutput'];
const nodeOptions = ['--watch', '--watch-preserve-output', '--enable-source-maps'];

const print = oneAtATime(printSchema);
const generate = oneAtATime(generateTypes);

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(0));

try {
  await install({ tests: true });
  clearServer();
  await Promise.all([generateTypes(), step('compile server', () => new Promise(compile))]);
} catch (error) {
  stop(1);
  if (!(error instanceof StepFailed)) throw error;
}
if (process.exitCode === undefined) {
  start('.', process.execPath, [...nodeOptions, 'server/build/main.js']);
  start('client', bin('client', 'vite'), []);
  watchers.push(
    watch(join(root, 'schema'), regenerate),
    watch(join(root, 'client/src'), { recursive: true }, regenerate),
  );
}

/** Compiles the server now, which is told, and after every change, which may have changed the SDL. */
function compile(resolve) {
  let first = true;
  const compiler = start('server', bin('server', 'tsc'), compilers, 'pipe');
  compiler.stdout.on('data', (chunk) => {
    const text = String(chunk);
    if (!text.includes('Found 0 errors') || !first) process.stdout.write(text);
    if (!text.includes('Watching for file changes')) return;
    if (first) resolve({ code: 0, output: '' });
    else if (text.includes('Found 0 errors')) print();
    first = false;
  });
}

// A changed query or SDL gives new types; vite then reloads what imports them. Editors write in bursts, hence the delay.
let timer;
function regenerate(_event, name) {
  if (!name?.endsWith('.graphql')) return;
  clearTimeout(timer);
  timer = setTimeout(generate, 200);
}

/** Does this one at a time, and once more when it was asked for meanwhile. What failed has said so. */
function oneAtATime(work) {
  let running = false;
  let again = false;
  return async function next() {
    again = running;
    if (running) return;
    running = true;
    await work().catch(() => {});
    running = false;
    if (again) await next();
  };
}

function start(folder, command, args, output = 'inherit') {
  // A group of its own: a launcher such as tsc's does not pass a signal on to the program behind it.
  const stdio = ['ignore', output, 'inherit'];
  const child = spawn(command, args, { cwd: join(root, folder), stdio, detached: true });
  child.on('exit', (code) => stop(code ?? 0));
  children.push(child);
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
