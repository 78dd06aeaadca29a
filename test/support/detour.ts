import { rm } from 'node:fs/promises';
import { connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { temporaryFolder } from './temporary.js';

export interface Detour {
  socketPath: string;
  /** From here on nothing gets through, and what was under way breaks off. */
  cut: () => Promise<void>;
  open: () => Promise<void>;
  /** Every packet takes this many ms, in each direction. */
  delay: (ms: number) => void;
  /**
   * From here on packets vanish without a word: connections stay open and nothing arrives. After `mend` new connections get
   * through, while the old ones stay dead, as after a firewall that has forgotten them.
   */
  swallow: () => void;
  mend: () => void;
  /** How many connections go through it now. */
  connections: () => number;
}

/** A second way to a database's socket, which a test may cut or disturb without touching the database others use. */
export async function detourTo(target: string): Promise<Detour> {
  const socketPath = join(temporaryFolder(), 'detour.sock');
  const sockets = new Set<Socket>();
  const dead = new WeakSet<Socket>();
  let ms = 0;
  let swallowing = false;

  const later = (work: () => void) => (ms > 0 ? void setTimeout(work, ms) : work());
  const passOn = (from: Socket, to: Socket) => {
    sockets.add(from);
    if (swallowing) dead.add(from);
    from.on('data', (packet) => dead.has(from) || later(() => to.writable && to.write(packet)));
    from.on('end', () => dead.has(from) || later(() => to.end()));
    from.on('error', () => to.destroy());
    from.on('close', () => {
      sockets.delete(from);
      if (!dead.has(from)) later(() => to.destroy());
    });
  };
  const server = createServer((near) => {
    const far = connect(target);
    passOn(near, far);
    passOn(far, near);
  });

  const open = () => new Promise<void>((done) => void server.listen(socketPath, done));
  const cut = async () => {
    const closed = new Promise((done) => void server.close(done));
    for (const socket of sockets) socket.destroy();
    await closed;
    await rm(socketPath, { force: true });
  };
  await open();
  return {
    socketPath,
    cut,
    open,
    delay: (length) => {
      ms = length;
    },
    swallow: () => {
      swallowing = true;
      for (const socket of sockets) dead.add(socket);
    },
    mend: () => {
      swallowing = false;
    },
    connections: () => sockets.size / 2,
  };
}
