import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { find } from '../../.run/tools.mjs';

// On Linux the kernel ends the child with us even when we are killed outright; elsewhere the exit handler has to do.
const setpriv = process.platform === 'linux' ? find('setpriv') : undefined;

export interface Child {
  process: ChildProcess;
  /** What it has written so far, both streams. */
  output: () => string;
  end: (signal: NodeJS.Signals) => Promise<number | null>;
}

/** Starts a program that does not outlive this process. */
export function spawnTied(command: string, args: readonly string[], options: SpawnOptions = {}): Child {
  const tied = setpriv ? [setpriv, '--pdeathsig', 'KILL', command, ...args] : [command, ...args];
  const [program = command, ...rest] = tied;
  const child = spawn(program, rest, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const keep = (chunk: Buffer) => {
    output += chunk.toString();
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  child.on('error', (error) => keep(Buffer.from(error.message)));
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  child.once('exit', () => process.off('exit', kill));
  return {
    process: child,
    output: () => output,
    end: async (signal) => {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
      const ended = once(child, 'exit');
      child.kill(signal);
      await ended;
      return child.exitCode;
    },
  };
}
