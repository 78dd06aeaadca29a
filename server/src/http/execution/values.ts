import { Later } from '../../core/loader.js';

/** What a resolver threw, or its promise was rejected with. */
export class Failed {
  constructor(readonly error: unknown) {}
}

export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !(value instanceof Error) && !(value instanceof Failed);
}

export async function settled(value: unknown): Promise<unknown> {
  try {
    return await value;
  } catch (error) {
    return new Failed(error);
  }
}

export function isList(value: unknown): value is Iterable<unknown> {
  return Array.isArray(value) || (typeof value === 'object' && value !== null && Symbol.iterator in value);
}

/** Resolvers return no other kinds of promises. */
export function isPromise(value: unknown): value is Promise<unknown> {
  return value instanceof Promise || value instanceof Later;
}
