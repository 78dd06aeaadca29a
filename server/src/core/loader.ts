import type { GraphQLResolveInfo } from 'graphql';
import type { ObjectLiteral } from 'typeorm';
import type { Context } from './context.js';
import { type Arrangement, columnsFor, find } from './db/read.js';
import { among, sql } from './db/sql.js';
import type { Entity } from './db/table.js';

type Info = GraphQLResolveInfo | undefined;
type Read<T> = (ctx: Context, keys: readonly string[], info: Info) => Promise<readonly T[]>;
type ReadWith<T, A> = (ctx: Context, keys: readonly string[], info: Info, args: A) => Promise<readonly T[]>;

/** The most keys of one statement. */
const largest = 512;

/**
 * Declares a batched read. `read` gets the keys that one level of a query asks for and answers in the same order; the
 * declared function takes one key, and the `info` of the field it serves so that only the columns asked for are read.
 * Results are kept for the request, so a list never costs a statement a row.
 */
export function batched<T>(read: Read<T>) {
  const withArguments = batchedWith<T, null>(read);
  return (ctx: Context, key: string, info?: GraphQLResolveInfo): Promise<T> => withArguments(ctx, key, info, null);
}

/** The same for a field with arguments, which are the same for all rows that the field is asked of. */
export function batchedWith<T, A>(read: ReadWith<T, A>) {
  return (ctx: Context, key: string, info: Info, args: A): Promise<T> => {
    const perField = ctx.reads.get(read) ?? new Map<unknown, unknown>();
    const field = info?.fieldNodes[0];
    const known = perField.get(field);
    if (known instanceof Batch) return known.later(key);
    const batch = new Batch<T>((keys) => read(ctx, keys, info, args));
    ctx.reads.set(read, perField.set(field, batch));
    return batch.later(key);
  };
}

/** The keys asked for, and what was found of them. A failure is kept like a result: whoever asks again is told the same. */
export class Batch<T> {
  private readonly found = new Map<string, T>();
  private readonly asked = new Set<string>();
  private missing: string[] = [];
  private reading: Promise<unknown> = Promise.resolve();
  private waiting: Promise<unknown> | null = null;

  constructor(private readonly readKeys: (keys: readonly string[]) => Promise<readonly T[]>) {}

  later(key: string): Later<T> {
    if (!this.asked.has(key)) {
      this.asked.add(key);
      this.missing.push(key);
    }
    return new Later(this, key);
  }

  /** Reads what has been asked for since the last time; done when everything asked for so far is there. */
  read(): Promise<unknown> {
    const keys = this.missing;
    this.missing = [];
    const parts: Promise<void>[] = [];
    for (let from = 0; from < keys.length; from += largest) parts.push(this.readPart(keys.slice(from, from + largest)));
    if (parts.length > 0) this.reading = Promise.all([this.reading, ...parts]);
    return this.reading;
  }

  /** The same for who does not know who else will ask: those who are about to are waited for. */
  readSoon(): Promise<unknown> {
    this.waiting ??= everybodyElse().then(() => {
      this.waiting = null;
      return this.read();
    });
    return this.waiting;
  }

  value(key: string): T {
    const value = this.found.get(key);
    if (value === undefined) throw new Error(`${key} has not been read.`);
    return value;
  }

  private async readPart(keys: readonly string[]): Promise<void> {
    const values = await this.readKeys(keys);
    keys.forEach((key, place) => {
      const value = values[place];
      if (value !== undefined) this.found.set(key, value);
    });
  }
}

function everybodyElse(): Promise<void> {
  return new Promise((resolve) => void Promise.resolve().then(() => process.nextTick(resolve)));
}

/**
 * One key's share of a batch. A promise like any other for who awaits it; who has gathered all of a level's has the batch
 * read at once and takes the values, without a promise for each row.
 */
export class Later<T> implements Promise<T> {
  readonly [Symbol.toStringTag] = 'Later';

  constructor(
    readonly batch: Batch<T>,
    private readonly key: string,
  ) {}

  value(): T {
    return this.batch.value(this.key);
  }

  // biome-ignore lint/suspicious/noThenProperty: being awaited is what it is for.
  then<A = T, B = never>(
    kept?: ((value: T) => A | PromiseLike<A>) | null,
    broken?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.batch
      .readSoon()
      .then(() => this.value())
      .then(kept, broken);
  }

  catch<B = never>(broken?: ((reason: unknown) => B | PromiseLike<B>) | null): Promise<T | B> {
    return this.then(null, broken);
  }

  finally(done?: (() => void) | null): Promise<T> {
    return this.then().finally(done);
  }
}

/** Batched read of one row by its id. Follows a link from a row the actor may see, so it asks no policy of its own. */
export function byId<T extends ObjectLiteral & { id: string }>(entity: Entity<T>) {
  return batched<T>(async (ctx, ids, info) => {
    const rows = await find(ctx, entity, sql`id IN ${ids}`, { selected: columnsFor(ctx, entity, info) });
    const found = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => {
      const row = found.get(id);
      if (!row) throw new Error(`No row ${id}, though another row refers to it.`);
      return row;
    });
  });
}

/** Batched read of the rows that belong to a parent, all of them, in the order asked for: for lists that a rule keeps short. */
export function byParent<T extends ObjectLiteral>(
  entity: Entity<T>,
  column: keyof T & string,
  order: NonNullable<Arrangement<T>['order']>,
) {
  // By parent first: so the rows lie in the index that begins with the parent, and nothing has to be sorted.
  const alongParents = [{ column, direction: order[0]?.direction ?? 'ASC' }, ...order];
  return batched<T[]>(async (ctx, parentIds, info) => {
    const wanted = columnsFor(ctx, entity, info);
    const selected = wanted && new Set([...wanted, column]);
    const rows = await find(ctx, entity, among(column, parentIds), { order: alongParents, selected });
    const groups = new Map<string, T[]>(parentIds.map((id) => [id, []]));
    for (const row of rows) groups.get(String(row[column]))?.push(row);
    return parentIds.map((id) => groups.get(id) ?? []);
  });
}
