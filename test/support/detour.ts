import { rm } from 'node:fs/promises';
import { connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { temporaryFolder } from './temporary.js';

export interface Detour {
  socketPath: string;
  /** From here on nothing gets through, and what was under way breaks off. */
  cut: () => Promise<void>;
  open: () => Promise<void>;
}

/** A second way to a database's socket, which a test may cut without touching the database others use. */
export async function detourTo(target: string): Promise<Detour> {
  const socketPath = join(temporaryFolder(), 'detour.sock');
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(target);
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(socket);
      socket.pipe(other);
      socket.on('error', () => other.destroy());
      socket.on('close', () => sockets.delete(socket));
    }
  });
  const open = () => new Promise<void>((done) => void server.listen(socketPath, done));
  const cut = async () => {
    const closed = new Promise((done) => void server.close(done));
    for (const socket of sockets) socket.destroy();
    await closed;
    await rm(socketPath, { force: true });
  };
  await open();
  return { socketPath, cut, open };
}
