import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { log } from '../log.js';
import { within } from './deadline.js';
import { Unavailable } from './errors.js';
import { type Host, NotSynced, Probe, silence } from './hosts.js';

/** How often the database server is asked whether it is there, in ms. */
const askEvery = 300;

/** How long its answer may take, in ms. Where there is another server to go to, this one is given up sooner. */
const patienceOfOne = 3000;
const patienceOfMany = 1000;

/** An outage that ends sooner, in ms, is told in one line of the log; a longer one when it is noticed and when it ends. */
const shortOutage = 2000;

/** What a pool does while no server is known. */
interface Pausing {
  pause(): void;
  resume(): void;
}

/**
 * Knows which of the hosts of DATABASE_URL is used, and whether it answers. When it does not, or may not be used, the pool
 * pauses until one host does. If that is another one, or the same one after silence, every connection opened before is closed, so
 * that nothing waits for a server that is gone. A host that comes back is not returned to.
 */
export class HostMonitor {
  private readonly sockets = new Set<Socket>();
  private wake: () => void = () => undefined;
  private waiting: (() => void)[] = [];
  private closed = false;

  private constructor(
    private readonly hosts: readonly Host[],
    private probe: Probe,
  ) {}

  /** Uses the first of the hosts that may be used; waits for one for this many ms. */
  static async start(hosts: readonly Host[], patience: number): Promise<HostMonitor> {
    const end = performance.now() + patience;
    for (let told = false; ; told = true) {
      try {
        return new HostMonitor(hosts, await firstOf(hosts, patienceOfOne));
      } catch (error) {
        if (isHopeless(error) || performance.now() > end) throw new Error(`${cannotUse(hosts, error)}`);
        if (!told) log('warn', 'waiting for the database', { host: namesOf(hosts), cause: causeOf(error) });
      }
      await sleep(500);
    }
  }

  get kind(): Probe['kind'] {
    return this.probe.kind;
  }

  createSchema(): Promise<void> {
    return this.probe.createSchema();
  }

  /** A socket to the host that is used now. */
  open(): Socket {
    const { host, port, socketPath } = this.probe.host.address;
    const socket = socketPath ? connect(socketPath) : connect(port ?? 3306, host);
    socket.setNoDelay(true);
    // A connection that nobody uses for long may be forgotten by what stands between; then this finds out before a request does.
    socket.setKeepAlive(true, 10_000);
    this.sockets.add(socket);
    socket.once('close', () => this.sockets.delete(socket));
    return socket;
  }

  /** Closes all connections opened so far; work on them fails, and is begun again where that is safe. */
  async closeConnections(): Promise<void> {
    const closing = [...this.sockets].map((socket) => once(socket.destroy(new Unavailable('moved')), 'close'));
    await Promise.allSettled(closing);
  }

  /** Whether the database answers a question asked from now on within this many ms. */
  answers(patience: number): Promise<boolean> {
    const answered = new Promise<void>((resolve) => this.waiting.push(resolve));
    this.wake();
    return within(patience, answered, silence).then(
      () => true,
      () => false,
    );
  }

  /** Asks again and again, until `close`. */
  async watch(pool: Pausing): Promise<void> {
    while (!this.closed) {
      await this.pauseBetweenQuestions();
      if (this.closed) return;
      const asked = this.waiting;
      this.waiting = [];
      const answer = this.probe.ask();
      try {
        await within(this.patience, answer, silence);
      } catch (error) {
        await this.recover(pool, error, answer);
      }
      for (const resolve of asked) resolve();
    }
  }

  close(): void {
    this.closed = true;
    this.wake();
    this.probe.close();
  }

  private get patience(): number {
    return this.hosts.length > 1 ? patienceOfMany : patienceOfOne;
  }

  private pauseBetweenQuestions(): Promise<void> {
    if (this.waiting.length > 0) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, askEvery);
      timer.unref();
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
      this.probe.onLost = this.wake;
    });
  }

  private async recover(pool: Pausing, cause: unknown, lateAnswer: Promise<void>): Promise<void> {
    const began = performance.now();
    const lost = this.probe;
    pool.pause();
    const facts = { host: lost.host.name, cause: causeOf(cause) };
    const notice = setTimeout(() => log('warn', 'database lost', facts), shortOutage);
    const found = await this.find(lateAnswer.then(() => lost));
    clearTimeout(notice);
    if (!found) return;
    const silent = cause instanceof Unavailable;
    if (found !== lost) {
      lost.close();
      this.probe = found;
      if (silent || found.host !== lost.host) await this.closeConnections();
    }
    pool.resume();
    const seconds = Math.round((performance.now() - began) / 100) / 10;
    log('warn', 'database answers', { ...facts, now: found.host.name, seconds });
  }

  /** The server that was lost if it answers after all, or else the first that may be used; null when the monitor is closed. */
  private async find(back: Promise<Probe>): Promise<Probe | null> {
    const search = { over: false };
    const others = this.hosts.filter((host) => host !== this.probe.host);
    const found = await Promise.any([back, this.search([...others, this.probe.host], search)]);
    search.over = true;
    return found;
  }

  private async search(hosts: readonly Host[], search: { over: boolean }): Promise<Probe | null> {
    while (!search.over && !this.closed) {
      const found = await firstOf(hosts, this.patience).catch(() => null);
      if (found && !search.over) return found;
      found?.close();
      await sleep(200);
    }
    return null;
  }
}

/** Asks all hosts at once, and prefers the first of them unless it is slower than the others by a fifth of a second. */
async function firstOf(hosts: readonly Host[], patience: number): Promise<Probe> {
  const probes = hosts.map((host) => Probe.open(host, patience, hosts.length));
  const quickest = await Promise.any(probes).catch(({ errors }: AggregateError) => {
    throw errors[0];
  });
  const preferred = await Promise.race([probes[0]?.catch(() => null), sleep(200, null)]);
  const chosen = preferred ?? quickest;
  for (const probe of probes) {
    probe.then((other) => other !== chosen && other.close()).catch(() => undefined);
  }
  return chosen;
}

/** Waiting does not help against a wrong password or a name that is not allowed. */
function isHopeless(error: unknown): boolean {
  return [1044, 1045, 1698].includes(Number(Object(error).errno));
}

function cannotUse(hosts: readonly Host[], error: unknown): string {
  return `The database at ${namesOf(hosts)} cannot be used: ${causeOf(error)}. DATABASE_URL says where it is.`;
}

function namesOf(hosts: readonly Host[]): string {
  return hosts.map(({ name }) => name).join(', ');
}

function causeOf(error: unknown): string {
  if (error instanceof NotSynced || error instanceof Unavailable) return error.message;
  return String(Object(error).code ?? Object(error).message ?? error);
}
