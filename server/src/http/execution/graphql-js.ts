import { type DocumentNode, execute, type GraphQLError, locatedError } from 'graphql';
import { AnswerSize } from './answer-size.js';
import type { OperationResult } from './execute-plan.js';
import { limits } from './limits.js';
import type { BoundOperation } from './plan.js';
import { errorsOf } from './result-errors.js';

/**
 * Executes an operation by graphql-js, within the same limits as a plan. A plan stops as soon as its answer is too large; here the
 * answer is measured once it is complete.
 */
export async function executeByGraphqlJs(
  { schema, operation }: BoundOperation,
  document: DocumentNode,
  variableValues: Record<string, unknown>,
  contextValue: unknown,
): Promise<OperationResult> {
  const operationName = operation.name?.value;
  const { data = null, errors = [] } = await execute({
    schema,
    document,
    operationName,
    variableValues,
    contextValue,
  });
  const tooLarge = tooLargeError(data, errors);
  return tooLarge
    ? { data: null, errors: [tooLarge] }
    : { data, errors: errorsOf(data, errors).slice(0, limits.errors) };
}

function tooLargeError(data: unknown, errors: readonly GraphQLError[]): GraphQLError | null {
  try {
    new AnswerSize().add(fieldsIn(data), 0, errors.length);
    return null;
  } catch (error) {
    return locatedError(error, undefined);
  }
}

function fieldsIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const values = Object.values(value);
  let fields = Array.isArray(value) ? 0 : values.length;
  for (const each of values) fields += fieldsIn(each);
  return fields;
}
