import { Later } from '../../core/loader.js';

/** Stands for the value of a field whose resolver threw, or whose promise was rejected. */
export class Failed {
  constructor(readonly error: unknown) {}
}

/** Whether a value may be an object of the answer. */
export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !(value instanceof Error) && !(value instanceof Failed);
}

/** The value of a promise, or `Failed` when it is rejected. */
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

/** The resolvers of this server return no other kinds of promises. */
export function isPromise(value: unknown): value is Promise<unknown> {
  return value instanceof Promise || value instanceof Later;
}
