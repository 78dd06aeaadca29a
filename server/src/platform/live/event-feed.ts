import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../../core/db/data-source.js';
import { deadlineIn } from '../../core/db/deadline.js';
import { find } from '../../core/db/read.js';
import { type Condition, sql } from '../../core/db/sql.js';
import { log } from '../../core/log.js';
import { OutboxEvent } from '../outbox/outbox-event.entity.js';

/** How often a process asks for new events while somebody listens, in ms. */
const askEvery = 200;

/** A transaction that takes longer than this, in ms, has been given up: an event number that is missing until then will stay so. */
const longestTransaction = 10_000;

/** How many events are read at a time, and how many missing numbers are looked after. */
const mostAtOnce = 500;

const patience = 2000;

type Listener = (events: readonly OutboxEvent[]) => void;

/**
 * Tells its listeners of every event that has been committed, by whichever process. Numbers are given before the commit, so an event
 * may become visible after one with a higher number: numbers that are missing are asked for again for a while.
 */
export class EventFeed {
  private readonly listeners = new Set<Listener>();
  /** When each missing number was first missed, of `performance.now()`. */
  private readonly missing = new Map<number, number>();
  private newest = -1;
  private asking: Promise<void> | null = null;

  constructor(private readonly db: Database) {}

  /** Calls `listener` with the events from now on until the returned function is called. Resolves once none can be missed any more. */
  async follow(listener: Listener): Promise<() => void> {
    this.listeners.add(listener);
    try {
      if (this.newest < 0) {
        const newest = await this.newestNumber();
        // Another listener may have begun meanwhile, and what is newer than its number is still to be told to it.
        if (this.newest < 0) this.newest = newest;
      }
    } catch (error) {
      this.listeners.delete(listener);
      throw error;
    }
    this.asking ??= this.ask();
    return () => void this.listeners.delete(listener);
  }

  /** The number up to which everything has been told. Whoever resumes from here may be told something twice, but misses nothing. */
  get position(): number {
    let position = this.newest;
    for (const number of this.missing.keys()) position = Math.min(position, number - 1);
    return position;
  }

  /** The same, also while nobody listens. */
  async positionNow(): Promise<number> {
    return this.asking ? this.position : this.newestNumber();
  }

  /** The committed events behind a number, the oldest first. */
  async since(number: number, where: Condition, limit: number): Promise<OutboxEvent[]> {
    return this.read(sql`id > ${number} AND ${where}`, limit);
  }

  /** The oldest number that is still kept; null when none is. */
  async oldestNumber(): Promise<number | null> {
    const [oldest] = await this.read(sql`id > ${0}`, 1);
    return oldest?.id ?? null;
  }

  private async newestNumber(): Promise<number> {
    const [newest] = await find(this.scope(), OutboxEvent, sql`id > ${0}`, {
      order: [{ column: 'id', direction: 'DESC' }],
      limit: 1,
    });
    return newest?.id ?? 0;
  }

  private async ask(): Promise<void> {
    while (this.listeners.size > 0) {
      try {
        for (let more = true; more; ) more = await this.askOnce();
      } catch (error) {
        // Asked again, so nothing is lost; what watches the database tells an outage.
        log('debug', 'events not read', { cause: String(error) });
      }
      await sleep(askEvery, null, { ref: false });
    }
    this.asking = null;
    this.newest = -1;
    this.missing.clear();
  }

  private async askOnce(): Promise<boolean> {
    const now = performance.now();
    for (const [number, since] of this.missing) if (now - since > longestTransaction) this.missing.delete(number);
    const late = this.missing.size > 0 ? await this.read(sql`id IN ${[...this.missing.keys()]}`, mostAtOnce) : [];
    const fresh = await this.read(sql`id > ${this.newest}`, mostAtOnce);
    for (const { id } of late) this.missing.delete(id);
    for (const { id } of fresh) {
      for (let number = this.newest + 1; number < id && this.missing.size < mostAtOnce; number += 1) {
        this.missing.set(number, now);
      }
      this.newest = id;
    }
    const events = [...late, ...fresh];
    if (events.length > 0) for (const listener of this.listeners) listener(events);
    return fresh.length === mostAtOnce;
  }

  private read(where: Condition, limit: number): Promise<OutboxEvent[]> {
    return find(this.scope(), OutboxEvent, where, { order: [{ column: 'id', direction: 'ASC' }], limit });
  }

  private scope() {
    return { db: this.db, connection: this.db.connectionUntil(deadlineIn(patience)) };
  }
}
