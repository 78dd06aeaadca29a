import type { Context } from '../../core/context.js';

type FindOwner = (ctx: Context, id: string) => Promise<string | null>;

const owners = new Map<string, FindOwner>([['customer', async (_ctx, id) => id]]);

/** Says how the customer of an object is found. Features that come later say it of their own objects. */
export function tellsCustomer(kind: string, find: FindOwner): void {
  owners.set(kind, find);
}

/** The customer an object belongs to, in sight or not; null when there is none. */
export async function ownerOf(ctx: Context, kind: string, id: string): Promise<string | null> {
  return (await owners.get(kind)?.(ctx, id)) ?? null;
}

type FindNamed = (ctx: Context, text: string) => Promise<string[]>;

const named: FindNamed[] = [];

/** Says which customers in sight have an object that people call by this text. */
export function namesCustomers(find: FindNamed): void {
  named.push(find);
}

export async function customersNamed(ctx: Context, text: string): Promise<string[]> {
  return (await Promise.all(named.map((find) => find(ctx, text)))).flat();
}
