import { connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { temporaryFolder } from './temporary.js';

/** What is to happen at the n-th command of a transaction, START TRANSACTION being the first. */
export interface Fault {
  at: number;
  /**
   * `before`: the line breaks, and the server never gets the command. `after`: it has done it when the line breaks. `refused`: it
   * answers with the error and has not done it. `ended`: it has rolled the transaction back and answers with the error.
   */
  kind: 'before' | 'after' | 'refused' | 'ended';
  /** Of the error that it answers with. */
  errno?: number;
}

export interface Wire {
  socketPath: string;
  /** Strikes once, in the first transaction that comes that far. */
  strike: (fault: Fault | null) => void;
  /** The command it has struck, if it has. */
  struck: () => string | null;
  close: () => void;
}

const query = 3;
const execute = 0x17;

/** A way to a MariaDB that understands what goes by, command by command, and can let one of them fail as a network or a server does. */
export async function wireTo(target: string): Promise<Wire> {
  const socketPath = join(temporaryFolder(), 'wire.sock');
  let planned: Fault | null = null;
  let struck: string | null = null;
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(target);
    for (const socket of [near, far]) sockets.add(socket);
    passOn(near, far, (text, place) => {
      if (planned?.at !== place) return null;
      const fault = planned;
      planned = null;
      struck = text;
      return fault;
    });
  });
  await new Promise<void>((done) => void server.listen(socketPath, done));
  return {
    socketPath,
    strike: (fault) => {
      planned = fault;
      struck = null;
    },
    struck: () => struck,
    close: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

/** Passes on what goes by, but for the commands of a transaction at which a fault is due. */
function passOn(near: Socket, far: Socket, due: (text: string, place: number) => Fault | null): void {
  /** The command's place in its transaction; 0 outside of one. */
  let place = 0;
  let insteadOfAnswer: (() => void) | null = null;
  const end = () => {
    near.destroy();
    far.destroy();
  };
  for (const socket of [near, far]) socket.on('error', end).on('close', end);
  far.on('data', (bytes) => {
    if (!insteadOfAnswer) {
      near.write(bytes);
      return;
    }
    insteadOfAnswer();
    insteadOfAnswer = null;
  });
  const fail = ({ kind, errno = 0 }: Fault, packet: Buffer) => {
    if (kind === 'before') end();
    if (kind === 'refused') near.write(errorPacket(errno));
    if (kind === 'after') {
      insteadOfAnswer = end;
      far.write(packet);
    }
    if (kind === 'ended') {
      insteadOfAnswer = () => near.write(errorPacket(errno));
      far.write(queryPacket('ROLLBACK'));
    }
  };
  onPackets(near, (packet) => {
    const command = packet[3] === 0 ? packet[4] : undefined;
    const text = command === query ? packet.subarray(5).toString() : 'a prepared statement';
    const counts = command === query || command === execute;
    if (text === 'START TRANSACTION') place = 1;
    else if (counts && place > 0) place += 1;
    const fault = counts && place > 0 && text !== 'ROLLBACK' ? due(text, place) : null;
    if (text === 'COMMIT' || text === 'ROLLBACK') place = 0;
    if (fault) fail(fault, packet);
    else far.write(packet);
  });
}

/** Whole packets: three bytes of length, one that counts, and so many more. */
function onPackets(socket: Socket, take: (packet: Buffer) => void): void {
  let rest = Buffer.alloc(0);
  socket.on('data', (bytes: Buffer) => {
    rest = Buffer.concat([rest, bytes]);
    while (rest.length >= 4 && rest.length >= 4 + rest.readUIntLE(0, 3)) {
      const length = 4 + rest.readUIntLE(0, 3);
      take(rest.subarray(0, length));
      rest = rest.subarray(length);
    }
  });
}

function packetOf(number: number, payload: Buffer): Buffer {
  const head = Buffer.alloc(4);
  head.writeUIntLE(payload.length, 0, 3);
  head[3] = number;
  return Buffer.concat([head, payload]);
}

function queryPacket(text: string): Buffer {
  return packetOf(0, Buffer.concat([Buffer.from([query]), Buffer.from(text)]));
}

function errorPacket(errno: number): Buffer {
  const number = Buffer.alloc(2);
  number.writeUInt16LE(errno);
  return packetOf(1, Buffer.concat([Buffer.from([0xff]), number, Buffer.from('#HY000made to fail')]));
}
