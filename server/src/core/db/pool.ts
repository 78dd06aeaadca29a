import { Duplex } from 'node:stream';
import type { PoolConnection, Pool as ServerPool } from 'mysql2';
import { Unavailable } from './errors.js';

/** Connections to the server, and as many pieces of work at a time as there are connections. */
export const poolSize = 16;

/** More work than this does not wait for a connection. */
const longestQueue = 1000;

/** While the first in the queue has waited for longer than this, in ms, nobody joins it. */
const hopelessAfter = 2000;

/** How often deadlines are looked at, in ms. */
const lookEvery = 100;

/** A connection in the hands of one piece of work. */
export interface Lease {
  readonly connection: PoolConnection;
  /** The connection is cut off when it has not been given back by then. */
  deadline: number;
  /** Gives the connection back. */
  release(): void;
  /** Gives up a connection whose state nobody knows. */
  destroy(): void;
}

interface Wanted {
  readonly deadline: number;
  readonly since: number;
  take(lease: Lease): void;
  refuse(error: Error): void;
}

/**
 * Hands out the connections of mysql2's pool, which knows no deadline: work waits for one until its deadline and no longer, and a
 * connection that is still in use at its deadline is closed, which fails the statement under way. One timer looks at all of them,
 * so that a statement costs nothing.
 */
export class Pool {
  private readonly leases = new Set<Lease>();
  private readonly opening = new Set<Wanted>();
  private queue: Wanted[] = [];
  private timer: NodeJS.Timeout | undefined;
  private lastLook = 0;
  private pausedAt: number | null = null;

  constructor(private readonly connections: ServerPool) {}

  /** A connection to be given back before the deadline; `Unavailable` when there is none by then, or hardly can be. */
  lease(deadline: number): Promise<Lease> {
    return new Promise((take, refuse) => {
      const wanted = { deadline, since: performance.now(), take, refuse };
      const reason = this.reasonToRefuse(wanted);
      if (reason) return refuse(new Unavailable(reason));
      this.look();
      this.queue.push(wanted);
      this.serve();
    });
  }

  /** Nobody is given a connection until `resume`: there is nothing to connect to. */
  pause(): void {
    this.pausedAt ??= performance.now();
  }

  resume(): void {
    this.pausedAt = null;
    this.serve();
  }

  private reasonToRefuse({ deadline, since }: Wanted): Unavailable['reason'] | null {
    if (since > deadline) return 'late';
    if (this.pausedAt !== null && since - this.pausedAt > hopelessAfter) return 'down';
    const [first] = this.queue;
    if (this.queue.length >= longestQueue || (first && since - first.since > hopelessAfter)) return 'busy';
    return null;
  }

  private serve(): void {
    while (this.pausedAt === null && this.leases.size + this.opening.size < poolSize) {
      const wanted = this.queue.shift();
      if (!wanted) return;
      this.opening.add(wanted);
      this.connections.getConnection((error, connection) => {
        const waiting = this.opening.delete(wanted);
        if (error) wanted.refuse(error);
        else if (waiting) wanted.take(this.lend(connection, wanted.deadline));
        else connection.release();
        if (!waiting || error) this.serve();
      });
    }
  }

  private lend(connection: PoolConnection, deadline: number): Lease {
    const end = () => {
      if (this.leases.delete(lease)) this.serve();
    };
    const lease: Lease = {
      connection,
      deadline,
      release: () => {
        connection.release();
        end();
      },
      destroy: () => {
        cutOff(connection, new Unavailable('late'));
        end();
      },
    };
    this.leases.add(lease);
    return lease;
  }

  private look(): void {
    if (this.timer) return;
    this.lastLook = performance.now();
    this.timer = setInterval(() => this.lookAtDeadlines(), lookEvery);
    this.timer.unref();
  }

  private lookAtDeadlines(): void {
    const now = performance.now();
    const heldUp = now - this.lastLook > 3 * lookEvery;
    this.lastLook = now;
    // After the event loop was held up, answers that are there already are read first.
    if (heldUp) return;
    for (const lease of this.leases) if (now > lease.deadline) lease.destroy();
    for (const wanted of this.opening) if (now > wanted.deadline) this.refuseOpening(wanted);
    const late = this.queue.filter(({ deadline }) => now > deadline);
    if (late.length > 0) this.queue = this.queue.filter(({ deadline }) => now <= deadline);
    for (const wanted of late) wanted.refuse(new Unavailable('late'));
    if (this.leases.size + this.opening.size + this.queue.length > 0) return;
    clearInterval(this.timer);
    this.timer = undefined;
  }

  /** The connection that was opened for it will be there for others. */
  private refuseOpening(wanted: Wanted): void {
    this.opening.delete(wanted);
    wanted.refuse(new Unavailable('late'));
  }
}

/** Closes a connection at once and fails what is under way on it. The driver's own `destroy` leaves that waiting for ever. */
function cutOff(connection: PoolConnection, error: Error): void {
  const stream: unknown = Reflect.get(connection, 'stream');
  if (stream instanceof Duplex) stream.destroy(error);
  connection.destroy();
}
