import { type Actor, actorOf } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { all, type Condition, sql } from '../../core/db/sql.js';
import { fail } from '../../core/failure.js';
import type { OutboxEvent } from '../outbox/outbox-event.entity.js';
import type { EventFeed } from './event-feed.js';

/** The context of an operation that may follow events. */
export interface LiveContext extends Context {
  readonly feed: EventFeed;
}

/** What has happened since the last news of a stream. */
export interface News {
  /** From where to resume. */
  cursor: string;
  /** The objects that events were about. Empty in the first news of a stream that does not resume. */
  objectIds: readonly string[];
  /** Whether all of it was done by the actor. */
  isOwn: boolean;
  /** Whether there may have been more than is told, because it is too much or no longer kept. */
  isIncomplete: boolean;
}

/** The cursor of news that would be told just now. */
export async function cursorNow({ feed }: LiveContext): Promise<string> {
  return writeCursor(await feed.positionNow());
}

interface Wanted {
  /** The only object whose events are wanted; those of all objects when absent. */
  objectId?: string;
  /** Whether an event of this type is wanted. */
  isWanted: (type: string) => boolean;
  /** The cursor of the news to resume from. */
  after?: string | null;
}

/** How many objects are told of in one piece of news. */
const mostObjects = 500;

/** Starts to listen before it reads what happened since the cursor, so that nothing falls between the two. */
export async function newsFor(ctx: LiveContext, wanted: Wanted): Promise<NewsStream> {
  const actor = actorOf(ctx);
  const after = wanted.after == null ? null : readCursor(wanted.after);
  const stream = new NewsStream(ctx.feed, actor, wanted);
  try {
    await stream.open(after);
  } catch (error) {
    // Nobody else would end it, and it would listen for ever.
    await stream.return();
    throw error;
  }
  return stream;
}

/**
 * The news of a stream, the first piece at once, so that there is always a cursor to resume from. Events that come while nobody
 * takes the last piece are told together in the next one. Which objects the actor may see is decided when news is delivered,
 * by whoever reads the objects: here only the events of other tenants are left out.
 */
class NewsStream implements AsyncIterableIterator<News> {
  private readonly objects = new Set<string>();
  private isOwn = true;
  private isIncomplete = false;
  private isFirst = true;
  private closed = false;
  private unfollow: () => void = () => undefined;
  private wake: () => void = () => undefined;

  constructor(
    private readonly feed: EventFeed,
    private readonly actor: Actor,
    private readonly wanted: Wanted,
  ) {}

  async open(after: number | null): Promise<void> {
    this.unfollow = await this.feed.follow((events) => this.take(events));
    if (after === null) return;
    const missed = await this.feed.since(after, this.condition(), mostObjects);
    const oldest = await this.feed.oldestNumber();
    this.take(missed);
    this.isIncomplete ||= missed.length === mostObjects || (oldest === null ? after > 0 : oldest > after + 1);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async next(): Promise<IteratorResult<News>> {
    while (!this.closed && !this.isFirst && this.objects.size === 0) {
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
    if (this.closed) return { done: true, value: undefined };
    const { isIncomplete, isOwn } = this;
    const value = { cursor: writeCursor(this.feed.position), objectIds: [...this.objects], isOwn, isIncomplete };
    this.objects.clear();
    this.isFirst = false;
    this.isIncomplete = false;
    this.isOwn = true;
    return { done: false, value };
  }

  /** Ends the stream, also while somebody waits for its next news. */
  async return(): Promise<IteratorResult<News>> {
    this.closed = true;
    this.unfollow();
    this.wake();
    return { done: true, value: undefined };
  }

  throw(): Promise<IteratorResult<News>> {
    return this.return();
  }

  private take(events: readonly OutboxEvent[]): void {
    for (const event of events) {
      if (!this.isWanted(event)) continue;
      if (this.objects.size < mostObjects) this.objects.add(event.objectId);
      else this.isIncomplete ||= !this.objects.has(event.objectId);
      this.isOwn &&= event.actorId === this.actor.id;
    }
    if (this.objects.size > 0) this.wake();
  }

  private isWanted({ objectId, partnerId, sharedWith, type }: OutboxEvent): boolean {
    const { actor, wanted } = this;
    if (wanted.objectId !== undefined && wanted.objectId !== objectId) return false;
    const isTheirs =
      actor.partnerType === 'INDIRECT_RESELLER'
        ? sharedWith !== null && actor.resellerIds.includes(sharedWith)
        : partnerId === actor.partnerId;
    return isTheirs && wanted.isWanted(type);
  }

  private condition(): Condition {
    const { actor, wanted } = this;
    const theirs =
      actor.partnerType === 'INDIRECT_RESELLER'
        ? sql`sharedWith IN ${actor.resellerIds}`
        : sql`partnerId = ${actor.partnerId}`;
    return all(theirs, wanted.objectId !== undefined && sql`objectId = ${wanted.objectId}`);
  }
}

/** A cursor is opaque to clients; inside it is the number of an event. */
function writeCursor(position: number): string {
  return Buffer.from(`live ${position}`).toString('base64url');
}

function readCursor(cursor: string): number {
  const [, position] = /^live (\d{1,15})$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (position === undefined) throw fail('BAD_USER_INPUT', 'page.cursor', { field: 'after', reason: 'FORMAT' });
  return Number(position);
}
