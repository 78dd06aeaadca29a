import type { ObjectLiteral } from 'typeorm';
import type { Context } from './context.js';
import { countEach, find } from './db/read.js';
import { all, among, type Condition } from './db/sql.js';
import type { Entity } from './db/table.js';
import { batchedWith } from './loader.js';
import { type Connection, type Order, type PageArguments, type Turn, turnOf } from './page.js';

/** Parents' lists are mostly short. So many rows are read for all parents of a level before each gets a statement of its own. */
const mostTogether = 2000;
/** Parts of one statement: SQLite takes no more than 500. */
const mostParts = 50;

/** Which of a parent's rows its list has, and in which order. */
interface List<T> {
  order: Order<T>;
  where?: Condition | null;
}

/**
 * A page of the rows that belong to a parent, batched: one statement for all parents of a level, another one for those whose
 * rows were too many for it. `column` names the parent; an index has to begin with it, or with what `where` fixes and it, and
 * to go on with the order.
 */
export function pagesByParent<T extends ObjectLiteral & { id: string }, A extends PageArguments>(
  entity: Entity<T>,
  column: keyof T & string,
  listOf: (ctx: Context, args: A) => List<T>,
) {
  const countOf = batchedWith<number, A>((ctx, parentIds, _info, args) =>
    countEach(ctx, entity, column, parentIds, listOf(ctx, args).where),
  );
  return batchedWith<Connection<T>, A>(async (ctx, parentIds, info, args) => {
    const { order, where } = listOf(ctx, args);
    const { connect, beyond, ...turn } = turnOf(ctx, entity, args, order, info);
    const selected = turn.selected && new Set([...turn.selected, column]);
    const reading = { entity, column, where: all(where, beyond), turn: { ...turn, selected } };
    const rows = await (parentIds.length === 1 ? readEach : readTogether)(ctx, reading, parentIds);
    return parentIds.map((id) => connect(rows.get(id) ?? [], () => countOf(ctx, id, info, args)));
  });
}

interface Reading<T> {
  entity: Entity<T>;
  column: keyof T & string;
  where: Condition;
  turn: Pick<Turn<T>, 'limit' | 'order' | 'along' | 'selected'>;
}

type Groups<T> = Map<string, T[]>;

/** All parents' rows in one statement, as far as it goes; whose rows it may have cut off is read again. */
async function readTogether<T extends ObjectLiteral>(
  ctx: Context,
  reading: Reading<T>,
  parentIds: readonly string[],
): Promise<Groups<T>> {
  const { entity, column, where, turn } = reading;
  const direction = turn.order[0]?.direction ?? 'ASC';
  const rows = await find(ctx, entity, all(among(column, parentIds), where), {
    // By parent first: so the rows lie in the index that begins with the parent, and nothing has to be sorted.
    order: [{ column, direction }, ...turn.order],
    limit: mostTogether,
    selected: turn.selected,
  });
  const groups = grouped(rows, column);
  if (rows.length < mostTogether) return groups;
  const cut = String(rows.at(-1)?.[column]);
  const unread = parentIds.filter((id) => id === cut || !groups.has(id));
  return new Map([...groups, ...(await readEach(ctx, reading, unread))]);
}

/** Each parent's rows up to the page's own number. */
async function readEach<T extends ObjectLiteral>(
  ctx: Context,
  { entity, column, where, turn }: Reading<T>,
  parentIds: readonly string[],
): Promise<Groups<T>> {
  const found: T[] = [];
  for (let from = 0; from < parentIds.length; from += mostParts) {
    const each = parentIds.slice(from, from + mostParts).map((id) => among(column, [id]));
    const [only] = each;
    const some =
      only && each.length === 1
        ? await find(ctx, entity, all(where, only), turn)
        : await find(ctx, entity, where, { ...turn, each });
    found.push(...some);
  }
  return grouped(found, column);
}

function grouped<T extends ObjectLiteral>(rows: readonly T[], column: keyof T & string): Groups<T> {
  const groups: Groups<T> = new Map();
  for (const row of rows) {
    const group = groups.get(String(row[column]));
    if (group) group.push(row);
    else groups.set(String(row[column]), [row]);
  }
  return groups;
}
