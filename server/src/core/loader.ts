import DataLoader from 'dataloader';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { Context } from './context.js';

const forgetful: ((ctx: Context) => void)[] = [];

/** Drops what the request has read so far: the next mutation of the same request is to show what this one changed. */
export function forgetReads(ctx: Context): void {
  for (const forget of forgetful) forget(ctx);
}

/**
 * Declares a batched read. `batch` gets the keys that one level of a query asks for and answers in the same order; the
 * declared function takes one key. Results are kept for the request, so a list never costs a statement a row.
 */
export function batched<T>(batch: (ctx: Context, keys: readonly string[]) => Promise<readonly T[]>) {
  const perRequest = new WeakMap<Context, DataLoader<string, T>>();
  forgetful.push((ctx) => perRequest.delete(ctx));
  return (ctx: Context, key: string): Promise<T> => {
    const known = perRequest.get(ctx);
    if (known) return known.load(key);
    const created = new DataLoader<string, T>((keys) => batch(ctx, keys), { maxBatchSize: 500 });
    perRequest.set(ctx, created);
    return created.load(key);
  };
}

/** Batched read of one row by its id. Follows a link from a row the viewer may see, so it asks no policy of its own. */
export function byId<T extends ObjectLiteral & { id: string }>(entity: EntityTarget<T>) {
  return batched<T>(async (ctx, ids) => {
    const query = ctx.em.createQueryBuilder(entity, 'row');
    const rows = await query.where('row.id IN (:...ids)', { ids }).getMany();
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
  entity: EntityTarget<T>,
  column: keyof T & string,
  order: { by: keyof T & string; direction: 'ASC' | 'DESC' },
) {
  return batched<T[]>(async (ctx, parentIds) => {
    const rows = await ctx.em
      .createQueryBuilder(entity, 'row')
      .where(`row.${column} IN (:...parentIds)`, { parentIds })
      .orderBy(`row.${order.by}`, order.direction)
      .addOrderBy('row.id', order.direction)
      .getMany();
    const groups = new Map<string, T[]>(parentIds.map((id) => [id, []]));
    for (const row of rows) groups.get(String(row[column]))?.push(row);
    return parentIds.map((id) => groups.get(id) ?? []);
  });
}
