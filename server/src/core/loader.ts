import DataLoader from 'dataloader';
import type { GraphQLResolveInfo } from 'graphql';
import type { ObjectLiteral } from 'typeorm';
import type { Context } from './context.js';
import { type Arrangement, columnsFor, find } from './db/read.js';
import { Condition, sql } from './db/sql.js';
import type { Entity } from './db/table.js';

const forgetful: ((ctx: Context) => void)[] = [];

/** Drops what the request has read so far: the next mutation of the same request is to show what this one changed. */
export function forgetReads(ctx: Context): void {
  for (const forget of forgetful) forget(ctx);
}

type Batch<T> = (ctx: Context, keys: readonly string[], info: GraphQLResolveInfo | undefined) => Promise<readonly T[]>;

/**
 * Declares a batched read. `batch` gets the keys that one level of a query asks for and answers in the same order; the
 * declared function takes one key, and the `info` of the field it serves so that only the columns asked for are read.
 * Results are kept for the request, so a list never costs a statement a row.
 */
export function batched<T>(batch: Batch<T>) {
  const perRequest = new WeakMap<Context, Map<unknown, DataLoader<string, T>>>();
  forgetful.push((ctx) => perRequest.delete(ctx));
  return (ctx: Context, key: string, info?: GraphQLResolveInfo): Promise<T> => {
    const perField = perRequest.get(ctx) ?? new Map<unknown, DataLoader<string, T>>();
    perRequest.set(ctx, perField);
    const field = info?.fieldNodes[0];
    const loader =
      perField.get(field) ?? new DataLoader<string, T>((keys) => batch(ctx, keys, info), { maxBatchSize: 512 });
    perField.set(field, loader);
    return loader.load(key);
  };
}

/** Batched read of one row by its id. Follows a link from a row the viewer may see, so it asks no policy of its own. */
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

/** Batched read of the rows that belong to a parent, all of them, in the order asked for. */
export function byParent<T extends ObjectLiteral>(
  entity: Entity<T>,
  column: keyof T & string,
  order: NonNullable<Arrangement<T>['order']>,
) {
  // By parent first: so the rows lie in the index that begins with the parent, and nothing has to be sorted.
  const alongParents = [{ column, direction: order[0]?.direction ?? 'ASC' }, ...order];
  return batched<T[]>(async (ctx, parentIds, info) => {
    const { text, values } = sql` IN ${parentIds}`;
    const wanted = columnsFor(ctx, entity, info);
    const selected = wanted && new Set([...wanted, column]);
    const rows = await find(ctx, entity, new Condition(column + text, values), { order: alongParents, selected });
    const groups = new Map<string, T[]>(parentIds.map((id) => [id, []]));
    for (const row of rows) groups.get(String(row[column]))?.push(row);
    return parentIds.map((id) => groups.get(id) ?? []);
  });
}
