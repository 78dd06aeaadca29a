import type { GraphQLError } from 'graphql';

type Path = readonly (string | number)[];

/**
 * The errors of a result, at most one for each null. A propagated null removes objects from the answer in which other fields may have
 * failed before. Which of them were in time depends on chance, so only the error that caused the null is told: the last one, as
 * nothing that fails later in these objects is recorded.
 */
export function errorsOf(data: unknown, errors: readonly GraphQLError[]): readonly GraphQLError[] {
  const byNull = new Map<string, GraphQLError>();
  for (const error of errors) {
    const key = JSON.stringify(pathToNull(data, error.path ?? []));
    byNull.delete(key);
    byNull.set(key, error);
  }
  return [...byNull.values()];
}

/** The beginning of a path that ends at a null in the data; the whole path if there is none. */
function pathToNull(data: unknown, path: Path): Path {
  let value: unknown = data;
  for (let length = 0; length < path.length; length++) {
    if (typeof value !== 'object' || value === null) return path.slice(0, length);
    value = Object.getOwnPropertyDescriptor(value, path[length] ?? '')?.value;
  }
  return path;
}
