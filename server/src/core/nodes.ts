import type { Context } from './context.js';
import { notFound } from './failure.js';
import { kindOf } from './ids.js';

interface Identified {
  id: string;
}

/** One kind of object that `node` gives. */
export interface NodeKind {
  /** Its type in the SDL. */
  type: string;
  /** Finds one by its id, within what the actor may see; null when it is not there or out of sight. */
  find(ctx: Context, id: string): Promise<Identified | null>;
}

const kinds = new Map<string, NodeKind>();

/** Makes objects whose ids have these prefixes known to `node`. */
export function registerNodes(byPrefix: Readonly<Record<string, NodeKind>>): void {
  for (const [prefix, kind] of Object.entries(byPrefix)) kinds.set(prefix, kind);
}

/** The type in the SDL of the object that an id names. */
export function typeOfNode(id: string): string | undefined {
  return kinds.get(kindOf(id) ?? '')?.type;
}

/** Any object by its id; NOT_FOUND when it is out of sight or not there. */
export async function findNode(ctx: Context, id: string): Promise<Identified> {
  const node = await kinds.get(kindOf(id) ?? '')?.find(ctx, id);
  if (!node) throw notFound();
  return node;
}
