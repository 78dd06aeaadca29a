import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { fail } from '../core/failure.js';
import { Lines } from '../core/lines.js';
import { addressOf } from './request.js';

/** An operation is heavy when it costs this much or more. Light operations have a lane of their own, so they never wait for heavy ones. */
const heavyFrom = 1000;

/** How much is carried out at a time: light operations by their number, heavy ones by their cost. */
const room = { light: 16, heavy: 40_000 };

/** How long an operation stays in line, in ms: a burst of small calls is worked off, a flood of large ones is refused soon. */
function patienceFor(cost: number): number {
  if (cost < heavyFrom) return 2000;
  return cost < 10_000 ? 900 : 500;
}

/** How many operations may wait, in each lane. */
const longestLine = 200;

/** Whoever finds the line full is told so after this time, in ms: told at once, most programs ask again at once. */
const pause = 300;

/** How often the lines are looked at for those who have waited too long, in ms. */
const lookEvery = 50;

/** Seconds after which a caller who was refused may try again. */
const retryAfter = 1;

/** Sign-in and sign-out take few resources, and nobody can do anything without them. */
const prompt = new Set(['signIn', 'signOut', '__typename']);

interface Waiting {
  weight: number;
  until: number;
  admit: () => void;
  refuse: (error: Error) => void;
}

/** So much work of one kind at a time, a line for more of it, and a refusal for the rest. */
export class Lane {
  private readonly lines = new Lines<Waiting>();
  private inWork = 0;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly room: number) {}

  /** Resolves when the work may begin; fails with UNAVAILABLE when it may not begin soon. */
  enter(caller: string, weight: number, patience: number): Promise<void> {
    if (this.lines.size === 0 && this.hasRoomFor(weight)) {
      this.inWork += weight;
      return Promise.resolve();
    }
    return new Promise((admit, refuse) => {
      if (this.lines.size >= longestLine) {
        const last = this.lines.takeFromLongest(caller);
        setTimeout(() => (last?.refuse ?? refuse)(busy()), pause);
        if (!last) return;
      }
      this.lines.add(caller, { weight, until: performance.now() + patience, admit, refuse });
      this.look();
    });
  }

  leave(weight: number): void {
    this.inWork -= weight;
    for (let next = this.lines.next(); next && this.hasRoomFor(next.weight); next = this.lines.next()) {
      this.lines.take();
      this.inWork += next.weight;
      next.admit();
    }
  }

  /** A lane that is empty takes any work, however large: otherwise an operation that costs more than the room would never begin. */
  private hasRoomFor(weight: number): boolean {
    return this.inWork === 0 || this.inWork + weight <= this.room;
  }

  private look(): void {
    this.timer ??= setInterval(() => {
      const now = performance.now();
      for (const { refuse } of this.lines.takeAll(({ until }) => until < now)) refuse(busy());
      if (this.lines.size > 0) return;
      clearInterval(this.timer);
      this.timer = undefined;
    }, lookEvery).unref();
  }
}

const busy = () => fail('UNAVAILABLE', 'busy', { retryAfter });

/** What is known of an operation before it is carried out. */
interface Weighed {
  cost: number | null;
  rootFields: readonly string[];
}

/** Which lane a request is in while it is carried out, if any, and how much of the lane's room it takes. */
export class Place {
  /** Of `performance.now()`. */
  readonly arrived = performance.now();
  private lane: Lane | null = null;
  private weight = 0;

  constructor(
    private readonly lanes: Record<'light' | 'heavy', Lane>,
    private readonly caller: string,
  ) {}

  /** Waits for the lane of such an operation; an operation not known yet takes the one for light ones until it is. */
  async enter(weighed: Weighed | null): Promise<void> {
    const { cost, rootFields } = weighed ?? { cost: null, rootFields: [] };
    if (rootFields.length > 0 && rootFields.every((field) => prompt.has(field))) return this.leave();
    const isHeavy = cost !== null && cost >= heavyFrom;
    const lane = isHeavy ? this.lanes.heavy : this.lanes.light;
    if (lane === this.lane) return;
    this.leave();
    const weight = isHeavy ? cost : 1;
    await lane.enter(this.caller, weight, patienceFor(cost ?? 0));
    this.lane = lane;
    this.weight = weight;
  }

  leave(): void {
    this.lane?.leave(this.weight);
    this.lane = null;
  }
}

/** The callers whose partner is remembered. */
const remembered = 10_000;

/**
 * Lets in as much work as the server does well at a time. Partners take turns in the lines, whoever has how many requests in
 * them; strangers are told apart by their addresses.
 */
export class Admission {
  private readonly lanes = { light: new Lane(room.light), heavy: new Lane(room.heavy) };
  private readonly partners = new Map<string, string>();

  placeOf(req: IncomingMessage, token: string | null): Place {
    return new Place(this.lanes, (token && this.partners.get(digest(token))) ?? addressOf(req));
  }

  /** Whose token it is: only for the turns in line, never for what the caller may see. */
  remember(token: string, partnerId: string): void {
    const key = digest(token);
    if (this.partners.has(key)) return;
    this.partners.set(key, partnerId);
    if (this.partners.size <= remembered) return;
    for (const oldest of this.partners.keys()) {
      this.partners.delete(oldest);
      return;
    }
  }
}

const digest = (token: string) => createHash('sha256').update(token).digest('base64');
